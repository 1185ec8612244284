package org.broadsheet.quality.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers how often rows are right, by their confidence: a row is right where it is paired with a
 * mark that has its content and its source (a reliability diagram, DeGroot and Fienberg 1983).
 */
final class Reliability {
  private static final int BINS = 10;
  private static final int DIGITS = 3;

  private final int[] rows = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];

  void add(ScoredArticle article) {
    for (int i = 0; i < article.rows().size(); i++) {
      double value = article.rows().get(i).confidence();
      int bin = Math.min(BINS - 1, (int) (value * BINS + 1e-9)); // 0.7 * 10 may be a hair below 7
      rows[bin]++;
      right[bin] += article.attributions().markOf(i) >= 0 ? 1 : 0;
      confidence[bin] += value;
    }
  }

  /** The bins that hold rows. */
  List<ReliabilityBin> bins() {
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (rows[i] > 0) {
        bins.add(
            new ReliabilityBin(
                i, rows[i], right[i], mean(confidence[i], rows[i]), mean(right[i], rows[i])));
      }
    }
    return bins;
  }

  private static BigDecimal mean(double sum, int count) {
    return BigDecimal.valueOf(sum / count).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
