package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time that a figure speaks of: the nearest date, but not one that it is compared with.
 */
final class PeriodFinder {
  private final Setting around;
  private final List<Draft> drafts;
  private final List<TimeMention> times;
  private final Set<String> periodBefore;
  private final Set<String> baseBefore;
  private final Set<String> baseAfter;
  private final int reach;
  private final int border;

  PeriodFinder(Setting around, List<Draft> drafts, FigureWords words) {
    this.around = around;
    this.drafts = drafts;
    times = around.document.timesIn(around.s.index());
    periodBefore = words.of("period-before");
    baseBefore = words.of("base-before");
    baseAfter = words.of("base-after");
    reach = words.limit("period-reach");
    border = words.limit("period-border");
  }

  /** ISO 8601 where it resolves, else the text's own words; {@code null} where no time is told. */
  @Nullable String find(Draft d) {
    TokenRange own = around.own(d);
    TimeMention best = null;
    int nearest = reach + 1;
    for (TimeMention t : times) {
      int distance = distance(d, own, t);
      if (!t.tokens().overlaps(own) && distance < nearest && isPeriod(t) && !isOfOther(d, t)) {
        nearest = distance;
        best = t;
      }
    }
    if (best == null) {
      return null;
    }
    String span = span(best);
    if (span != null) {
      return span;
    }
    return best.iso() != null ? best.iso() : words(best);
  }

  /** "between 2016 and 2021", "from May to July": both days; {@code null} where there is one. */
  private @Nullable String span(TimeMention t) {
    for (TimeMention other : times) {
      boolean isFirst = other.tokens().first() < t.tokens().first();
      TimeMention a = isFirst ? other : t;
      TimeMention b = isFirst ? t : other;
      String opening = around.lower(a.tokens().first() - 1);
      String link = around.lower(a.tokens().end());
      boolean isPair =
          b.tokens().first() == a.tokens().end() + 1
              && ((opening.equals("between") && link.equals("and"))
                  || (opening.equals("from") && link.matches("to|until|till|through")));
      if (isPair && isDay(a) && isDay(b)) {
        return a.iso() + "/" + b.iso();
      }
    }
    return null;
  }

  private boolean isInCompound(TimeMention t) {
    for (int i = t.tokens().first() + 1; i < t.tokens().end(); i++) {
      if (around.isTag(i, "HYPH") && t.type().equals("DURATION")) {
        return true;
      }
    }
    return around.isTag(t.tokens().end(), "HYPH");
  }

  private static boolean isDay(TimeMention t) {
    return t.iso() != null && t.iso().matches("\\d{4}(-\\d\\d){0,2}");
  }

  private int distance(Draft d, TokenRange own, TimeMention t) {
    int first = t.tokens().first();
    int gap = first >= own.end() ? first - own.end() : own.first() - t.tokens().end();
    int when = around.clauses.predicate(first);
    int what = around.clauses.predicate(d.token);
    return gap + (when == what ? 0 : isJoined(what, when) ? border / 4 : border);
  }

  /** Whether a clause describes a noun of another one, or goes on with the same subject. */
  private boolean isJoined(int what, int when) {
    int g = what < 0 ? -1 : around.tree.governor(what);
    boolean isRelative = g >= 0 && around.tree.is(what, "acl");
    boolean isNext = g >= 0 && around.tree.is(what, "conj");
    return (isRelative && around.clauses.predicate(g) == when)
        || (isNext && g == when && around.tree.dependent(what, "nsubj") < 0);
  }

  /** The words of a time that does not resolve: "her first 11 months in office". */
  private String words(TimeMention t) {
    int first = t.tokens().first();
    int end = t.tokens().end();
    if (t.type().equals("DURATION")) {
      while (first > 0 && around.isTag(first - 1, "JJ|PRP\\$|DT")) {
        first--;
      }
      int noun = around.lower(end).matches("in|of") ? around.nounAfter(end + 1) : -1;
      boolean isPart = noun >= 0 && !around.s.token(noun).isNamed() && !around.isFigure(noun);
      end = isPart ? noun + 1 : end;
    }
    return around.words(around.phrase(first, end, end - 1));
  }

  private boolean isPeriod(TimeMention t) {
    String value = t.value() == null ? "" : t.value();
    boolean isVerb =
        around.isTag(t.tokens().end() - 1, "MD|VB.?|HYPH")
            || around.isTag(t.tokens().first(), "MD|VB.?");
    if (isVerb || isInCompound(t)) {
      return false; // "a week may", "the four-year number"
    }
    if (value.endsWith("_REF") || t.type().equals("SET") || t.type().equals("TIME")) {
      return false;
    }
    return !t.type().equals("DURATION")
        || periodBefore.contains(around.lower(t.tokens().first() - 1))
        || periodBefore.contains(around.lower(t.tokens().first()))
        || around.isTag(t.tokens().first() - 1, "PRP\\$");
  }

  /**
   * Whether a date is that of an old value or of another thing, with which the figure is compared.
   */
  private boolean isOfOther(Draft d, TimeMention t) {
    if (d.role == Role.OLD) {
      return false;
    }
    int first = t.tokens().first();
    int before = around.isTag(first - 1, "DT|IN") && !isBase(first - 1) ? first - 2 : first - 1;
    boolean isThan = around.lower(before).matches("than|as");
    boolean isFrom = around.lower(before).equals("from") && d.role != Role.NONE;
    if (isThan || isFrom) {
      return true;
    }
    for (Draft other : drafts) {
      int gap = first - around.own(other).end();
      if (other != d && other.role == Role.OLD && 0 <= gap && gap <= 2) {
        return true;
      }
    }
    return d.role == Role.NEW && isEarlier(t);
  }

  private boolean isBase(int i) {
    return baseBefore.contains(around.lower(i));
  }

  /** "a year earlier". */
  private boolean isEarlier(TimeMention t) {
    for (int i = t.tokens().first(); i < t.tokens().end(); i++) {
      if (baseAfter.contains(around.lower(i))) {
        return true;
      }
    }
    return baseAfter.contains(around.lower(t.tokens().end()));
  }
}
