package org.broadsheet.figure;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.annotate.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Mends resolved dates by how they are told: "two years ago" is known to the year, and what has
 * happened has not happened in a quarter to come.
 */
final class ToldDates {
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
    boolean isEarlier = false;
    boolean isYears = false;
    boolean isMonths = false;
    for (int i = t.tokens().first(); i <= t.tokens().end(); i++) {
      isEarlier |= earlier.contains(around.lower(i));
      isYears |= i < t.tokens().end() && around.lower(i).matches("years?|decades?");
      isMonths |= i < t.tokens().end() && around.lower(i).matches("months?");
    }
    boolean isDay = iso.matches("\\d{4}-\\d\\d-\\d\\d");
    return !isEarlier || !isDay
        ? iso
        : isYears ? iso.substring(0, 4) : isMonths ? iso.substring(0, 7) : iso;
  }

  /** "cost 90 crowns in the second quarter", told in spring: of the year before. */
  private String inPast(Draft d, TimeMention t, String iso) {
    boolean isFuture = published != null && iso.compareTo(published) > 0;
    if (!isFuture || !iso.contains("-") || isYearNamed(t) || !(d.role == Role.OLD || isPast(d))) {
      return iso;
    }
    if (iso.matches("\\d{4}-\\d\\d-\\d\\d") && t.tokens().length() == 1) { // "on Sunday"
      return LocalDate.parse(iso).minusDays(7).toString();
    }
    StringBuilder past = new StringBuilder();
    for (String date : iso.split("/", -1)) {
      past.append(past.length() > 0 ? "/" : "");
      past.append(Integer.parseInt(date.substring(0, 4)) - 1).append(date.substring(4));
    }
    return past.toString();
  }

  private boolean isYearNamed(TimeMention t) {
    for (int i = t.tokens().first(); i < t.tokens().end(); i++) {
      if (around.lower(i).matches("\\d{4}|next|coming|tomorrow|following")) {
        return true;
      }
    }
    return false;
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
