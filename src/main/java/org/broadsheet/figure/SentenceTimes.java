package org.broadsheet.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * The times of a sentence: those that SUTime has found, those that it has run together with a
 * stretch or a rate before them ("for two hours on Monday", "barrels a day in July"), and seasons.
 */
final class SentenceTimes {
  private final Setting around;
  private final @Nullable LocalDate published;
  private final Set<String> seasons;

  SentenceTimes(Setting around, @Nullable String published, FigureWords words) {
    this.around = around;
    this.published = day(published);
    seasons = words.of("season");
  }

  List<TimeMention> all() {
    List<TimeMention> found = new ArrayList<>();
    for (TimeMention t : around.document.timesIn(around.s.index())) {
      TimeMention tail = t.iso() == null ? tail(t) : null;
      found.add(tail == null ? t : tail);
    }
    for (int i = 1; i < around.s.size(); i++) {
      if (isSeason(i)) {
        found.add(date(new TokenRange(i - 1, i + 1), null));
      }
    }
    return found;
  }

  /** "this season", which no calendar knows. */
  private boolean isSeason(int i) {
    return seasons.contains(around.lower(i))
        && around.lower(i - 1).matches("this|last|next")
        && !around.isTime(i)
        && !around.isNoun(i + 1);
  }

  /**
   * The date at the end of several words of time, or {@code null}: the "July" of "a day in July".
   */
  private @Nullable TimeMention tail(TimeMention t) {
    int last = t.tokens().end() - 1;
    boolean isTail =
        t.tokens().length() > 1
            && around.isTag(last, "NNP|CD")
            && around.lower(last - 1).matches("in|on");
    return isTail ? date(new TokenRange(last, last + 1), iso(around.lower(last))) : null;
  }

  private TimeMention date(TokenRange tokens, @Nullable String iso) {
    return new TimeMention(around.s.index(), tokens, "DATE", iso, iso);
  }

  /** A year as it is; a month of the year and a day of the week in which the article appeared. */
  private @Nullable String iso(String word) {
    if (word.matches("[12]\\d{3}")) {
      return word;
    }
    String name = word.replace(".", "").toUpperCase(Locale.ROOT);
    if (published == null || name.length() < 3) {
      return null;
    }
    for (Month m : Month.values()) {
      if (m.name().startsWith(name)) {
        return String.format(Locale.ROOT, "%04d-%02d", published.getYear(), m.getValue());
      }
    }
    for (DayOfWeek d : DayOfWeek.values()) {
      if (d.name().startsWith(name)) {
        LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.plusDays(d.getValue() - 1L).toString();
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(@Nullable String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
