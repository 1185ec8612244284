package org.broadsheet.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which Monday and which July an article means by the bare word.
 *
 * <p>SUTime takes the nearest one or lets the week decide; what has happened by the tense of its
 * verb was the last one before publication, what is to come is the next one after it.
 */
final class Anchor {
  /** Where an event lies as seen from the day of publication. */
  enum Direction {
    /** It has happened: "fell", "has been held". */
    PAST,
    /** It holds, or is on the calendar: "opens on Monday". */
    PRESENT,
    /** It is to come: "will fall", "is expected to fall". */
    FUTURE,
    /** No verb tells. */
    UNKNOWN
  }

  private static final int HALF_A_YEAR = 183;
  private static final Set<String> DAYS = dayNames();
  private static final Set<String> MONTHS = monthNames();
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
  private static final Pattern DAY_WORD =
      Pattern.compile("today|tonight|tomorrow|yesterday|this|last|next|previous|ago|\\d{4}(-.*)?");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private Anchor() {}

  private static Set<String> dayNames() {
    Set<String> names = new TreeSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
      names.add(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    return Set.copyOf(names);
  }

  private static Set<String> monthNames() {
    Set<String> names = new TreeSet<>();
    for (Month month : Month.values()) {
      names.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
      names.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    names.add("sept");
    return Set.copyOf(names);
  }

  /**
   * Whether the expression names a day or month without saying of which week or year: "Monday
   * night", "July", "Aug. 28".
   */
  static boolean isBare(List<Token> expression) {
    boolean named = false;
    for (Token token : expression) {
      String name = name(token);
      if (DAYS.contains(name) || MONTHS.contains(name)) {
        named = true;
      } else if (!NUMBER.matcher(name).matches() && !isPartOfDay(token)) {
        return false;
      }
    }
    return named;
  }

  /** Whether a bare expression names a day of the week and no month. */
  static boolean isWeekly(List<Token> expression) {
    return expression.stream().noneMatch(t -> MONTHS.contains(name(t)));
  }

  /**
   * Whether a time of day comes with its day ("Monday night", "5 p.m. yesterday", "tonight");
   * SUTime takes the day of publication where it does not ("a morning walk").
   */
  static boolean namesADay(List<Token> expression) {
    return expression.stream()
        .map(Anchor::name)
        .anyMatch(n -> DAYS.contains(n) || MONTHS.contains(n) || DAY_WORD.matcher(n).matches());
  }

  private static String name(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** "Night" and "morning" leave the day open; "last", "next" and "this" settle it. */
  private static boolean isPartOfDay(Token token) {
    return token.tag().equals("NN")
        || token.text().equals(",")
        || token.text().equalsIgnoreCase("of");
  }

  /**
   * The value moved to the occurrence that is meant.
   *
   * @param value TIMEX3 value of a bare expression
   * @param weekly whether it comes again every week rather than every year
   */
  static String move(String value, boolean weekly, Direction direction, LocalDate published) {
    if (MONTH.matcher(value).matches()) {
      return month(YearMonth.parse(value), direction, YearMonth.from(published)).toString();
    }
    Matcher m = DAY.matcher(value);
    if (!m.matches()) {
      return value;
    }
    LocalDate day = LocalDate.parse(m.group(1));
    LocalDate moved =
        weekly ? dayOfWeek(day, direction, published) : dayOfYear(day, direction, published);
    return moved + (m.group(2) == null ? "" : m.group(2));
  }

  private static LocalDate dayOfWeek(LocalDate day, Direction direction, LocalDate published) {
    int ago = Math.floorMod(published.getDayOfWeek().getValue() - day.getDayOfWeek().getValue(), 7);
    LocalDate before = published.minusDays(ago);
    boolean ahead = direction == Direction.FUTURE || direction == Direction.PRESENT;
    return ahead && ago > 0 ? before.plusWeeks(1) : before;
  }

  private static LocalDate dayOfYear(LocalDate day, Direction direction, LocalDate published) {
    LocalDate same = day.withYear(published.getYear());
    return switch (direction) {
      case PAST -> same.isAfter(published) ? same.minusYears(1) : same;
      case FUTURE -> same.isBefore(published) ? same.plusYears(1) : same;
      case PRESENT, UNKNOWN -> nearest(same, published);
    };
  }

  private static LocalDate nearest(LocalDate same, LocalDate published) {
    long ahead = published.until(same, ChronoUnit.DAYS);
    return ahead > HALF_A_YEAR
        ? same.minusYears(1)
        : ahead < -HALF_A_YEAR ? same.plusYears(1) : same;
  }

  private static YearMonth month(YearMonth month, Direction direction, YearMonth published) {
    YearMonth same = month.withYear(published.getYear());
    return switch (direction) {
      case FUTURE -> same.isBefore(published) ? same.plusYears(1) : same;
      case PAST -> same.isAfter(published) ? same.minusYears(1) : same;
      case PRESENT, UNKNOWN -> YearMonth.from(nearest(same.atDay(1), published.atDay(1)));
    };
  }
}
