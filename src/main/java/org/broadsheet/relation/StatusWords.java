package org.broadsheet.relation;

import java.util.Locale;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.pattern.Match;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/**
 * Reads a relation's status from the words around its object: "former", "alleged", "not". The
 * contract's order decides where several stand.
 */
final class StatusWords {
  private final Lexicon words;

  StatusWords(RuleBook book) {
    words = book.lexicon("relation-status");
  }

  /**
   * The status given by the words that hang on the object or on what the pattern calls {@code verb}
   * or {@code role}, else that of the rule. "former" before a nationality is about the office that
   * follows, not about the nationality.
   */
  Status status(Status ofRule, Sentence s, Match match, Phrase object, boolean isTitle) {
    Status best = ofRule;
    for (int t = 0; t < s.size(); t++) {
      Lexicon.Entry e = words.find(s.token(t).lemma());
      if (e == null) {
        e = words.find(s.token(t).text());
      }
      if (e == null) {
        continue;
      }
      boolean touches =
          s.tree().governor(t) == object.head()
              || object.tokens().contains(t)
              || (isTitle && t == object.tokens().first() - 1)
              || (match.has("role") && s.tree().governor(t) == match.token("role"))
              || (match.has("verb") && s.tree().governor(t) == match.token("verb"))
              || (match.has("status") && t == match.token("status"));
      if (touches) {
        Status status = Status.valueOf(e.get("status").toUpperCase(Locale.ROOT));
        best = stronger(best, status);
      }
    }
    return best;
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
