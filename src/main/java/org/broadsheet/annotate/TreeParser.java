package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.annotate.parser.NeuralParser;
import org.broadsheet.prepared.PreparedModels;

/** Parses tagged sentences with the model of CoreNLP's transition-based parser. */
final class TreeParser {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  private final NeuralParser parser;

  private TreeParser(NeuralParser parser) {
    this.parser = parser;
  }

  static TreeParser load(PreparedModels prepared) throws IOException {
    return new TreeParser(
        NeuralParser.open(
            "parser",
            LanguageModels.stamp(MODEL).toString(),
            prepared,
            () -> LanguageModels.open(MODEL)));
  }

  /**
   * The sentence's basic tree.
   *
   * @param tagged the tokens as the model wants them
   * @param kept indexes of those that the tree shall have, ascending; what hangs on another one
   *     hangs on its governor then
   */
  DependencyTree parse(List<CoreLabel> tagged, int[] kept) {
    DependencyTree tree =
        parser.parse(
            tagged.stream().map(CoreLabel::word).toList(),
            tagged.stream().map(CoreLabel::tag).toList());
    return kept.length == tagged.size() ? tree : without(tree, kept);
  }

  private static DependencyTree without(DependencyTree tree, int[] kept) {
    int[] governors = new int[kept.length];
    String[] relations = new String[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int governor = tree.governor(kept[i]);
      while (governor >= 0 && Arrays.binarySearch(kept, governor) < 0) {
        governor = tree.governor(governor);
      }
      governors[i] = governor < 0 ? DependencyTree.ROOT : Arrays.binarySearch(kept, governor);
      relations[i] = governor < 0 ? "root" : tree.relation(kept[i]);
    }
    return DependencyTree.of(governors, relations);
  }
}
