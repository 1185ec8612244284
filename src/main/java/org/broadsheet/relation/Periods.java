package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time for which a relation is said to hold: "from September 2023 to December 2024",
 * "since 2019", "until last year" under the role or the verb that states it.
 */
final class Periods {
  /** Words that make a date one end of a time. */
  private static final Set<String> FROM = Set.of("from", "since", "between");

  private static final Set<String> TO = Set.of("to", "until", "till", "through", "and");
  private static final Set<String> IN = Set.of("in", "during");

  /** How far below the role a date may hang: "minister under X from 2023". */
  private static final int MAX_STEPS = 3;

  private Periods() {}

  /**
   * The time that hangs on one of the anchors, or {@code null}.
   *
   * @param anchors tokens that state the relation: the title, the role, the verb
   * @return an ISO 8601 interval with {@code ..} for an end that is not told, or the text's words
   */
  static @Nullable String at(Document document, Sentence s, Set<Integer> anchors) {
    List<TimeMention> times = new ArrayList<>();
    for (TimeMention t : document.timesIn(s.index())) {
      if (isDate(t) && hangsOn(s, t.tokens(), anchors) && isMarked(s, t)) {
        times.add(t);
      }
    }
    if (times.isEmpty()) {
      return null;
    }
    TimeMention first = times.get(0);
    if (times.size() > 1
        && FROM.contains(marker(s, first))
        && TO.contains(marker(s, times.get(1)))) {
      return interval(document, s, first, times.get(1));
    }
    return one(document, s, first);
  }

  private static boolean isDate(TimeMention t) {
    return t.type().equals("DATE") || (t.type().equals("DURATION") && t.iso() != null);
  }

  private static boolean isMarked(Sentence s, TimeMention t) {
    String marker = marker(s, t);
    String own = s.token(t.tokens().first()).text().toLowerCase(Locale.ROOT);
    return FROM.contains(marker)
        || TO.contains(marker)
        || IN.contains(marker)
        || FROM.contains(own)
        || (t.iso() != null && t.iso().contains("/"));
  }

  /** The preposition before a date, or the empty string. */
  private static String marker(Sentence s, TimeMention t) {
    int before = t.tokens().first() - 1;
    return before < 0 ? "" : s.token(before).text().toLowerCase(Locale.ROOT);
  }

  private static boolean hangsOn(Sentence s, TokenRange time, Set<Integer> anchors) {
    Set<Integer> seen = new HashSet<>();
    int t = time.end() - 1;
    while (time.contains(s.tree().governor(t)) && seen.add(t)) {
      t = s.tree().governor(t);
    }
    for (int steps = 0; steps < MAX_STEPS && t >= 0; steps++) {
      t = s.tree().governor(t);
      if (anchors.contains(t)) {
        return true;
      }
      if (t < 0 || s.token(t).isTag("VB")) {
        return false;
      }
    }
    return false;
  }

  private static String interval(Document d, Sentence s, TimeMention from, TimeMention to) {
    if (from.iso() == null || to.iso() == null) {
      return new TokenRange(from.tokens().first() - 1, to.tokens().end()).span(s).in(d.text());
    }
    return from.iso() + "/" + to.iso();
  }

  private static String one(Document d, Sentence s, TimeMention t) {
    String iso = t.iso();
    String marker = marker(s, t);
    if (iso == null) {
      int first = t.tokens().first() - (marker.isEmpty() || IN.contains(marker) ? 0 : 1);
      return new TokenRange(first, t.tokens().end()).span(s).in(d.text());
    }
    if (iso.contains("/")) {
      return iso;
    }
    return switch (marker) {
      case "since", "from" -> iso + "/..";
      case "until", "till", "through", "to" -> "../" + iso;
      default -> iso;
    };
  }
}
