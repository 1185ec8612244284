package org.broadsheet.annotate;

import org.broadsheet.annotate.Anchor.Direction;

/** Reads from a sentence's verb whether something has happened or is to come. */
final class Tense {
  private Tense() {}

  /** The direction of the clause that the token stands in; unknown where nothing tells. */
  static Direction at(Sentence sentence, int token) {
    DependencyTree tree = sentence.tree();
    if (!tree.isParsed()) {
      return Direction.UNKNOWN;
    }
    for (int d : tree.dependents(token, "case")) {
      if (sentence.token(d).lemma().equals("since")) {
        return Direction.PAST;
      }
    }
    int t = token;
    for (int steps = 0; t >= 0 && steps <= sentence.size(); steps++) {
      Direction direction = ofVerb(sentence, t);
      if (direction != Direction.UNKNOWN) {
        return direction;
      }
      t = tree.governor(t);
    }
    return Direction.UNKNOWN;
  }

  /** What the word and its auxiliaries say: "fell", "has fallen", "is held", "will be held". */
  private static Direction ofVerb(Sentence sentence, int verb) {
    DependencyTree tree = sentence.tree();
    String tag = sentence.token(verb).tag();
    boolean past = tag.equals("VBD") || tag.equals("VBN");
    boolean present = tag.equals("VBZ") || tag.equals("VBP");
    for (int d : tree.dependents(verb)) {
      Token t = sentence.token(d);
      boolean helps = tree.is(d, "aux") || tree.is(d, "cop");
      if ((t.isTag("TO") && (helps || tree.is(d, "mark"))) || (helps && t.isTag("MD"))) {
        return Direction.FUTURE;
      }
      if (helps && (t.isTag("VBD") || t.lemma().equals("have"))) {
        return Direction.PAST;
      }
      if (helps && (t.isTag("VBZ") || t.isTag("VBP"))) {
        past = false;
        present = true;
      }
    }
    return past ? Direction.PAST : present ? Direction.PRESENT : Direction.UNKNOWN;
  }
}
