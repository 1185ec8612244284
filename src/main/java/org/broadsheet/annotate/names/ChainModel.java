package org.broadsheet.annotate.names;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.prepared.NameNumbers;

/**
 * A trained linear-chain model: its features with their weights, and how it looks at words.
 *
 * @param labels by their number
 * @param background the number of the label for "no name", which also stands before a sentence
 * @param features what it looks at, with the weights
 * @param letters how many letters of a word's ends are looked at together
 * @param reach how many tokens on each side words are looked for in
 * @param titles words that stand before names, where the model asks for them; else matches nothing
 */
record ChainModel(
    List<String> labels,
    int background,
    FeatureRows features,
    Clusters clusters,
    Shapes shapes,
    int letters,
    int reach,
    Pattern titles) {
  ChainModel {
    labels = List.copyOf(labels);
  }

  /**
   * How the model tells shapes.
   *
   * @param shaper CoreNLP's number of the way
   * @param knownInSmallLetters words whose shape tells that they are also written small
   */
  record Shapes(int shaper, WordSet knownInSmallLetters) {
    String of(String word) {
      return WordShapeClassifier.wordShape(word, shaper, knownInSmallLetters);
    }
  }

  FeatureTable table() {
    return features.table();
  }

  NameNumbers pieces() {
    return features.pieces();
  }

  int labelCount() {
    return labels.size();
  }

  int pairCount() {
    return labels.size() * labels.size();
  }

  /** The word in the spelling that the model was trained on. */
  static String spelling(String word) {
    return Americanize.americanize(word);
  }
}
