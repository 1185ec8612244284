package org.broadsheet.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows whose confidence lies in one range, and how many of them are right.
 *
 * @param from the lowest confidence, in tenths
 * @param rows how many rows
 * @param right how many of them are right
 * @param confidence their mean confidence
 * @param share the share of them that is right
 */
public record ReliabilityBin(
    int from, int rows, int right, BigDecimal confidence, BigDecimal share) {
  /** The bins as lines of a report. */
  public static List<String> lines(List<ReliabilityBin> bins) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT, "%-37s %9s %9s %9s %9s", "confidence", "rows", "right", "mean", "share"));
    for (ReliabilityBin bin : bins) {
      String to = bin.from() == 9 ? "1.0" : "0." + (bin.from() + 1);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-37s %9d %9d %9s %9s",
              "  0." + bin.from() + " to " + to,
              bin.rows(),
              bin.right(),
              bin.confidence(),
              bin.share()));
    }
    return lines;
  }
}
