package org.broadsheet.figure;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;

/** Knows numbers of people whom only what befell them names: "60 injured", "killing 12". */
final class Casualties {
  private final Lexicon words;

  Casualties(Lexicon words) {
    this.words = words;
  }

  /** Whether a number counts such people; the unit of its draft is {@code person} then. */
  boolean mark(Sentence s, Lexemes x, Draft d) {
    Lexeme next = x.at(d.amount.end());
    Lexeme after = x.at(d.amount.end() + 1);
    Lexeme before = x.at(d.first - 1);
    Lexeme fate = afterAuxiliaries(s, x, d.amount.end());
    boolean isAfter = isFate(s, next) && !after.isMark("-") && !after.isTag(s, "NN");
    boolean isTry = // "shot 13 of 21 from the field"
        x.is(d.amount.end(), "of", "for", "from") && after.isDigits();
    boolean isBefore =
        !isTry
            && isFate(s, before)
            && before.isTag(s, "VB")
            && !next.isTag(s, "NN")
            && !next.isTag(s, "JJ");
    if (isAfter || isBefore || isFate(s, fate)) {
      d.unit = "person";
    }
    return d.unit.equals("person");
  }

  /** What stands behind "were", "have been", "had since been"; nothing where they are not there. */
  private static Lexeme afterAuxiliaries(Sentence s, Lexemes x, int from) {
    int i = from;
    boolean isPassive = false;
    while (x.at(i).isWord()) {
      Token t = s.token(x.at(i).token());
      boolean isBe = t.lemma().equals("be");
      if (!isBe && !t.lemma().equals("have") && !t.isTag("RB") && !t.isTag("MD")) {
        break;
      }
      isPassive |= isBe;
      i++;
    }
    return isPassive ? x.at(i) : Lexeme.NONE;
  }

  /** Whether a word says what befell somebody. */
  private boolean isFate(Sentence s, Lexeme l) {
    if (!l.isWord()) {
      return false;
    }
    Token t = s.token(l.token());
    if (t.tag().equals("NNS")) {
      return false; // "two arrests"
    }
    Lexicon.Entry e = words.find(t.lemma());
    e = e == null ? words.find(t.text()) : e;
    return e != null && !e.get("participle").isEmpty();
  }
}
