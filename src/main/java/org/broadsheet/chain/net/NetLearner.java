package org.broadsheet.chain.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.broadsheet.chain.Lattice;

/**
 * A network while it learns from labelled sequences. It is shown some of them, then goes a step:
 * the same sequences and steps give the same network.
 */
public final class NetLearner {
  /** Features begin with short vectors: many of them are summed. */
  private static final double VECTOR_REACH = 0.1;

  private final List<String> labels;
  private final int inputs;
  private final Learned vectors;
  private final LearnedLstm forward;
  private final LearnedLstm backward;
  private final Learned output;
  private final Learned bias;
  private final Noise noise;
  private final boolean[] seen;
  private int[] seenFeatures = new int[256];
  private int seenCount;
  private int shown;

  /**
   * A network that knows nothing yet.
   *
   * @param labels the labels, by number
   * @param features how many features there are
   */
  public NetLearner(List<String> labels, int features, NetSettings settings) {
    SplittableRandom random = new SplittableRandom(settings.seed());
    int outputs = labels.size() + labels.size() * labels.size();
    int units = settings.units();
    this.labels = List.copyOf(labels);
    inputs = settings.inputs();
    vectors = new Learned(features, settings.inputs(), VECTOR_REACH, random);
    forward = new LearnedLstm(settings.inputs(), units, random);
    backward = new LearnedLstm(settings.inputs(), units, random);
    output = new Learned(2 * units, outputs, StrictMath.sqrt(1.0 / units), random);
    bias = new Learned(1, outputs, 0, random);
    noise = new Noise(settings, random);
    seen = new boolean[features];
  }

  NetWeights weights() {
    return new NetWeights(
        vectors.weights, forward.layer, backward.layer, output.weights, bias.weights);
  }

  /**
   * Shows it a sequence.
   *
   * @param features those that hold at each position, by their numbers
   * @param gold the right label of each, by number
   * @return how far it was from the truth: less the logarithm of what it gave the right labels
   */
  public double show(int[][] features, byte[] gold) {
    Pass pass = new Pass(weights(), features, noise);
    Lattice lattice = pass.lattice(labels.size());
    back(pass, scoreGradient(lattice, gold));
    shown++;
    return lattice.logSum() - lattice.score(path(gold));
  }

  private static int[] path(byte[] gold) {
    int[] path = new int[gold.length];
    for (int i = 0; i < path.length; i++) {
      path[i] = gold[i];
    }
    return path;
  }

  /** By how much each score is too high, as a probability. */
  private float[][] scoreGradient(Lattice lattice, byte[] gold) {
    int size = labels.size();
    double[][] one = lattice.marginals();
    double[][] two = lattice.pairMarginals();
    float[][] gradient = new float[gold.length][size + size * size];
    for (int t = 0; t < gold.length; t++) {
      one[t][gold[t]] -= 1;
      for (int k = 0; k < size; k++) {
        gradient[t][k] = (float) one[t][k];
      }
      if (t > 0) {
        two[t][gold[t - 1] * size + gold[t]] -= 1;
        for (int k = 0; k < size * size; k++) {
          gradient[t][size + k] = (float) two[t][k];
        }
      }
    }
    return gradient;
  }

  private void back(Pass pass, float[][] toScores) {
    float[][] toShown = new float[pass.size][output.weights.length];
    for (int t = 0; t < pass.size; t++) {
      Rows.add(toShown[t], output.turned, toScores[t]);
      Rows.add(bias.gradient[0], toScores[t], 1);
    }
    Rows.addProducts(output.gradient, pass.shown, 0, toScores, 0, pass.size);
    noise.coverOutputAgain(toShown);
    float[][] toIn = new float[pass.size][inputs];
    forward.back(pass, false, toShown, toIn);
    backward.back(pass, true, toShown, toIn);
    noise.coverInputAgain(toIn);
    for (int t = 0; t < pass.size; t++) {
      for (int f : pass.features[t]) {
        Rows.add(vectors.gradient[f], toIn[t], noise.strength());
        mark(f);
      }
    }
  }

  private void mark(int feature) {
    if (!seen[feature]) {
      seen[feature] = true;
      if (seenCount == seenFeatures.length) {
        seenFeatures = Arrays.copyOf(seenFeatures, 2 * seenCount);
      }
      seenFeatures[seenCount++] = feature;
    }
  }

  /**
   * Goes a step down the gradient of what it was shown since the last one.
   *
   * @param rate how far a steady gradient moves a weight
   */
  public void step(float rate) {
    float scale = 1f / shown;
    for (int i = 0; i < seenCount; i++) {
      vectors.step(seenFeatures[i], rate, scale);
      seen[seenFeatures[i]] = false;
    }
    seenCount = 0;
    shown = 0;
    forward.step(rate, scale);
    backward.step(rate, scale);
    output.step(rate, scale);
    bias.step(rate, scale);
  }

  /** All that is learned, so that a test can compare gradients with what small changes do. */
  List<Learned> matrices() {
    List<Learned> all = new ArrayList<>(List.of(vectors, output, bias));
    all.addAll(forward.matrices());
    all.addAll(backward.matrices());
    return all;
  }

  /**
   * The network as it is now, in rounded numbers.
   *
   * @param names the features, by number
   */
  public LabelNet net(List<String> names) {
    return LabelNet.rounded(labels, names, weights());
  }
}
