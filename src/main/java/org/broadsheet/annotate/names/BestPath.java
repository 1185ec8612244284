package org.broadsheet.annotate.names;

/**
 * Finds the most probable sequence of labels (Viterbi 1967). Where two score the same, the one with
 * the label of the smaller number wins, as in CoreNLP.
 */
final class BestPath {
  private final ChainModel model;
  private final int count;

  BestPath(ChainModel model) {
    this.model = model;
    count = model.labelCount();
  }

  /**
   * The numbers of the best labels.
   *
   * @param sums what speaks for each label: token × label
   * @param pairSums what speaks for each label after each other one: token × label before × label
   */
  int[] find(double[] sums, double[] pairSums) {
    int size = sums.length / count;
    int[] before = new int[sums.length];
    double[] scores = new double[count];
    java.util.Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    scores[model.background()] = 0;
    for (int i = 0; i < size; i++) {
      double[] next = new double[count];
      for (int label = 0; label < count; label++) {
        int best = -1;
        double score = Double.NEGATIVE_INFINITY;
        for (int previous = 0; previous < count; previous++) {
          int pair = previous * count + label;
          double found = scores[previous] + pairSums[i * count * count + pair];
          if (found > score && model.features().allows(pair)) {
            best = previous;
            score = found;
          }
        }
        before[i * count + label] = Math.max(0, best);
        next[label] = score + sums[i * count + label];
      }
      scores = next;
    }
    int[] labels = new int[size];
    int label = 0;
    for (int other = 1; other < count; other++) {
      label = scores[other] > scores[label] ? other : label;
    }
    for (int i = size - 1; i >= 0; i--) {
      labels[i] = label;
      label = before[i * count + label];
    }
    return labels;
  }
}
