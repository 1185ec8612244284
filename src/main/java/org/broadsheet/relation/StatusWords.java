package org.broadsheet.relation;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Reads a relation's status from the words around what states it: "former", "alleged", "not". The
 * contract's order decides where several stand.
 */
final class StatusWords {
  private final Lexicon words;

  StatusWords(RuleBook book) {
    words = book.lexicon("relation-status");
  }

  /**
   * The status given by the words that hang on an anchor, else that of the rule. "former" in "the
   * former president's son" is about the president, so an entity is no anchor.
   *
   * @param anchors tokens that state the relation: the title, the role, the verb
   * @param title the title's words, or {@code null} where the relation has none; a status word may
   *     stand in them or right before them
   */
  Status status(Status ofRule, Sentence s, Set<Integer> anchors, @Nullable Phrase title) {
    Status best = ofRule;
    for (int t = 0; t < s.size(); t++) {
      Lexicon.Entry e = words.find(s.token(t).lemma());
      if (e == null) {
        e = words.find(s.token(t).text());
      }
      if (e != null && touches(s, t, anchors, title)) {
        best = stronger(best, Status.valueOf(e.get("status").toUpperCase(Locale.ROOT)));
      }
    }
    return best;
  }

  private static boolean touches(
      Sentence s, int token, Set<Integer> anchors, @Nullable Phrase title) {
    if (anchors.contains(token)) {
      return false;
    }
    boolean isVerb = s.token(token).isTag("VBD") || s.token(token).isTag("VBZ");
    if (title != null
        && !isVerb // "Roe accused referee Doe"
        && (title.tokens().contains(token) || token == title.tokens().first() - 1)) {
      return true;
    }
    int governor = s.tree().governor(token);
    if (governor < 0 || s.token(token).isTag("NNP")) { // "in May"
      return false;
    }
    if (anchors.contains(governor)) {
      return true;
    }
    // "a former governor and member of parliament": before the first, it is about both.
    return token < governor
        && s.token(token).isTag("JJ")
        && s.tree().dependents(governor, "conj").stream().anyMatch(anchors::contains);
  }

  private static Status stronger(Status a, Status b) {
    return rank(a) <= rank(b) ? a : b;
  }

  private static int rank(Status s) {
    return switch (s) {
      case DENIED -> 0;
      case FORMER -> 1;
      case ALLEGED -> 2;
      case POSSIBLE -> 3;
      case ATTRIBUTED -> 4;
      case ASSERTED -> 5;
    };
  }
}
