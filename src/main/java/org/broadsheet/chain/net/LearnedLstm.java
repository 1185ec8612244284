package org.broadsheet.chain.net;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** One direction of the recurrent layer while it is learned: the way back through it. */
final class LearnedLstm {
  private final Learned input;
  private final Learned recurrent;
  private final Learned bias;
  final Lstm layer;

  LearnedLstm(int inputs, int units, SplittableRandom random) {
    input = new Learned(inputs, 3 * units, StrictMath.sqrt(3.0 / inputs), random);
    recurrent = new Learned(units, 3 * units, StrictMath.sqrt(1.5 / units), random);
    bias = new Learned(1, 3 * units, 0, random);
    Arrays.fill(bias.weights[0], 0, units, 1f); // to keep is the better habit to begin with
    layer = new Lstm(input.weights, recurrent.weights, bias.weights);
  }

  /**
   * Goes back over a sequence.
   *
   * @param pass the run over it
   * @param backwards whether that began with the last position
   * @param shown the gradient of what both directions showed
   * @param in the gradient of what came in, which is added to
   */
  void back(Pass pass, boolean backwards, float[][] shown, float[][] in) {
    Lstm.Trace trace = backwards ? pass.backward : pass.forward;
    int size = pass.size;
    int units = layer.units();
    float[][] toSums = new float[size][];
    float[] toShown = new float[units];
    float[] toCells = new float[units];
    float[] nothing = new float[units];
    for (int step = size - 1; step >= 0; step--) {
      int t = backwards ? size - 1 - step : step;
      int side = backwards ? units : 0;
      Rows.add(toShown, Arrays.copyOfRange(shown[t], side, side + units), 1);
      float[] before = step == 0 ? nothing : trace.cells[backwards ? t + 1 : t - 1];
      toSums[t] = back(trace, t, toShown, toCells, before);
      toShown = new float[units];
      Rows.add(toShown, recurrent.turned, toSums[t]);
      Rows.add(in[t], input.turned, toSums[t]);
      Rows.add(bias.gradient[0], toSums[t], 1);
    }
    Rows.addProducts(input.gradient, pass.in, 0, toSums, 0, size);
    int from = backwards ? 1 : 0;
    Rows.addProducts(recurrent.gradient, trace.shown, from, toSums, 1 - from, size - 1);
  }

  /**
   * The way back through one position.
   *
   * @param toShown the gradient of what was shown
   * @param toCells that of the cells, afterwards of the cells before
   * @return that of the sums
   */
  private static float[] back(
      Lstm.Trace trace, int t, float[] toShown, float[] toCells, float[] before) {
    int units = toShown.length;
    float[] keep = trace.keepSums[t].clone();
    float[] show = trace.showSums[t].clone();
    float[] news = trace.newsSums[t].clone();
    float[] bent = trace.cells[t].clone();
    Curve.open(keep);
    Curve.open(show);
    Curve.bend(news);
    Curve.bend(bent);
    for (int u = 0; u < units; u++) {
      bent[u] *= toShown[u];
      show[u] *= toShown[u];
    }
    Curve.slopeOfGate(bent, trace.showSums[t]);
    Curve.slope(show, trace.cells[t]);
    for (int u = 0; u < units; u++) {
      toCells[u] += show[u];
      show[u] = toCells[u] * (before[u] - news[u]);
      news[u] = toCells[u] * (1 - keep[u]);
      toCells[u] *= keep[u];
    }
    Curve.slopeOfGate(show, trace.keepSums[t]);
    Curve.slope(news, trace.newsSums[t]);
    float[] toSums = Arrays.copyOf(show, 3 * units);
    System.arraycopy(bent, 0, toSums, units, units);
    System.arraycopy(news, 0, toSums, 2 * units, units);
    return toSums;
  }

  List<Learned> matrices() {
    return List.of(input, recurrent, bias);
  }

  void step(float rate, float scale) {
    input.step(rate, scale);
    recurrent.step(rate, scale);
    bias.step(rate, scale);
  }
}
