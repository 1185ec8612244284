package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.Arrays;
import java.util.List;

/** Parses tagged sentences with CoreNLP's transition-based parser (Chen and Manning 2014). */
final class TreeParser {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  private final DependencyParser parser;

  private TreeParser(DependencyParser parser) {
    this.parser = parser;
  }

  static TreeParser load() {
    return new TreeParser(DependencyParser.loadFromModelFile(MODEL));
  }

  /**
   * The sentence's basic tree.
   *
   * @param tagged the tokens as the model wants them
   * @param kept indexes of those that the tree shall have, ascending; what hangs on another one
   *     hangs on its governor then
   */
  DependencyTree parse(List<CoreLabel> tagged, int[] kept) {
    for (int i = 0; i < tagged.size(); i++) {
      tagged.get(i).setIndex(i + 1);
    }
    CoreMap sentence = new ArrayCoreMap(1);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tagged);
    int[] governors = new int[tagged.size()];
    String[] relations = new String[tagged.size()];
    Arrays.fill(governors, DependencyTree.ROOT);
    Arrays.fill(relations, "dep");
    for (TypedDependency arc : parser.predict(sentence).typedDependencies()) {
      int dependent = arc.dep().index() - 1;
      governors[dependent] = arc.gov().index() - 1;
      relations[dependent] = arc.reln().toString();
    }
    return kept.length == tagged.size()
        ? DependencyTree.of(governors, relations)
        : without(governors, relations, kept);
  }

  private static DependencyTree without(int[] governors, String[] relations, int[] kept) {
    int[] newGovernors = new int[kept.length];
    String[] newRelations = new String[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int governor = governors[kept[i]];
      while (governor >= 0 && Arrays.binarySearch(kept, governor) < 0) {
        governor = governors[governor];
      }
      newGovernors[i] = governor < 0 ? DependencyTree.ROOT : Arrays.binarySearch(kept, governor);
      newRelations[i] = governor < 0 ? "root" : relations[kept[i]];
    }
    return DependencyTree.of(newGovernors, newRelations);
  }
}
