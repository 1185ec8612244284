package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Quantities that are one word: "doubled", "twice the rate", "sixfold", "decades", and ages given
 * by the decade ("in their 40s").
 */
final class Multiples {
  private final Map<String, Lexicon.Entry> words = new HashMap<>();
  private final Bounds bounds;
  private final Ages ages;
  private final Set<String> afterTwice;
  private final Set<String> frequency;
  private final Set<String> possessive;
  private final Set<String> afterDouble;
  private final Set<String> beforeDouble;
  private final Set<String> dates;

  Multiples(RuleBook book, Bounds bounds, Ages ages, FigureWords small) {
    this.bounds = bounds;
    this.ages = ages;
    afterTwice = small.of("twice-after");
    frequency = small.of("twice-frequency");
    possessive = small.of("possessive");
    afterDouble = small.of("double-after");
    beforeDouble = small.of("double-before");
    dates = small.of("vague-time-date");
    for (Lexicon.Entry e : book.lexicon("multiples").entries()) {
      words.put(e.term(), e);
    }
  }

  boolean isTrigger(Token t) {
    return words.containsKey(Classifier.lower(t.lemma()))
        || words.containsKey(Classifier.lower(t.text()))
        || ages.isDecadeWord(Classifier.lower(t.text()))
        || t.text().regionMatches(true, 0, "decade", 0, 6)
        || t.text().regionMatches(true, 0, "centur", 0, 6);
  }

  /** The quantity that a single word at a lexeme is, or null. */
  @Nullable Draft at(Sentence s, Lexemes x, int i) {
    int year = ages.decade(x, i);
    if (year >= 0 && ages.decadeFirst(x, i) >= 0) {
      int end = x.at(i).isDigits() ? i + 2 : i + 1;
      Draft d = draft(x, i, end, new BigDecimal(year), null);
      d.first = ages.decadeFirst(x, i);
      d.max = new BigDecimal(year + 9);
      d.kind = FigureKind.AGE;
      d.unit = "year";
      d.bound = Bound.RANGE;
      d.form = "age.decade";
      return d;
    }
    if (x.is(i, "decades", "centuries")) {
      return isVagueTime(x, i) ? vagueTime(x, i) : null;
    }
    if (!x.at(i).isWord()) {
      return null;
    }
    Token t = s.token(x.at(i).token());
    Lexicon.Entry e = words.get(x.at(i).lower());
    e = e == null && t.isTag("VB") ? words.get(Classifier.lower(t.lemma())) : e;
    if (e == null
        || (x.at(i + 1).isMark("-") && x.at(i + 1).isGlued())
        || (x.at(i - 1).isMark("-") && x.at(i).isGlued())) {
      return null;
    }
    boolean isMeant =
        switch (e.get("type")) {
          case "bare" ->
              x.is(i + 1, afterTwice)
                  && !isFrequency(x, i)
                  && (!x.is(i + 1, "as") || isComparison(s, x, i + 2));
          case "verb" ->
              (t.isTag("VB") && !x.is(i + 1, "down", "up", "back") && !isCounted(s, t))
                  || x.is(i + 1, afterDouble)
                  || x.is(i - 1, beforeDouble);
          default -> true;
        };
    if (!isMeant) {
      return null;
    }
    Draft d = draft(x, i, i + 1, new BigDecimal(e.get("value")), bounds);
    d.kind = FigureKind.RATIO;
    d.unit = "time";
    boolean isAside = x.at(i - 1).isMark(",") && t.tag().matches("VBP?"); // ", double the size"
    boolean isVerb = e.get("type").equals("verb") && t.isTag("VB") && !isAside;
    if (isVerb && e.get("change").equals("up")) {
      d.change = Change.UP;
    } else if (isVerb && e.get("change").equals("down")) {
      d.change = Change.DOWN;
    }
    if (e.get("change").equals("down")) {
      d.unit = "";
    }
    d.role = isVerb ? Role.DELTA : Role.NONE;
    d.form = isVerb ? "ratio.verb" : e.get("type").equals("fold") ? "ratio.fold" : "ratio.twice";
    return d;
  }

  /** "with two doubles": a plural noun that is taken for a verb. */
  private static boolean isCounted(Sentence s, Token t) {
    return t.tag().equals("VBZ") && t.index() > 0 && s.token(t.index() - 1).isTag("CD");
  }

  /** "as many", "as fast as". */
  private static boolean isComparison(Sentence s, Lexemes x, int i) {
    return x.is(i, "many", "much")
        || (s.token(Math.max(0, x.at(i).token())).tag().matches("JJ|RB") && x.is(i + 1, "as"));
  }

  /** "twice a week" says how often, not how many times as much. */
  private boolean isFrequency(Lexemes x, int i) {
    boolean isArticle = x.is(i + 1, "a", "an");
    boolean isPointing =
        x.is(i + 1, "this") || (x.is(i + 1, "that") && x.is(i + 2, frequency)); // "twice that day"
    boolean isDefinite = x.is(i + 1, "the") || x.is(i + 1, possessive);
    return isArticle || isPointing || (isDefinite && x.is(i + 2, frequency));
  }

  private Draft draft(Lexemes x, int i, int end, BigDecimal value, @Nullable Bounds around) {
    Numeral n = new Numeral(i, end, value, null, Numeral.Form.CARDINAL, BigDecimal.ONE, true, 0);
    Draft d = new Draft(new Amount(i, end, end, n, null, Amount.Shape.SINGLE, null, "", false));
    d.value = value;
    d.token = x.at(i).token();
    d.head = d.token;
    if (around != null) {
      Bounds.Found b = around.around(x, i, end);
      d.bound = b.bound();
      d.first = b.first();
      d.end = b.end();
    }
    return d;
  }

  private boolean isVagueTime(Lexemes x, int i) {
    return !x.at(i - 1).isDigits() && !x.is(i - 1, dates);
  }

  private Draft vagueTime(Lexemes x, int i) {
    boolean isCentury = x.is(i, "centuries");
    Draft d = draft(x, i, i + 1, new BigDecimal(isCentury ? 200 : 20), null);
    d.kind = FigureKind.DURATION;
    d.unit = "year";
    d.bound = Bound.VAGUE;
    d.form = "duration.vague";
    return d;
  }
}
