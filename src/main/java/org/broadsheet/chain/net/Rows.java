package org.broadsheet.chain.net;

/**
 * Sums of rows of numbers. Each loop goes along whole rows, so that the compiler of JDK 17 uses
 * vector instructions, which it does not where an index begins anywhere but at nought. That leaves
 * the order in which anything is summed as it is written here.
 */
final class Rows {
  private Rows() {}

  /** Adds {@code factor} times a row. */
  static void add(float[] sums, float[] row, float factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }

  /** Adds each of the rows, times its factor. */
  static void add(float[] sums, float[][] rows, float[] factors) {
    int r = 0;
    for (; r + 3 < rows.length; r += 4) {
      add(
          sums,
          rows[r],
          rows[r + 1],
          rows[r + 2],
          rows[r + 3],
          factors[r],
          factors[r + 1],
          factors[r + 2],
          factors[r + 3]);
    }
    for (; r < rows.length; r++) {
      add(sums, rows[r], factors[r]);
    }
  }

  private static void add(
      float[] sums,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float fa,
      float fb,
      float fc,
      float fd) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sums[i] + (fa * a[i] + fb * b[i]) + (fc * c[i] + fd * d[i]);
    }
  }

  /**
   * Adds the outer products of two sequences of vectors, position by position, to a matrix.
   *
   * @param matrix as many rows as the left vectors have numbers, as long as the right vectors
   * @param leftFrom the position of the first left vector
   * @param rightFrom the position of the right vector that goes with it
   * @param count how many pairs there are
   */
  static void addProducts(
      float[][] matrix, float[][] left, int leftFrom, float[][] right, int rightFrom, int count) {
    int t = 0;
    for (; t + 3 < count; t += 4) {
      float[] fa = left[leftFrom + t];
      float[] fb = left[leftFrom + t + 1];
      float[] fc = left[leftFrom + t + 2];
      float[] fd = left[leftFrom + t + 3];
      float[] a = right[rightFrom + t];
      float[] b = right[rightFrom + t + 1];
      float[] c = right[rightFrom + t + 2];
      float[] d = right[rightFrom + t + 3];
      for (int r = 0; r < matrix.length; r++) {
        add(matrix[r], a, b, c, d, fa[r], fb[r], fc[r], fd[r]);
      }
    }
    for (; t < count; t++) {
      for (int r = 0; r < matrix.length; r++) {
        add(matrix[r], right[rightFrom + t], left[leftFrom + t][r]);
      }
    }
  }
}
