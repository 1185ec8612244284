package org.broadsheet.annotate.names;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the features and weights of a model as it was published in order. */
final class FeatureRowsMaker {
  private final Pieces pieces = new Pieces();
  private final FeatureTable table;

  private FeatureRowsMaker(int features) {
    table = new FeatureTable(features);
  }

  /**
   * Puts features and weights in order.
   *
   * @param features as the model writes them
   * @param weights for each feature a {@code double[]}
   * @param columns the label that each of its numbers is for
   * @param pairColumns the same for features of pairs: label before × labels + label
   * @throws IOException where there is a feature that this engine does not know
   */
  static FeatureRows make(
      List<String> features, @Nullable Object[] weights, int[] columns, int[] pairColumns)
      throws IOException {
    Feature[] kinds = new Feature[features.size()];
    int pairRows = 0;
    for (int f = 0; f < kinds.length; f++) {
      kinds[f] = kind(features.get(f));
      pairRows += kinds[f].isOfPair() ? 1 : 0;
    }
    int labels = columns.length;
    float[] rowWeights = new float[(kinds.length - pairRows) * labels];
    float[] pairWeights = new float[pairRows * labels * labels];
    FeatureRowsMaker rows = new FeatureRowsMaker(kinds.length);
    int row = 0;
    int pairRow = 0;
    for (int f = 0; f < kinds.length; f++) {
      String text = kinds[f].withoutSuffix(features.get(f));
      double[] numbers = (double[]) weights[f];
      if (kinds[f].isOfPair()) {
        fill(pairWeights, pairRow * labels * labels, numbers, pairColumns);
        rows.put(kinds[f], text, pairRow++);
      } else {
        fill(rowWeights, row * labels, numbers, columns);
        rows.put(kinds[f], text, row++);
      }
    }
    if (rows.pieces.size() > FeatureTable.MAX_PIECES) {
      throw new IOException("the model has " + rows.pieces.size() + " words, shapes and letters");
    }
    return new FeatureRows(
        labels, rows.pieces.numbered(), rows.table, rowWeights, pairWeights, pairColumns);
  }

  private static Feature kind(String feature) throws IOException {
    Feature kind = Feature.of(feature);
    if (kind == null) {
      throw new IOException("the model has features that are not known: " + feature);
    }
    return kind;
  }

  private static void fill(float[] into, int at, double[] numbers, int[] columns) {
    for (int i = 0; i < columns.length; i++) {
      into[at + columns[i]] = (float) numbers[i]; // CoreNLP rounds them, too
    }
  }

  /** Enters a feature under each way of cutting it: a piece may hold what parts the pieces. */
  private void put(Feature kind, String text, int row) {
    if (kind.pieces() == 1) {
      table.put(kind, pieces.add(text), 0, 0, row);
      return;
    }
    String between = kind.between();
    for (int i = text.indexOf(between); i >= 0; i = text.indexOf(between, i + 1)) {
      int first = pieces.add(text.substring(0, i));
      String rest = text.substring(i + between.length());
      if (kind.pieces() == 2) {
        table.put(kind, first, pieces.add(rest), 0, row);
        continue;
      }
      for (int j = rest.indexOf(between); j >= 0; j = rest.indexOf(between, j + 1)) {
        int second = pieces.add(rest.substring(0, j));
        int third = pieces.add(rest.substring(j + between.length()));
        table.put(kind, first, second, third, row);
      }
    }
  }
}
