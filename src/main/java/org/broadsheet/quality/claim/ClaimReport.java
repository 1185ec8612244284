package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.ReliabilityBin;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.TextTable;

/** The scores of claims as lines for people to read. */
public final class ClaimReport {
  /** Rarer cues tell more of chance than of the product. */
  private static final int MOST_CUES = 25;

  private final ClaimScores scores;
  private final List<String> lines = new ArrayList<>();

  private ClaimReport(ClaimScores scores) {
    this.scores = scores;
  }

  /**
   * The report.
   *
   * @param mistakes how many kinds of mistakes to show
   */
  public static List<String> lines(ClaimScores scores, int mistakes) {
    ClaimReport report = new ClaimReport(scores);
    report.lines.add(scores.articles() + (scores.articles() == 1 ? " article" : " articles"));
    report.table("the same spans", "exact-");
    report.table("spans without cue", "free-");
    report.table("words only", "lenient-");
    report.table("words in common", "overlap-");
    report.table("attributions", ClaimScores.MAIN);
    report.cues();
    report.lines.addAll(ReliabilityBin.lines(scores.reliability()));
    report.lines.addAll(Mistake.lines(scores.mistakes(), mistakes));
    return report.lines;
  }

  private void table(String title, String prefix) {
    Map<String, Score> part = new LinkedHashMap<>();
    scores
        .scores()
        .forEach(
            (name, score) -> {
              if (name.startsWith(prefix)) {
                part.put(name, score);
              }
            });
    lines.add("");
    lines.addAll(TextTable.of(title, part));
    if (prefix.equals(ClaimScores.MAIN)) {
      lines.add(
          "  of those whose content agrees, source right "
              + scores.sourceGivenContent()
              + ", kind right "
              + scores.kindGivenContent());
    }
  }

  private void cues() {
    Map<String, Score> shown = new LinkedHashMap<>();
    Score others = Score.NONE;
    for (Map.Entry<String, Score> cue : scores.byCue().entrySet()) {
      if (shown.size() < MOST_CUES) {
        shown.put(cue.getKey(), cue.getValue());
      } else {
        others = others.plus(cue.getValue());
      }
    }
    if (!others.equals(Score.NONE)) {
      shown.put("(" + (scores.byCue().size() - MOST_CUES) + " others)", others);
    }
    lines.add("");
    lines.addAll(TextTable.of("attributions by cue", shown));
  }
}
