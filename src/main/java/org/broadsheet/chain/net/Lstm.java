package org.broadsheet.chain.net;

import java.util.Arrays;

/**
 * The weights of one direction of the recurrent layer: a long short-term memory (Hochreiter,
 * Schmidhuber 1997) whose input gate is what its forget gate leaves (Greff et al. 2017). At each
 * position there are three sums a unit: how much it keeps, how much it shows, what is new.
 *
 * @param input for each number that comes in, its weights in all sums
 * @param recurrent the same for each unit of the position before
 * @param bias what each sum begins with, as a matrix of one row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and never handed out of the package
record Lstm(float[][] input, float[][] recurrent, float[][] bias) {
  int units() {
    return recurrent.length;
  }

  /** What a run over a sequence leaves at each position. */
  static final class Trace {
    final float[][] keepSums;
    final float[][] showSums;
    final float[][] newsSums;
    final float[][] cells;
    final float[][] shown;

    Trace(int size) {
      keepSums = new float[size][];
      showSums = new float[size][];
      newsSums = new float[size][];
      cells = new float[size][];
      shown = new float[size][];
    }
  }

  /**
   * Runs over a sequence.
   *
   * @param in the vectors that come in
   * @param backwards whether to begin with the last
   */
  Trace run(float[][] in, boolean backwards) {
    int size = in.length;
    int units = units();
    Trace trace = new Trace(size);
    float[] cells = new float[units];
    float[] shown = new float[units];
    for (int step = 0; step < size; step++) {
      int t = backwards ? size - 1 - step : step;
      float[] sums = bias[0].clone();
      Rows.add(sums, input, in[t]);
      Rows.add(sums, recurrent, shown);
      trace.keepSums[t] = Arrays.copyOfRange(sums, 0, units);
      trace.showSums[t] = Arrays.copyOfRange(sums, units, 2 * units);
      trace.newsSums[t] = Arrays.copyOfRange(sums, 2 * units, 3 * units);
      cells = cells(trace, t, cells);
      shown = shown(trace, t, cells);
      trace.cells[t] = cells;
      trace.shown[t] = shown;
    }
    return trace;
  }

  /** Each cell keeps a part of what it was, and what it lets go is made up for by what is new. */
  private static float[] cells(Trace trace, int t, float[] before) {
    float[] keep = trace.keepSums[t].clone();
    float[] news = trace.newsSums[t].clone();
    Curve.open(keep);
    Curve.bend(news);
    for (int u = 0; u < keep.length; u++) {
      news[u] = keep[u] * before[u] + (1 - keep[u]) * news[u];
    }
    return news;
  }

  private static float[] shown(Trace trace, int t, float[] cells) {
    float[] show = trace.showSums[t].clone();
    float[] bent = cells.clone();
    Curve.open(show);
    Curve.bend(bent);
    for (int u = 0; u < show.length; u++) {
      show[u] *= bent[u];
    }
    return show;
  }
}
