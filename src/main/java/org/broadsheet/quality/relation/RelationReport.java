package org.broadsheet.quality.relation;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.ReliabilityBin;
import org.broadsheet.quality.TextTable;

/** The scores of relations as lines for people to read. */
public final class RelationReport {
  private RelationReport() {}

  /**
   * The report.
   *
   * @param mistakes how many kinds of mistakes to show
   */
  public static List<String> lines(RelationScores scores, int mistakes) {
    List<String> lines = new ArrayList<>();
    lines.add(scores.texts() + (scores.texts() == 1 ? " text" : " texts"));
    lines.add("");
    lines.addAll(TextTable.of("relations", scores.scores()));
    lines.addAll(ReliabilityBin.lines(scores.reliability()));
    lines.addAll(Mistake.lines(scores.mistakes(), mistakes));
    return lines;
  }
}
