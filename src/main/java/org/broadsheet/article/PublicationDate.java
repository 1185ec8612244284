package org.broadsheet.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date of publication in the ways in which newspapers, feeds and web pages write it, and
 * gives it as ISO 8601, as precise as it was written: {@code 2026-05-28}, {@code 2026-05}, {@code
 * 2026-05-28T09:30:00+02:00}.
 *
 * <p>Read are ISO 8601, RFC 1123 and RFC 2822, "28 May 2026", "May 28, 2026" with or without
 * weekday and time of day, "2026/05/28", "28.05.2026", and seconds or milliseconds since 1970. A
 * date such as 03/04/2026, which means two days, is not read, nor is one without a year.
 */
public final class PublicationDate {
  private static final String TIME =
      "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
          + "\\s*(?<half>[ap]\\.?m\\.?)?";
  private static final String HOUR = "(?<hour12>\\d{1,2})\\s*(?<half12>[ap]\\.?m\\.?)";
  private static final String ZONE =
      "(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?|\\(?[A-Z]{1,5}T?\\)?(?:[+-]\\d{1,2}(?::?\\d{2})?)?)";
  private static final String CLOCK =
      "(?:" + TIME + "|" + HOUR + ")\\s*" + ZONE + "?(?:\\s*\\([^)]*\\))?";
  private static final String AFTER = "(?:(?:\\s*,?\\s*(?:at|-|–|\\||/|•|·)?\\s*|T)" + CLOCK + ")?";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";

  /** As newspaper archives put it: "May 4, 2026 Monday". */
  private static final String WEEKDAY_BEHIND =
      "(?:,?\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)?";

  private static final String MONTH = "(?<month>[a-z]{3,9})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";

  private static final List<Pattern> FORMS =
      List.of(
          form(YEAR + "-(?<mm>\\d{1,2})-" + DAY + AFTER),
          form(YEAR + "/(?<mm>\\d{1,2})/" + DAY + AFTER),
          form(YEAR + "\\.(?<mm>\\d{1,2})\\." + DAY + AFTER),
          form(
              YEAR
                  + "(?<mm>\\d{2})(?<day>\\d{2})(?:T(?<hour>\\d{2})(?<minute>\\d{2})"
                  + "(?<second>\\d{2})"
                  + ZONE
                  + "?)?"),
          form("(?<day>\\d{1,2})\\.\\s?(?<mm>\\d{1,2})\\.\\s?" + YEAR + AFTER),
          form(
              WEEKDAY
                  + DAY
                  + "(?:\\s+of)?[\\s-]+"
                  + MONTH
                  + ",?[\\s-]+"
                  + YEAR
                  + WEEKDAY_BEHIND
                  + AFTER),
          form(WEEKDAY + MONTH + "\\s+" + DAY + "\\s*,?\\s+" + YEAR + WEEKDAY_BEHIND + AFTER),
          form(WEEKDAY + YEAR + ",?\\s+" + MONTH + "\\s+" + DAY + AFTER),
          form(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + CLOCK + "\\s+" + YEAR),
          form(
              "(?:"
                  + CLOCK
                  + ")\\s*,?\\s*(?:on\\s+)?"
                  + WEEKDAY
                  + DAY
                  + "\\s+"
                  + MONTH
                  + ",?\\s+"
                  + YEAR),
          form(
              "(?:"
                  + CLOCK
                  + ")\\s*,?\\s*(?:on\\s+)?"
                  + WEEKDAY
                  + MONTH
                  + "\\s+"
                  + DAY
                  + ",?\\s+"
                  + YEAR),
          form(MONTH + ",?\\s+" + YEAR),
          form(YEAR + "[-/](?<mm>\\d{1,2})"));

