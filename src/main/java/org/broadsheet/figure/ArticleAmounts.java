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
 * Amounts whose number is an article: "less than a mile", "under a dollar", "an hour and a half".
 * An article alone says that there is such a thing and not how much ("for a year"), so a fraction
 * must stand beside it, or a limit; but the calendar's units are vague ("more than a decade").
 */
final class ArticleAmounts {
  private final AmountReader reader;
  private final Bounds bounds;
  private final Set<String> dimensions;
  private final Set<String> limited;

  /** "over a year" may be in its course, "below a mile" under the stone. */
  private final Set<String> wherever;

  private final Set<String> then;

  private final Set<String> names = new HashSet<>();

  ArticleAmounts(RuleBook book, AmountReader reader, Bounds bounds, FigureWords words) {
    this.reader = reader;
    this.bounds = bounds;
    dimensions = words.of("article-dimension");
    limited = words.of("article-limit");
    wherever = words.of("article-wherever");
    then = words.of("rate-then");
    for (Lexicon.Entry e : book.lexicon("units").entries()) {
      if (dimensions.contains(e.get("dimension"))) {
        names.add(e.term());
      }
    }
    if (dimensions.contains("money")) {
      for (Lexicon.Entry e : book.lexicon("currencies").entries()) {
        names.add(e.term().toLowerCase(Locale.ROOT));
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
            && (limited.contains(unit.dimension()) || limited.contains(unit.name()))
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
