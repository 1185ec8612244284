package org.broadsheet.chain.net;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.Lattice;
import org.broadsheet.prepared.NameNumbers;

/**
 * A network that labels sequences: what holds at a position is summed to a vector, a recurrent
 * layer goes over the vectors in both directions, and what it shows scores labels and pairs of
 * labels (after Huang, Xu, Yu 2015). Immutable; safe to share.
 */
public final class LabelNet {
  /** Weights are whole numbers of such parts, those of features of larger ones. */
  static final float UNITS_OF_ONE = 1000;

  static final float VECTOR_UNITS_OF_ONE = 100;

  private final List<String> labels;
  private final List<String> features;
  private final NameNumbers numbers;
  private final NetWeights weights;

  /**
   * Takes over features and weights.
   *
   * @param features the names of those that have a vector, by its number
   */
  LabelNet(List<String> labels, List<String> features, NetWeights weights) {
    this.labels = List.copyOf(labels);
    this.features = features;
    numbers = new NameNumbers(features);
    this.weights = weights;
  }

  static LabelNet rounded(List<String> labels, List<String> names, NetWeights w) {
    NetWeights rounded =
        new NetWeights(
            rounded(w.vectors(), VECTOR_UNITS_OF_ONE),
            rounded(w.forward()),
            rounded(w.backward()),
            rounded(w.output(), UNITS_OF_ONE),
            rounded(w.bias(), UNITS_OF_ONE));
    return new LabelNet(labels, names, rounded);
  }

  private static Lstm rounded(Lstm layer) {
    return new Lstm(
        rounded(layer.input(), UNITS_OF_ONE),
        rounded(layer.recurrent(), UNITS_OF_ONE),
        rounded(layer.bias(), UNITS_OF_ONE));
  }

  private static float[][] rounded(float[][] matrix, float units) {
    float[][] rounded = new float[matrix.length][];
    for (int r = 0; r < matrix.length; r++) {
      rounded[r] = new float[matrix[r].length];
      for (int c = 0; c < rounded[r].length; c++) {
        rounded[r][c] = Math.round(matrix[r][c] * units) / units;
      }
    }
    return rounded;
  }

  public List<String> labels() {
    return labels;
  }

  List<String> features() {
    return features;
  }

  NetWeights weights() {
    return weights;
  }

  /** The scores of a sequence, which has at least one position. */
  public Lattice lattice(List<Features> sequence) {
    int[][] known = new int[sequence.size()][];
    for (int t = 0; t < known.length; t++) {
      List<String> names = sequence.get(t).input();
      int[] some = new int[names.size()];
      int count = 0;
      for (String name : names) {
        int f = numbers.of(name);
        if (f >= 0) {
          some[count++] = f;
        }
      }
      known[t] = Arrays.copyOf(some, count);
    }
    return new Pass(weights, known, null).lattice(labels.size());
  }
}
