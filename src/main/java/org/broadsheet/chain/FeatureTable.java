package org.broadsheet.chain;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.prepared.NameNumbers;

/** The weights of features by their names, in one row of numbers. */
final class FeatureTable {
  private final NameNumbers rows;
  private final double[] weights;
  private final int width;

  /**
   * A table of the same weights.
   *
   * @param width how many weights a feature has
   */
  FeatureTable(Map<String, double[]> named, int width) {
    this.width = width;
    weights = new double[named.size() * width];
    Map<String, Integer> numbers = new HashMap<>(2 * named.size());
    for (Map.Entry<String, double[]> e : new TreeMap<>(named).entrySet()) {
      System.arraycopy(e.getValue(), 0, weights, numbers.size() * width, width);
      numbers.put(e.getKey(), numbers.size());
    }
    rows = new NameNumbers(numbers);
  }

  /** Adds a feature's weights to sums; nothing where the model has no such feature. */
  void addTo(double[] sums, String name) {
    int row = rows.of(name);
    if (row >= 0) {
      int from = row * width;
      for (int k = 0; k < width; k++) {
        sums[k] += weights[from + k];
      }
    }
  }
}
