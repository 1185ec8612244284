package org.broadsheet.annotate.names;

import java.io.IOException;
import java.io.StreamCorruptedException;
import org.broadsheet.prepared.ArrayReader;
import org.broadsheet.prepared.ArrayWriter;
import org.broadsheet.prepared.NameNumbers;

/** The features of a model and their weights. */
final class FeatureRows {
  private final int labels;
  private final NameNumbers pieces;
  private final FeatureTable table;
  private final float[] weights; // row × label
  private final float[] pairWeights; // row × label before × label
  private final int[] pairColumns; // label before × labels + label
  private final boolean[] isAllowed; // label before × label

  /**
   * Takes over what they are made of.
   *
   * @param labels how many there are
   * @param pieces the words, shapes, clusters and letters that features are made of
   * @param table from features to rows; those of pairs are counted apart
   * @param weights for each row one for each label
   * @param pairWeights for each row of pairs one for each label after each label
   * @param pairColumns the pairs that are allowed: label before × labels + label
   */
  FeatureRows(
      int labels,
      NameNumbers pieces,
      FeatureTable table,
      float[] weights,
      float[] pairWeights,
      int[] pairColumns) {
    this.labels = labels;
    this.pieces = pieces;
    this.table = table;
    this.weights = weights;
    this.pairWeights = pairWeights;
    this.pairColumns = pairColumns;
    isAllowed = new boolean[labels * labels];
    for (int pair : pairColumns) {
      isAllowed[pair] = true;
    }
  }

  /** Reads what {@link #write} wrote. */
  static FeatureRows read(ArrayReader in) throws IOException {
    int labels = in.number();
    if (labels < 1 || labels > Short.MAX_VALUE) {
      throw new StreamCorruptedException("a model has labels");
    }
    return new FeatureRows(
        labels, NameNumbers.read(in), FeatureTable.read(in), in.floats(), in.floats(), in.ints());
  }

  void write(ArrayWriter out) throws IOException {
    out.number(labels);
    pieces.write(out);
    table.write(out);
    out.floats(weights);
    out.floats(pairWeights);
    out.ints(pairColumns);
  }

  /** The numbers of words, shapes, clusters and letters. */
  NameNumbers pieces() {
    return pieces;
  }

  /** From features to rows; those of pairs are counted apart. */
  FeatureTable table() {
    return table;
  }

  /**
   * Whether the model allows a label behind another one.
   *
   * @param pair label before × labels + label
   */
  boolean allows(int pair) {
    return isAllowed[pair];
  }

  /** Adds a feature's weights to the sums that begin there, if the model has it. */
  void add(double[] sums, int at, int row) {
    add(sums, at, row, weights, labels);
  }

  /** Adds the weights of a feature of pairs to the sums that begin there, if the model has it. */
  void addPairs(double[] sums, int at, int row) {
    add(sums, at, row, pairWeights, labels * labels);
  }

  private static void add(double[] sums, int at, int row, float[] weights, int count) {
    if (row != FeatureTable.NONE) {
      int from = row * count;
      for (int i = 0; i < count; i++) {
        sums[at + i] += weights[from + i];
      }
    }
  }
}
