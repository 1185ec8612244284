package org.broadsheet.quality.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The weights of features while they are learned, a row for each feature. Each weight's steps grow
 * shorter the more it has been moved (AdaGrad: Duchi, Hazan, Singer 2011).
 */
final class Weights {
  private static final double UNIT = 1000;

  /** Gradients smaller than that change nothing worth the time. */
  private static final double NOTHING = 1e-4;

  private final int width;
  private final double[] values;
  private final double[] squares;
  private final double[] sums;
  private int summed;

  private final double[] pull;

  /**
   * With a row for each feature of an index.
   *
   * @param width how many weights a feature has
   * @param penalty how strongly weights are drawn to nought: as many sightings of a feature must
   *     speak for a weight before it becomes one (the lasso: Tibshirani 1996)
   */
  Weights(FeatureIndex index, int width, double penalty) {
    this.width = width;
    int rows = index.size();
    pull = new double[rows];
    for (int f = 0; f < rows; f++) {
      pull[f] = penalty / index.count(f);
    }
    values = new double[rows * width];
    squares = new double[rows * width];
    sums = new double[rows * width];
  }

  /** Adds the weights of some features. */
  void addTo(double[] scores, int[] features) {
    for (int f : features) {
      int at = f * width;
      for (int k = 0; k < width; k++) {
        scores[k] += values[at + k];
      }
    }
  }

  /** Goes a step down the gradient, for some features. */
  void descend(int[] features, double[] gradient, double rate) {
    double steepest = 0;
    for (double g : gradient) {
      steepest = Math.max(steepest, Math.abs(g));
    }
    if (steepest < NOTHING) {
      return;
    }
    for (int f : features) {
      int at = f * width;
      for (int k = 0; k < width; k++) {
        double g = gradient[k];
        squares[at + k] += g * g;
        double step = rate / StrictMath.sqrt(squares[at + k] + 1e-8);
        double moved = values[at + k] - step * g;
        double drawn = Math.max(0, Math.abs(moved) - step * pull[f]);
        values[at + k] = moved < 0 ? -drawn : drawn;
      }
    }
  }

  /** Counts the weights as they are now into the mean that {@link #named} gives. */
  void remember() {
    for (int i = 0; i < values.length; i++) {
      sums[i] += values[i];
    }
    summed++;
  }

  /**
   * The mean of the remembered weights by the features' names, rounded to thousandths, each row
   * moved so that its first is nought, which changes no labelling.
   *
   * @param least rows whose weights are all smaller are left out
   */
  Map<String, double[]> named(FeatureIndex index, double least) {
    Map<String, double[]> named = new HashMap<>();
    for (Map.Entry<String, Integer> e : index.numbers().entrySet()) {
      int at = e.getValue() * width;
      double[] row = Arrays.copyOfRange(sums, at, at + width);
      double first = row[0];
      double largest = 0;
      for (int k = 0; k < width; k++) {
        row[k] = StrictMath.rint((row[k] - first) / summed * UNIT) / UNIT;
        largest = Math.max(largest, Math.abs(row[k]));
      }
      if (largest >= least) {
        named.put(e.getKey(), row);
      }
    }
    return named;
  }
}
