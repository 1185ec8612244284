package org.broadsheet.annotate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns TIMEX3 values into ISO 8601: {@code 2025}, {@code 2025-09}, {@code 2025-09-03}, and
 * intervals of two of a kind with both ends inside, {@code 2025-01/2025-06}.
 *
 * <p>A week becomes its days, a quarter or half-year its months, a decade its years. Seasons differ
 * between the hemispheres and have no ISO form.
 */
final class IsoDates {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
  private static final Pattern CENTURY = Pattern.compile("(\\d{2})XX");
  private static final Pattern LENGTH = Pattern.compile("P(\\d{1,3})([DWMY])");

  private static final Pattern FIRST_HALF = Pattern.compile("\\b(?:first|1st) half\\b");
  private static final Pattern SECOND_HALF = Pattern.compile("\\b(?:second|2nd|last) half\\b");
  private static final Pattern UP_TO_NOW = Pattern.compile("(?:the )?(?:past|last|previous) .*");

  private IsoDates() {}

  /**
   * The ISO form, or {@code null} where there is none.
   *
   * @param value TIMEX3 value
   * @param words the expression's words
   * @param published date that durations like "the past three months" lead up to, or {@code null}
   */
  static @Nullable String of(@Nullable String value, String words, @Nullable LocalDate published) {
    if (value == null) {
      return null;
    }
    try {
      String lower = words.toLowerCase(Locale.ROOT);
      String date = date(value, lower);
      return date != null ? date : leadingUp(value, lower, published);
    } catch (DateTimeException e) {
      return null; // a 31 June of the article's own
    }
  }

  private static @Nullable String date(String value, String words) {
    Matcher m = YEAR.matcher(value);
    if (m.matches()) {
      if (FIRST_HALF.matcher(words).find()) {
        return months(value, 1, 6);
      }
      return SECOND_HALF.matcher(words).find() ? months(value, 7, 12) : value;
    }
    m = MONTH.matcher(value);
    if (m.matches()) {
      return YearMonth.of(number(m, 1), number(m, 2)).toString();
    }
    m = DAY.matcher(value);
    if (m.matches()) {
      return LocalDate.of(number(m, 1), number(m, 2), number(m, 3)).toString();
    }
    m = WEEK.matcher(value);
    if (m.matches()) {
      return week(number(m, 1), number(m, 2), m.group(3) != null);
    }
    m = QUARTER.matcher(value);
    if (m.matches()) {
      return months(m.group(1), 3 * number(m, 2) - 2, 3 * number(m, 2));
    }
    m = HALF.matcher(value);
    if (m.matches()) {
      return months(m.group(1), 6 * number(m, 2) - 5, 6 * number(m, 2));
    }
    m = DECADE.matcher(value);
    if (m.matches()) {
      return m.group(1) + "0/" + m.group(1) + "9";
    }
    m = CENTURY.matcher(value);
    return m.matches() ? m.group(1) + "00/" + m.group(1) + "99" : null;
  }

  private static String months(String year, int first, int last) {
    return String.format(Locale.ROOT, "%s-%02d/%s-%02d", year, first, year, last);
  }

  private static String week(int year, int week, boolean weekendOnly) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return (weekendOnly ? monday.plusDays(5) : monday) + "/" + monday.plusDays(6);
  }

  /** "The past three months" before a known day: from then to that day, as precise as the unit. */
  private static @Nullable String leadingUp(
      String value, String words, @Nullable LocalDate published) {
    Matcher m = LENGTH.matcher(value);
    if (published == null || !m.matches() || !UP_TO_NOW.matcher(words).matches()) {
      return null;
    }
    int count = number(m, 1);
    return switch (m.group(2)) {
      case "D" -> published.minusDays(count) + "/" + published;
      case "W" -> published.minusWeeks(count) + "/" + published;
      case "M" -> YearMonth.from(published).minusMonths(count) + "/" + YearMonth.from(published);
      default -> (published.getYear() - count) + "/" + published.getYear();
    };
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
