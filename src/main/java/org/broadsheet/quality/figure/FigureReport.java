package org.broadsheet.quality.figure;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.ReliabilityBin;
import org.broadsheet.quality.TextTable;

/** The scores of figures as lines for people to read. */
public final class FigureReport {
  private FigureReport() {}

  /**
   * The report.
   *
   * @param mistakes how many kinds of mistakes to show
   */
  public static List<String> lines(FigureScores scores, int mistakes) {
    List<String> lines = new ArrayList<>();
    lines.add(scores.texts() + (scores.texts() == 1 ? " text" : " texts"));
    lines.add("");
    lines.addAll(TextTable.of("figures", scores.scores()));
    lines.addAll(ReliabilityBin.lines(scores.reliability()));
    lines.addAll(Mistake.lines(scores.mistakes(), mistakes));
    return lines;
  }
}
