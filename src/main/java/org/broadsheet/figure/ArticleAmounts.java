package org.broadsheet.figure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Amounts whose number is an article: "more than a decade", "less than a mile", "an hour and a
 * half". An article alone says that there is such a thing and not how much ("for a year"), so a
 * limit or a fraction must stand beside it.
 */
final class ArticleAmounts {
  private final AmountReader reader;
  private final Bounds bounds;
  private final Set<String> dimensions;

  /** "over a year" may be in its course, "below a mile" under the stone. */
  private final Set<String> wherever;

  private final Set<String> then;

  private final Set<String> names = new HashSet<>();

  ArticleAmounts(RuleBook book, AmountReader reader, Bounds bounds, FigureWords words) {
    this.reader = reader;
    this.bounds = bounds;
    dimensions = words.of("article-dimension");
    wherever = words.of("article-wherever");
    then = words.of("rate-then");
    for (Lexicon.Entry e : book.lexicon("units").entries()) {
      if (dimensions.contains(e.get("dimension"))) {
        names.add(e.term());
      }
    }
  }

  /** Whether a token may be the unit of such an amount, so that its sentence is looked at. */
  boolean isTrigger(Token t) {
    return names.contains(t.lemma().toLowerCase(Locale.ROOT));
  }

  /** The amount whose article stands at a lexeme, or null. */
  @Nullable Amount at(Sentence s, Lexemes x, int i) {
    Amount a = reader.readArticle(x, i);
    Unit unit = a == null ? null : a.unit();
    if (a == null || unit == null || !dimensions.contains(unit.dimension())) {
      return null;
    }
    boolean isFraction = a.numberEnd() > i + 1;
    Bounds.Found around = bounds.around(x, i, i + 1);
    boolean isOneWord = around.first() == i - 1;
    boolean isLimit =
        around.bound() != Bound.EXACT
            && !isComparison(x, a, around.first())
            && !(isOneWord && x.is(i - 1, wherever));
    return isFraction || (isLimit && isNoun(s, x.at(a.end() - 1)) && isAlone(s, x, a)) ? a : null;
  }

  /** "11 cents less than a month earlier": how much less, and not less than a month. */
  private boolean isComparison(Lexemes x, Amount a, int first) {
    Lexeme before = x.at(first - 1);
    return x.is(a.first() - 1, "than")
        && x.is(a.end(), then)
        && (before.isWord() || before.isMark("%"));
  }

  private static boolean isNoun(Sentence s, Lexeme l) {
    return l.isWord() && s.token(l.token()).isTag("NN");
  }

  /** Whether no other noun follows: "more than a day job", "about a minute detail". */
  private static boolean isAlone(Sentence s, Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    boolean isHyphen = next.isMark("-‐‑") && next.isGlued();
    return !isHyphen && !isNoun(s, next);
  }
}