  private static final Pattern SLASHES =
      Pattern.compile("(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-](?<year>\\d{4})(?<rest>\\D.*)?");
  private static final Pattern SECONDS = Pattern.compile("1\\d{9}(?:\\.\\d+)?");
  private static final Pattern MILLIS = Pattern.compile("1\\d{12}");
  private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{12}");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2}))?");

  /** The zones that RFC 2822 names (section 4.3); other abbreviations mean several zones. */
  private static final Map<String, String> ZONES =
      Map.of(
          "GMT", "Z", "UTC", "Z", "UT", "Z", "Z", "Z", "EST", "-05:00", "EDT", "-04:00", "CST",
          "-06:00", "CDT", "-05:00", "PST", "-08:00", "PDT", "-07:00");

  private PublicationDate() {}

  /**
   * The date as ISO 8601, or empty where the words are no date, or one that means two days, or a
   * day that the calendar does not have.
   *
   * @param words the whole of a field or line, such as "Wed, 03 Sep 2025 10:15:00 GMT"
   */
  public static Optional<String> read(String words) {
    String date = words.replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ").strip();
    if (date.length() < 4 || date.length() > 80) {
      return Optional.empty();
    }
    try {
      if (MILLIS.matcher(date).matches()) {
        return Optional.of(instant(Long.parseLong(date) / 1000));
      }
      if (SECONDS.matcher(date).matches()) {
        return Optional.of(instant(Long.parseLong(date.substring(0, 10))));
      }
      if (COMPACT.matcher(date).matches()) {
        date = date.substring(0, 8) + "T" + date.substring(8);
      }
      Matcher slashes = SLASHES.matcher(date);
      if (slashes.matches()) {
        date = unambiguous(slashes);
      }
      for (Pattern form : FORMS) {
        Matcher m = form.matcher(date);
        if (m.matches()) {
          Optional<String> read = iso(m);
          if (read.isPresent()) {
            return read;
          }
        }
      }
      return date.matches("(?:1[5-9]|20|21)\\d{2}") ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 June, 25:70: words that look like a date and are none
    }
  }

  /** The date as ISO 8601, or the field's own words where they do not resolve. */
  public static String readOrKeep(String words) {
    return read(words).orElseGet(() -> words.replaceAll("\\s+", " ").strip());
  }

  private static Pattern form(String regex) {
    // A name may stand once in a pattern: the clock stands in it once, before or after the day.
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private static String instant(long seconds) {
    return Instant.ofEpochSecond(seconds).toString();
  }

  /** "25/12/2025" can only be the 25th; "03/03/2025" is one day either way round. */
  private static String unambiguous(Matcher m) {
    int a = Integer.parseInt(m.group("a"));
    int b = Integer.parseInt(m.group("b"));
    String rest = m.group("rest") == null ? "" : m.group("rest");
    if (a > 12 || a == b) {
      return m.group("year") + "-" + b + "-" + a + rest;
    }
    return b > 12 ? m.group("year") + "-" + a + "-" + b + rest : "";
  }

  private static Optional<String> iso(Matcher m) {
    int year = Integer.parseInt(m.group("year"));
    String digits = group(m, "mm");
    Month month = digits != null ? Month.of(Integer.parseInt(digits)) : month(group(m, "month"));
    if (month == null) {
      return Optional.empty();
    }
    String day = group(m, "day");
    if (day == null) {
      return Optional.of(YearMonth.of(year, month).toString());
    }
    String date = LocalDate.of(year, month, Integer.parseInt(day)).toString();
    String hour = group(m, "hour") != null ? group(m, "hour") : group(m, "hour12");
    if (hour == null) {
      return Optional.of(date);
    }
    String half = group(m, "half") != null ? group(m, "half") : group(m, "half12");
    int minute = group(m, "minute") == null ? 0 : Integer.parseInt(m.group("minute"));
    String second = group(m, "second");
    LocalTime time =
        LocalTime.of(
            hour24(Integer.parseInt(hour), half),
            minute,
            second == null ? 0 : Integer.parseInt(second));
    String clock =
        DateTimeFormatter.ofPattern(second == null ? "HH:mm" : "HH:mm:ss", Locale.ROOT)
            .format(time);
    return Optional.of(date + "T" + clock + zone(group(m, "zone")));
  }

  private static int hour24(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("no such hour of half a day: " + hour);
    }
    return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
  }

  /** The zone as an offset; a zone whose name means several ("BST", "ET") is left out. */
  private static String zone(@Nullable String written) {
    if (written == null) {
      return "";
    }
    String name = written.toUpperCase(Locale.ROOT).replaceAll("[()]", "");
    String known = ZONES.get(name);
    if (known != null) {
      return known;
    }
    Matcher m =
        OFFSET.matcher(name.startsWith("GMT") || name.startsWith("UTC") ? name.substring(3) : name);
    if (!m.matches()) {
      return "";
    }
    int hours = Integer.parseInt(m.group(2));
    int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    int sign = m.group(1).equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes).getId();
  }

  /**
   * "Sep", "Sept" and "September"; any beginning of a month's English name of three letters or
   * more.
   */
  private static @Nullable Month month(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String upper = name.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(upper)) {
        return month;
      }
    }
    return null;
  }

  private static @Nullable String group(Matcher m, String name) {
    // A form without that part has no group of that name.
    return m.pattern().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
  }
}
