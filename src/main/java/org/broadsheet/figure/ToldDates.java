package org.broadsheet.figure;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Mends resolved dates by how they are told: "two years ago" is known to the year, and what has
 * happened has not happened in a quarter to come.
 */
final class ToldDates {
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String DATE = "\\d{4}(-\\d\\d){0,2}";

  private final Setting around;
  private final @Nullable String published;
  private final Set<String> earlier;

  ToldDates(Setting around, @Nullable String published, FigureWords words) {
    this.around = around;
    this.published = published;
    earlier = words.of("earlier");
  }

  /** A date, or two with a slash, as the figure's clause has it. */
  String told(Draft d, TimeMention t, String iso) {
    if (!iso.matches(DATE + "(/" + DATE + ")?")) {
      return iso;
    }
    return inPast(d, t, precise(t, iso));
  }

  /** "two years ago" without the day and the month, "a month earlier" without the day. */
  private String precise(TimeMention t, String iso) {
    TokenRange words = t.tokens();
    boolean isEarlier = has(words.first(), words.end() + 1, earlier::contains);
    if (!isEarlier || !iso.matches(DAY)) {
      return iso;
    }
    if (has(words.first(), words.end(), w -> w.matches("years?|decades?"))) {
      return iso.substring(0, 4);
    }
    return has(words.first(), words.end(), w -> w.matches("months?")) ? iso.substring(0, 7) : iso;
  }

  /** "cost 90 crowns in the second quarter", told in spring: of the year before. */
  private String inPast(Draft d, TimeMention t, String iso) {
    boolean isFuture = published != null && iso.compareTo(published) > 0;
    if (!isFuture || !iso.contains("-") || isYearNamed(t) || !(d.role == Role.OLD || isPast(d))) {
      return iso;
    }
    if (iso.matches(DAY) && t.tokens().length() == 1) { // "on Sunday"
      return LocalDate.parse(iso).minusDays(7).toString();
    }
    return Stream.of(iso.split("/", -1)).map(ToldDates::yearBefore).collect(joining("/"));
  }

  /**
   * The same time a year before; the 28th of February for the 29th.
   *
   * @param date a day, a month or a year
   */
  static String yearBefore(String date) {
    String before = Integer.parseInt(date.substring(0, 4)) - 1 + date.substring(4);
    return before.endsWith("-02-29") ? before.substring(0, 8) + "28" : before;
  }

  private boolean isYearNamed(TimeMention t) {
    return has(
        t.tokens().first(),
        t.tokens().end(),
        w -> w.matches("\\d{4}|next|coming|tomorrow|following"));
  }

  private boolean has(int first, int end, Predicate<String> word) {
    return IntStream.range(first, end).mapToObj(around::lower).anyMatch(word);
  }

  /** Whether the verb of the figure's clause is in the past. */
  private boolean isPast(Draft d) {
    int p = around.clauses.predicate(d.token);
    while (p >= 0 && around.isTag(p, "VB|VBG") && around.tree.relation(p).matches("xcomp|advcl")) {
      int over = around.tree.governor(p); // "came back to beat"
      p = over < 0 ? -1 : around.clauses.predicate(over);
    }
    if (p < 0 || around.isTag(p, "VBD")) {
      return p >= 0;
    }
    boolean isPast = false;
    for (int c : around.tree.dependents(p)) {
      boolean isHelp = around.tree.relation(c).matches("aux.*|cop");
      if (isHelp && around.isTag(c, "MD")) {
        return false;
      }
      isPast |= isHelp && (around.isTag(c, "VBD") || around.lemma(c).equals("have"));
    }
    return isPast;
  }
}
