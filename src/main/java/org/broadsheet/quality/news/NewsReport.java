package org.broadsheet.quality.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.TextTable;

/** The scores of whole articles as lines for people to read. */
public final class NewsReport {
  private NewsReport() {}

  /** The report. */
  public static List<String> lines(NewsScores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(scores.articles() + (scores.articles() == 1 ? " article" : " articles"));
    for (String kind : List.of("figures", "claims", "relations", "entities", "metadata")) {
      Map<String, Score> part = new LinkedHashMap<>();
      scores
          .scores()
          .forEach(
              (name, score) -> {
                if (name.startsWith(kind)) {
                  part.put(name, score);
                }
              });
      lines.add("");
      lines.addAll(TextTable.of(kind, part));
    }
    lines.add("");
    lines.add(
        "names put together (B-cubed): precision "
            + scores.namesPrecision()
            + ", recall "
            + scores.namesRecall());
    lines.add(
        "lines that are not the story and came through: "
            + scores.boilerplate().found()
            + " of "
            + scores.boilerplate().marked());
    return lines;
  }
}
