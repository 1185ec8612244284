package org.broadsheet.annotate.parser;

/**
 * The network summed up in {@code double} and in the order of the model: slow, and wanted only
 * where scores are nearly alike.
 */
final class ExactNetwork {
  private ExactNetwork() {}

  /** The scores of all transitions. */
  static double[] scores(ParserModel model, int[] look, State state, int[] words, int[] tags) {
    double[] sums = new double[model.hiddenSize()];
    int nullWord = model.word(ParserModel.NULL);
    int nullTag = model.tag(ParserModel.NULL);
    for (int i = 0; i < Features.TOKENS; i++) {
      int word = look[i] == State.NONE ? nullWord : words[look[i]];
      add(model, sums, word, Features.wordPosition(i));
    }
    for (int i = 0; i < Features.TOKENS; i++) {
      int tag = look[i] == State.NONE ? nullTag : tags[look[i]];
      add(model, sums, tag, Features.tagPosition(i));
    }
    for (int i = Features.FIRST_DEPENDENT; i < Features.TOKENS; i++) {
      int relation = look[i] == State.NONE ? 0 : state.relation(look[i]);
      add(model, sums, model.relationVector(relation), Features.relationPosition(i));
    }
    double[] scores = new double[model.output(0).length];
    for (int u = 0; u < sums.length; u++) {
      double sum = sums[u] + model.bias()[u];
      double cube = sum * sum * sum;
      float[] weights = model.output(u);
      for (int t = 0; t < scores.length; t++) {
        scores[t] += cube * weights[t];
      }
    }
    return scores;
  }

  private static void add(ParserModel model, double[] sums, int id, int position) {
    for (int e = 0; e < model.vectorSize(); e++) {
      float factor = model.vector(id, e);
      float[] row = model.input(position, e);
      for (int u = 0; u < sums.length; u++) {
        sums[u] += row[u] * factor;
      }
    }
  }
}
