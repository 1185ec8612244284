package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.rules.Lexicon;

/** Knows the numbers that say when: years, days of a month, clock times. */
final class CalendarNumbers {
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20[0-9]\\d");
  private final Lexicon calendar;
  private final Set<String> beforeYear;
  private final Set<String> beforeAmount;
  private final Set<String> beforeRound;
  private final Set<String> afterClock;
  private final Set<String> clockCodes;
  private final BigDecimal hours;

  CalendarNumbers(Lexicon calendar, FigureWords words) {
    this.calendar = calendar;
    beforeYear = words.of("year-before");
    beforeAmount = words.of("year-amount");
    beforeRound = words.of("year-round");
    afterClock = words.of("clock-after");
    clockCodes = words.of("clock-code");
    hours = new BigDecimal(words.limit("clock-hours"));
  }

  /** Whether a lexeme could be a year of our time. */
  static boolean isYear(Lexeme l) {
    return YEAR.matcher(l.text()).matches();
  }

  /** Whether the word is a month's or a weekday's name. */
  boolean isName(Lexeme l) {
    return l.isCapital() && calendar.has(l.lower());
  }

  /** "5 p.m.", "1.56pm", "11 o'clock". */
  boolean isClock(Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    BigDecimal value = a.low().value();
    if (value == null || hours.compareTo(value) <= 0) {
      return next.lower().equals("hrs") && x.at(a.first()).text().length() == 4;
    }
    int after = a.numberEnd();
    boolean isPointed = x.at(after + 1).isMark(".") && x.is(after + 2, "m");
    if (x.is(after, "a", "p") && isPointed) {
      return true; // "5 p.m.", not five pence
    }
    if (a.end() > a.numberEnd()) {
      return x.at(a.end() - 1).lower().equals("pm"); // taken for picometres
    }
    return afterClock.contains(next.lower()) || clockCodes.contains(next.text());
  }

  /**
   * Whether an amount is a date or a part of one.
   *
   * @param isCounting whether a noun in the plural follows that it could count
   */
  boolean isDate(Sentence s, Lexemes x, Amount a, List<TimeMention> times, boolean isCounting) {
    Lexeme number = x.at(a.low().first());
    Lexeme prev = x.at(a.first() - 1);
    if (a.unit() != null) {
      boolean isFree = a.unit().isMoney() || a.unit().isPercent() || a.isHyphenated();
      return !isFree && isYear(number) && isTimed(s, x, a, times) && isBeforeYear(prev);
    }
    boolean isByMonth = isMonth(x, a.first() - 1) || isMonth(x, a.end());
    Numeral high = a.high();
    if (number.isDigits()) {
      boolean isDay = number.text().matches("\\d{1,2}");
      boolean isSpan =
          high != null
              && isYear(number)
              && (isYear(x.at(high.first())) || x.at(high.first()).text().matches("\\d\\d"));
      if (isSpan || (isByMonth && (isDay || isYear(number)))) {
        return true;
      }
    }
    boolean isCountRange = high != null && !isYear(number);
    boolean isEither = x.is(a.end(), "or") && !isYear(number); // "the past three or four years"
    if (isTimed(s, x, a, times) && !isCountRange && !isEither) {
      boolean isPartOfDate = isLongDate(s, x, a, times);
      boolean isRound = number.text().endsWith("00") || beforeRound.contains(prev.lower());
      return isPartOfDate || !isCounting || (isYear(number) && (isBeforeYear(prev) || !isRound));
    }
    return number.isDigits()
        && isYear(number)
        && high == null
        && !a.low().hasScale()
        && (isBeforeYear(prev) || (!isCounting && isYearly(prev)));
  }

  /** A bare number like a year, which no verb leads up to: "2019" in a list, after a comma. */
  private boolean isYearly(Lexeme prev) {
    return !beforeAmount.contains(prev.lower());
  }

  private boolean isBeforeYear(Lexeme prev) {
    return beforeYear.contains(prev.lower());
  }

  private static boolean isTimed(Sentence s, Lexemes x, Amount a, List<TimeMention> times) {
    int token = x.at(a.low().first()).token();
    return times.stream().anyMatch(t -> isDateOver(s, t, token));
  }

  private static boolean isLongDate(Sentence s, Lexemes x, Amount a, List<TimeMention> times) {
    int token = x.at(a.low().first()).token();
    return times.stream().anyMatch(t -> isDateOver(s, t, token) && t.tokens().length() > 1);
  }

  private static boolean isDateOver(Sentence s, TimeMention t, int token) {
    return t.sentence() == s.index()
        && t.tokens().contains(token)
        && (t.type().equals("DATE") || t.type().equals("TIME"));
  }

  /** "12 May", "May 12", "Sept. 12", "the 12 of May". */
  private boolean isMonth(Lexemes x, int i) {
    Lexeme l = x.at(i);
    if (l.isMark(".")) {
      l = x.at(i - 1);
    } else if (x.is(i, "of")) {
      l = x.at(i + 1);
    }
    Lexicon.Entry e = calendar.find(l.lower());
    return e != null && e.get("type").equals("month") && l.isCapital();
  }
}
