package org.broadsheet.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of all labellings of one sequence: what each label scores at each position, and each
 * pair of neighbouring labels. Answers which labelling is best and how likely each label is. For
 * one thread at a time.
 */
public final class Lattice {
  private final int labels;
  private final double[][] nodes;
  private final double[][] edges;

  /** For each position what all ways to it, and from it to the end, sum up to; made when asked. */
  private double @Nullable [][] forward;

  private double @Nullable [][] backward;

  /**
   * Over scores that the caller has summed.
   *
   * @param nodes for each position the score of each label
   * @param edges for each position but the first the score of each pair, at {@code before * labels
   *     + here}; the first is not looked at
   */
  public Lattice(double[][] nodes, double[][] edges) {
    if (nodes.length == 0 || nodes.length != edges.length) {
      throw new IllegalArgumentException(nodes.length + " nodes, " + edges.length + " edges");
    }
    this.labels = nodes[0].length;
    this.nodes = nodes;
    this.edges = edges;
  }

  public int size() {
    return nodes.length;
  }

  /** The weighed sum of these scores and of those that somebody else gives the same sequence. */
  public Lattice mix(double weight, Lattice other, double otherWeight) {
    if (other.nodes.length != nodes.length || other.labels != labels) {
      throw new IllegalArgumentException(other.nodes.length + " positions, not " + nodes.length);
    }
    return new Lattice(
        mix(nodes, weight, other.nodes, otherWeight), mix(edges, weight, other.edges, otherWeight));
  }

  private static double[][] mix(double[][] a, double weight, double[][] b, double otherWeight) {
    double[][] sums = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < sums[i].length; k++) {
        sums[i][k] = weight * a[i][k] + otherWeight * b[i][k];
      }
    }
    return sums;
  }

  /** The labelling with the highest score; of equals the one with the lower labels. */
  public int[] best() {
    int n = nodes.length;
    double[][] score = new double[n][labels];
    int[][] from = new int[n][labels];
    score[0] = nodes[0].clone();
    for (int i = 1; i < n; i++) {
      for (int y = 0; y < labels; y++) {
        int best = 0;
        double top = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < labels; x++) {
          double v = score[i - 1][x] + edges[i][x * labels + y];
          if (v > top) {
            top = v;
            best = x;
          }
        }
        score[i][y] = top + nodes[i][y];
        from[i][y] = best;
      }
    }
    int[] path = new int[n];
    for (int y = 1; y < labels; y++) {
      if (score[n - 1][y] > score[n - 1][path[n - 1]]) {
        path[n - 1] = y;
      }
    }
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = from[i][path[i]];
    }
    return path;
  }

  /** What a labelling scores. */
  public double score(int[] path) {
    double sum = nodes[0][path[0]];
    for (int i = 1; i < path.length; i++) {
      sum += nodes[i][path[i]] + edges[i][path[i - 1] * labels + path[i]];
    }
    return sum;
  }

  /** The logarithm of the sum over all labellings. */
  public double logSum() {
    return logSum(forward()[nodes.length - 1]);
  }

  /** For each position the probability of each label. */
  public double[][] marginals() {
    double[][] forward = forward();
    double[][] backward = backward();
    int n = nodes.length;
    double total = logSum(forward[n - 1]);
    double[][] out = new double[n][labels];
    for (int i = 0; i < n; i++) {
      for (int y = 0; y < labels; y++) {
        out[i][y] = StrictMath.exp(forward[i][y] + backward[i][y] - total);
      }
    }
    return out;
  }

  /** For each position but the first the probability of each pair; the first is all zeros. */
  public double[][] pairMarginals() {
    double[][] forward = forward();
    double[][] backward = backward();
    int n = nodes.length;
    double total = logSum(forward[n - 1]);
    double[][] out = new double[n][labels * labels];
    for (int i = 1; i < n; i++) {
      for (int x = 0; x < labels; x++) {
        for (int y = 0; y < labels; y++) {
          out[i][x * labels + y] =
              StrictMath.exp(
                  forward[i - 1][x]
                      + edges[i][x * labels + y]
                      + nodes[i][y]
                      + backward[i][y]
                      - total);
        }
      }
    }
    return out;
  }

  /**
   * A run of positions with the same label, and how likely it is that just this run has it.
   *
   * @param first index of its first position
   * @param end index after its last
   * @param probability that these positions have the label and their neighbours have not
   */
  public record Run(int first, int end, double probability) {}

  /**
   * The likeliest runs of a label that do not overlap, the likelier of two first.
   *
   * @param longest how many positions a run may have
   * @param least runs less likely than that are left out
   * @return in the order of their positions
   */
  public List<Run> runs(int label, int longest, double least) {
    double[][] one = marginals();
    double[][] two = pairMarginals();
    List<Run> all = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      double p = one[i][label];
      if (i > 0) {
        p -= two[i][label * labels + label];
      }
      for (int j = i; j < nodes.length && j - i < longest && p >= least; j++) {
        if (j > i) {
          p *= two[j][label * labels + label] / Math.max(one[j - 1][label], 1e-12);
        }
        boolean last = j + 1 == nodes.length;
        double stays =
            last ? 0 : two[j + 1][label * labels + label] / Math.max(one[j][label], 1e-12);
        double here = p * (1 - stays);
        if (here >= least) {
          all.add(new Run(i, j + 1, here));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble((Run r) -> -r.probability())
            .thenComparingInt(Run::first)
            .thenComparingInt(Run::end));
    List<Run> kept = new ArrayList<>();
    for (Run r : all) {
      if (kept.stream().noneMatch(k -> k.first() <= r.end() && r.first() <= k.end())) {
        kept.add(r);
      }
    }
    kept.sort(Comparator.comparingInt(Run::first));
    return kept;
  }

  private double[][] forward() {
    double[][] known = forward;
    if (known == null) {
      known = sumForward();
      forward = known;
    }
    return known;
  }

  private double[][] backward() {
    double[][] known = backward;
    if (known == null) {
      known = sumBackward();
      backward = known;
    }
    return known;
  }

  private double[][] sumForward() {
    int n = nodes.length;
    double[][] f = new double[n][labels];
    f[0] = nodes[0].clone();
    double[] terms = new double[labels];
    for (int i = 1; i < n; i++) {
      for (int y = 0; y < labels; y++) {
        for (int x = 0; x < labels; x++) {
          terms[x] = f[i - 1][x] + edges[i][x * labels + y];
        }
        f[i][y] = logSum(terms) + nodes[i][y];
      }
    }
    return f;
  }

  private double[][] sumBackward() {
    int n = nodes.length;
    double[][] b = new double[n][labels];
    double[] terms = new double[labels];
    for (int i = n - 2; i >= 0; i--) {
      for (int x = 0; x < labels; x++) {
        for (int y = 0; y < labels; y++) {
          terms[y] = edges[i + 1][x * labels + y] + nodes[i + 1][y] + b[i + 1][y];
        }
        b[i][x] = logSum(terms);
      }
    }
    return b;
  }

  private static double logSum(double[] terms) {
    double max = terms[0];
    for (double t : terms) {
      max = Math.max(max, t);
    }
    double sum = 0;
    for (double t : terms) {
      sum += StrictMath.exp(t - max);
    }
    return max + StrictMath.log(sum);
  }
}
