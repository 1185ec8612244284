package org.broadsheet.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.prepared.NameNumbers;

/** The weights of features by their names, in one row of numbers. */
final class FeatureTable {
  private final List<String> names;
  private final NameNumbers rows;
  private final double[] weights;
  private final int width;

  /**
   * Takes over names and weights.
   *
   * @param names in their order
   * @param weights as many for each name as the table is wide
   */
  FeatureTable(List<String> names, double[] weights, int width) {
    this.names = names;
    this.weights = weights;
    this.width = width;
    rows = new NameNumbers(names);
  }

  /**
   * A table of the same weights.
   *
   * @param width how many weights a feature has
   */
  static FeatureTable of(Map<String, double[]> named, int width) {
    List<String> names = new ArrayList<>(named.size());
    double[] weights = new double[named.size() * width];
    for (Map.Entry<String, double[]> e : new TreeMap<>(named).entrySet()) {
      System.arraycopy(e.getValue(), 0, weights, names.size() * width, width);
      names.add(e.getKey());
    }
    return new FeatureTable(names, weights, width);
  }

  int size() {
    return names.size();
  }

  String name(int row) {
    return names.get(row);
  }

  double[] row(int row) {
    return Arrays.copyOfRange(weights, row * width, (row + 1) * width);
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
