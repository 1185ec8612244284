package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.rules.Lexicon;

/** Knows the numbers that say when: years, days of a month, clock times. */
final class CalendarNumbers {
  private static final BigDecimal HOURS = new BigDecimal(25);
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20[0-9]\\d");
  private static final Pattern BEFORE_YEAR =
      Pattern.compile(
          "in|since|until|till|by|during|before|after|the|from|early|late|mid|year|of|for|circa|spring"
              + "|summer|autumn|fall|winter|q|and|through|season|fiscal|election|class|calendar|this|next|last");

  private final Lexicon calendar;

  CalendarNumbers(Lexicon calendar) {
    this.calendar = calendar;
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
  static boolean isClock(Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    BigDecimal value = a.low().value();
    if (value == null || HOURS.compareTo(value) <= 0) {
      return next.lower().equals("hrs") && x.at(a.first()).text().length() == 4;
    }
    if (a.end() > a.numberEnd()) {
      return x.at(a.end() - 1).lower().equals("pm"); // taken for picometres
    }
    boolean isPoints =
        x.is(a.end(), "a", "p") && x.at(a.end() + 1).isMark(".") && x.is(a.end() + 2, "m");
    return isPoints
        || next.lower().matches("pm|o['’]clock|gmt")
        || next.text().matches("am|AM|EST|EDT|PST|BST|CET|ET");
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
    if (isTimed(s, x, a, times) && !isCountRange) {
      boolean isPartOfDate = isLongDate(s, x, a, times);
      boolean isRound =
          number.text().endsWith("00")
              || prev.lower().matches("about|some|than|over|nearly|around");
      return isPartOfDate || !isCounting || (isYear(number) && (isBeforeYear(prev) || !isRound));
    }
    return number.isDigits()
        && isYear(number)
        && high == null
        && !a.low().hasScale()
        && (isBeforeYear(prev) || (!isCounting && isYearly(prev)));
  }

  /** A bare number like a year, which no verb leads up to: "2019" in a list, after a comma. */
  private static boolean isYearly(Lexeme prev) {
    return !prev.lower().matches("to|at|than|reached|reach|hit|over|under|about|total|totalled");
  }

  private static boolean isBeforeYear(Lexeme prev) {
    return BEFORE_YEAR.matcher(prev.lower()).matches();
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
