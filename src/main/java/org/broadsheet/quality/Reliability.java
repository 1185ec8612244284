package org.broadsheet.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers how often rows are right, by their confidence (a reliability diagram, DeGroot and
 * Fienberg 1983).
 */
public final class Reliability {
  private static final int BINS = 10;
  private static final int DIGITS = 3;

  /** 0.7 times ten may be a hair below seven. */
  private static final double SLACK = 1e-9;

  private final int[] rows = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];

  /** Adds a row. */
  public void add(double value, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (value * BINS + SLACK));
    rows[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidence[bin] += value;
  }

  /** The bins that hold rows, by ascending confidence. */
  public List<ReliabilityBin> bins() {
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
