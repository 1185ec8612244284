package org.broadsheet.figure;

import java.math.BigDecimal;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/**
 * Numbers that tell of how many parts a thing is, before that thing: "an 11-member bloc", "a 3
 * cylinder engine". Which parts are counted so stands in the lexicon hyphen-counts.
 */
final class JoinedCounts {
  private final Lexicon parts;
  private final AmountReader reader;

  JoinedCounts(RuleBook book, AmountReader reader) {
    parts = book.lexicon("hyphen-counts");
    this.reader = reader;
  }

  /** Whether an amount counts the parts named right behind it; says what. */
  boolean isCount(Sentence s, Lexemes x, Draft d) {
    int at = d.amount.end();
    if (isHyphenated(x, at)) {
      return !isName(s, x, at) && counts(x, d, at + 1);
    }
    return isSpaced(s, x, d) && counts(x, d, at);
  }

  private static boolean counts(Lexemes x, Draft d, int noun) {
    d.unit = x.at(noun).lower();
    d.end = Math.max(d.end, noun + 1);
    d.head = x.at(noun).token();
    d.form = "count.compound";
    return true;
  }

  private boolean isHyphenated(Lexemes x, int at) {
    return x.at(at).isMark("-‐‑")
        && x.at(at).isGlued()
        && x.at(at + 1).isWord()
        && x.at(at + 1).isGlued()
        && parts.has(x.at(at + 1).lower())
        && !x.at(at + 2).isMark("-");
  }

  /** "a four-cylinder or a V-6": what sort it is, as a name. */
  private boolean isName(Sentence s, Lexemes x, int at) {
    Lexeme next = x.at(at + 2);
    boolean isAlone =
        next.type() == Lexeme.Type.NONE
            || (next.isWord() && s.token(next.token()).tag().matches("CC|IN|TO|VB[DZP]|MD"));
    return isAlone && !isAnother(x, at + 3) && !isAnother(x, at + 4);
  }

  /** The second of "the five-member and the nine-member councils". */
  private boolean isAnother(Lexemes x, int i) {
    return reader.readOne(x, i).map(a -> isHyphenated(x, a.end())).orElse(false);
  }

  /** The same without a hyphen, where the noun is no plural. */
  private boolean isSpaced(Sentence s, Lexemes x, Draft d) {
    int at = d.amount.end();
    Lexeme noun = x.at(at);
    Lexeme head = x.at(at + 1);
    boolean isMany = d.value != null && BigDecimal.ONE.compareTo(d.value) < 0;
    boolean isOfPlural = head.isTag(s, "NNS") && !x.is(d.first - 1, "a", "an"); // "22 home runs"
    return isMany
        && !isOfPlural
        && noun.isTag(s, "NN")
        && !s.token(noun.token()).tag().endsWith("S")
        && parts.has(noun.lower())
        && head.isTag(s, "NN");
  }
}
