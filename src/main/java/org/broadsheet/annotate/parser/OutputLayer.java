package org.broadsheet.annotate.parser;

import java.util.Arrays;

/** The second layer of the network: cubes of the hidden units, weighed for each transition. */
final class OutputLayer {
  /** With more rows in one pass, the compiler of JDK 17 makes no use of vector instructions. */
  private static final int ROWS_AT_ONCE = 5;

  private final float[][] rows;
  private final float[] zeros;

  OutputLayer(ParserModel model) {
    int size = model.output(0).length;
    zeros = new float[size];
    rows = new float[(model.hiddenSize() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE * ROWS_AT_ONCE][];
    Arrays.fill(rows, zeros);
    for (int u = 0; u < model.hiddenSize(); u++) {
      rows[u] = model.output(u);
    }
  }

  /** How many sums {@link #score} wants: as many as there are hidden units, and some zeros. */
  int sumCount() {
    return rows.length;
  }

  /**
   * The scores of all transitions.
   *
   * @param scores what they held is lost
   * @param sums of the hidden layer; what they held is lost
   */
  void score(float[] scores, float[] sums) {
    for (int u = 0; u < sums.length; u++) {
      sums[u] = sums[u] * sums[u] * sums[u];
    }
    Arrays.fill(scores, 0);
    for (int u = 0; u < rows.length; u += ROWS_AT_ONCE) {
      addRows(scores, sums, u);
    }
  }

  private void addRows(float[] scores, float[] f, int u) {
    float[] a = rows[u];
    float[] b = rows[u + 1];
    float[] c = rows[u + 2];
    float[] d = rows[u + 3];
    float[] e = rows[u + 4];
    float fa = f[u];
    float fb = f[u + 1];
    float fc = f[u + 2];
    float fd = f[u + 3];
    float fe = f[u + 4];
    for (int t = 0; t < scores.length; t++) {
      scores[t] = scores[t] + (fa * a[t] + fb * b[t]) + (fc * c[t] + fd * d[t]) + fe * e[t];
    }
  }
}
