package org.broadsheet.chain.net;

import java.util.Arrays;
import org.broadsheet.chain.Lattice;
import org.jspecify.annotations.Nullable;

/** One run of a network over a sequence, with all that came of it on the way. */
final class Pass {
  final NetWeights weights;
  final int size;

  /** The features of each position that were looked at, by their numbers. */
  final int[][] features;

  /** What goes into the recurrent layer, position by position. */
  final float[][] in;

  final Lstm.Trace forward;
  final Lstm.Trace backward;

  /** What comes out of it: at each position the units of both directions. */
  final float[][] shown;

  private final float[][] scores;

  /**
   * Runs.
   *
   * @param all the features of each position
   * @param noise what hides a part of everything while the network learns
   */
  Pass(NetWeights weights, int[][] all, @Nullable Noise noise) {
    this.weights = weights;
    size = all.length;
    features = noise == null ? all : noise.hide(all);
    in = new float[size][weights.inputs()];
    float strength = noise == null ? 1 : noise.strength();
    for (int t = 0; t < size; t++) {
      for (int f : features[t]) {
        Rows.add(in[t], weights.vectors()[f], strength);
      }
    }
    if (noise != null) {
      noise.coverInput(in);
    }
    forward = weights.forward().run(in, false);
    backward = weights.backward().run(in, true);
    shown = new float[size][];
    for (int t = 0; t < size; t++) {
      shown[t] = Arrays.copyOf(forward.shown[t], 2 * weights.units());
      System.arraycopy(backward.shown[t], 0, shown[t], weights.units(), weights.units());
    }
    if (noise != null) {
      noise.coverOutput(shown);
    }
    scores = new float[size][];
    for (int t = 0; t < size; t++) {
      scores[t] = weights.bias()[0].clone();
      Rows.add(scores[t], weights.output(), shown[t]);
    }
  }

  /** What the labels score, and the pairs of labels. */
  Lattice lattice(int labels) {
    double[][] nodes = new double[size][labels];
    double[][] edges = new double[size][labels * labels];
    for (int t = 0; t < size; t++) {
      for (int k = 0; k < labels; k++) {
        nodes[t][k] = scores[t][k];
      }
      for (int k = 0; k < labels * labels; k++) {
        edges[t][k] = scores[t][labels + k];
      }
    }
    return new Lattice(nodes, edges);
  }
}
