package org.broadsheet.figure;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Reads stretches of time that several words tell together: "between 2016 and 2021", "since March",
 * "the 12 months to May", "the first half of 2024".
 */
final class Stretches {
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String DATE = "\\d{4}(-\\d\\d){0,2}";

  private final Setting around;
  private final List<Draft> drafts;
  private final List<TimeMention> times;
  private final Set<String> sinceLink;
  private final Set<String> ending;

  Stretches(Setting around, List<Draft> drafts, FigureWords words) {
    this.around = around;
    this.drafts = drafts;
    times = around.document.timesIn(around.s.index());
    sinceLink = words.of("since-link");
    ending = words.of("stretch-end");
  }

  /** The stretch that a date is an end or a part of, in ISO 8601; {@code null} where it is none. */
  @Nullable String of(TimeMention t) {
    for (TimeMention other : times) {
      boolean isFirst = other.tokens().first() < t.tokens().first();
      String pair = other.equals(t) ? null : pair(isFirst ? other : t, isFirst ? t : other);
      if (pair != null) {
        return pair;
      }
    }
    String since = since(t);
    return since == null ? partOfYear(t) : since;
  }

  private @Nullable String pair(TimeMention a, TimeMention b) {
    int gap = b.tokens().first() - a.tokens().end();
    String opening = around.lower(a.tokens().first() - 1);
    String link = around.lower(a.tokens().end());
    boolean isFromTo =
        gap == 1
            && ((opening.equals("between") && link.equals("and"))
                || (opening.equals("from") && link.matches("to|until|till|through")));
    if (isFromTo) {
      int end = b.tokens().end();
      return isDate(a) && isDate(b)
          ? a.iso() + "/" + b.iso()
          : around.words(around.phrase(a.tokens().first() - 1, end, end - 1));
    }
    boolean isEnding = 1 <= gap && gap <= 2 && ending.contains(link);
    boolean isLinked = gap == 1 || around.lower(a.tokens().end() + 1).matches("in|on|at");
    return isEnding && isLinked && b.iso() != null ? ending(a, b.iso()) : null;
  }

  /** "the 12 months to May", "the year ended March 31". */
  private @Nullable String ending(TimeMention a, String end) {
    Period length = length(a);
    if (length == null) {
      return null;
    }
    try {
      if (end.matches("\\d{4}-\\d\\d") && length.toTotalMonths() > 0) {
        YearMonth last = YearMonth.parse(end);
        return last.minusMonths(length.toTotalMonths() - 1) + "/" + last;
      }
      if (end.matches(DAY)) {
        LocalDate last = LocalDate.parse(end);
        return last.plusDays(1).minus(length) + "/" + last;
      }
    } catch (DateTimeParseException e) {
      return null; // SUTime resolves "31 June" too
    }
    return null;
  }

  /** How long a stretch is that ends on a date: "the year" to October is one of twelve months. */
  private @Nullable Period length(TimeMention t) {
    String value = t.value() == null ? "" : t.value();
    if (value.matches("P\\d{1,3}[YMWD]")) {
      return Period.parse(value);
    }
    return switch (around.lower(t.tokens().end() - 1)) {
      case "year" -> Period.ofMonths(12);
      case "half" -> Period.ofMonths(6);
      case "quarter" -> Period.ofMonths(3);
      case "month" -> Period.ofMonths(1);
      case "week" -> Period.ofDays(7);
      default -> null;
    };
  }

  /** "since 2021", "since the start of March": until the day of publication. */
  private @Nullable String since(TimeMention t) {
    int i = sinceWord(t);
    String begin = t.iso() == null ? "" : t.iso().split("/", 2)[0];
    if (i < 0 || !begin.matches(DATE)) {
      return null;
    }
    String published = published();
    boolean isPast = published != null && begin.compareTo(published) < 0;
    return isPast
        ? begin + "/" + published
        : around.words(around.phrase(i, t.tokens().end(), t.tokens().end() - 1));
  }

  /** The "since" before a date, or -1. */
  int sinceWord(TimeMention t) {
    int i = t.tokens().first() - 1;
    while (i >= 0 && sinceLink.contains(around.lower(i))) {
      i--;
    }
    return around.lower(i).equals("since") ? i : -1;
  }

  /** "the first six months of 2024", "the second half of last year". */
  private @Nullable String partOfYear(TimeMention t) {
    int first = t.tokens().first();
    int of = first - (around.lower(first - 1).equals("the") ? 2 : 1);
    if (around.lower(of).equals("of") && around.lower(of - 1).equals("half") && t.iso() != null) {
      return partOfYear(around.lower(of - 2), 6, t.iso());
    }
    for (Draft d : drafts) {
      boolean isMonths = d.unit.equals("month") && d.value != null;
      TokenRange own = around.own(d);
      if (isMonths && t.tokens().contains(own) && around.lower(own.end()).equals("of")) {
        int months = d.value == null ? 0 : d.value.intValue();
        return partOfYear(around.lower(own.first() - 1), months, year(own.end() + 1, t));
      }
    }
    return null;
  }

  private static @Nullable String partOfYear(String which, int months, @Nullable String year) {
    boolean isFirst = which.equals("first");
    boolean isLast = which.matches("second|last|final");
    if (year == null || !year.matches("\\d{4}") || months < 1 || months > 11) {
      return null;
    }
    int begin = isFirst ? 1 : 13 - months;
    YearMonth first = YearMonth.of(Integer.parseInt(year), begin);
    return isFirst || isLast ? first + "/" + first.plusMonths(months - 1L) : null;
  }

  /** The year that the words from a token to the end of a mention mean, or {@code null}. */
  private @Nullable String year(int from, TimeMention t) {
    String last = around.lower(t.tokens().end() - 1);
    String published = published();
    if (!last.equals("year") || published == null) {
      return last.matches("\\d{4}") ? last : null;
    }
    int year = Integer.parseInt(published.substring(0, 4));
    return switch (around.lower(from)) {
      case "the", "this" -> Integer.toString(year);
      case "last" -> Integer.toString(year - 1);
      default -> null;
    };
  }

  /** The day of publication, in ISO 8601. */
  @Nullable String published() {
    String p = around.document.article().metadata().published();
    return p != null && p.length() >= 10 && p.substring(0, 10).matches(DAY)
        ? p.substring(0, 10)
        : null;
  }

  private static boolean isDate(TimeMention t) {
    return t.iso() != null && t.iso().matches(DATE);
  }
}
