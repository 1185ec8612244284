package org.broadsheet.quality.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.Lattice;

/**
 * Trains a linear-chain conditional random field by stochastic gradient descent. The same sequences
 * in the same order give the same weights.
 */
public final class ChainTrainer {
  /**
   * How to train.
   *
   * @param epochs how often every sequence is looked at
   * @param rate how far a weight's first step goes
   * @param penalty how many sightings of a feature must speak for a weight before it becomes one
   * @param leastCount features seen less often are left out
   * @param leastWeight features whose weights are all smaller are left out of the model
   */
  public record Settings(
      int epochs, double rate, double penalty, int leastCount, double leastWeight) {}

  /** The order of the sequences is shuffled, always in the same way. */
  private static final long SEED = 20151101;

  /** The features of a sequence by their numbers, and its right labels. */
  private static final class Sequence {
    private final int fold;
    private final double weight;
    private final int[][] nodes;
    private final int[][] edges;
    private final byte[] labels;

    Sequence(int fold, double weight, int[][] nodes, int[][] edges, byte[] labels) {
      this.fold = fold;
      this.weight = weight;
      this.nodes = nodes;
      this.edges = edges;
      this.labels = labels;
    }
  }

  private final List<String> labels;
  private final FeatureIndex nodeIndex = new FeatureIndex();
  private final FeatureIndex edgeIndex = new FeatureIndex();
  private final List<Sequence> sequences = new ArrayList<>();

  public ChainTrainer(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  /**
   * Adds a sequence.
   *
   * @param fold the part of the corpus that it is from
   */
  public void add(int fold, List<Features> sequence, byte[] gold) {
    add(fold, 1, sequence, gold);
  }

  /**
   * Adds a sequence that counts more or less than others.
   *
   * @param weight how many sequences it counts for
   */
  public void add(int fold, double weight, List<Features> sequence, byte[] gold) {
    int[][] nodes = new int[sequence.size()][];
    int[][] edges = new int[sequence.size()][];
    for (int i = 0; i < sequence.size(); i++) {
      nodes[i] = nodeIndex.count(sequence.get(i).node());
      edges[i] = edgeIndex.count(sequence.get(i).edge());
    }
    sequences.add(new Sequence(fold, weight, nodes, edges, gold.clone()));
  }

  /** How many sequences there are. */
  public int size() {
    return sequences.size();
  }

  /**
   * Trains on all sequences but those of one fold.
   *
   * @param without the fold to leave out, or -1
   */
  public ChainModel train(Settings settings, int without) {
    int least = settings.leastCount();
    List<Sequence> used = new ArrayList<>();
    for (Sequence s : sequences) {
      if (s.fold != without) {
        used.add(
            new Sequence(
                s.fold,
                s.weight,
                frequent(s.nodes, nodeIndex, least),
                frequent(s.edges, edgeIndex, least),
                s.labels));
      }
    }
    Weights nodes = new Weights(nodeIndex, labels.size(), settings.penalty());
    Weights edges = new Weights(edgeIndex, labels.size() * labels.size(), settings.penalty());
    Random random = new Random(SEED);
    for (int e = 0; e < settings.epochs(); e++) {
      Collections.shuffle(used, random);
      for (Sequence s : used) {
        step(s, nodes, edges, settings.rate());
      }
      if (2 * e >= settings.epochs()) {
        nodes.remember();
        edges.remember();
      }
    }
    return new ChainModel(
        labels,
        nodes.named(nodeIndex, settings.leastWeight()),
        edges.named(edgeIndex, settings.leastWeight()));
  }

  private static int[][] frequent(int[][] all, FeatureIndex index, int least) {
    int[][] kept = new int[all.length][];
    for (int i = 0; i < all.length; i++) {
      kept[i] = index.frequent(all[i], least);
    }
    return kept;
  }

  private void step(Sequence s, Weights nodes, Weights edges, double rate) {
    int n = s.nodes.length;
    int size = labels.size();
    double[][] node = new double[n][size];
    double[][] edge = new double[n][size * size];
    for (int i = 0; i < n; i++) {
      nodes.addTo(node[i], s.nodes[i]);
      edges.addTo(edge[i], s.edges[i]);
    }
    Lattice lattice = new Lattice(node, edge);
    double[][] one = lattice.marginals();
    double[][] two = lattice.pairMarginals();
    for (int i = 0; i < n; i++) {
      one[i][s.labels[i]] -= 1;
      weigh(one[i], s.weight);
      nodes.descend(s.nodes[i], one[i], rate);
      if (i > 0) {
        two[i][s.labels[i - 1] * size + s.labels[i]] -= 1;
        weigh(two[i], s.weight);
        edges.descend(s.edges[i], two[i], rate);
      }
    }
  }

  private static void weigh(double[] gradient, double weight) {
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] *= weight;
    }
  }
}
