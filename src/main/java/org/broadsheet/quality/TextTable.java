package org.broadsheet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores as lines of aligned columns. */
public final class TextTable {
  private TextTable() {}

  /** A title, a header, and a line for each score. */
  public static List<String> of(String title, Map<String, Score> scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-37s %9s %9s %9s %9s %9s",
            title,
            "precision",
            "recall",
            "F1",
            "found",
            "marked"));
    scores.forEach(
        (name, s) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-37s %9s %9s %9s %9d %9d",
                    "  " + name,
                    s.precision(),
                    s.recall(),
                    s.f1(),
                    s.found(),
                    s.marked())));
    return lines;
  }
}
