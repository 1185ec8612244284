package org.broadsheet.annotate.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.prepared.NameNumbers;

/**
 * What a word adds by itself wherever it stands: summed up once and remembered.
 *
 * <p>All arrays are shared and never changed.
 */
final class WordFeatures {
  /** The word as it stands in the text. */
  final String word;

  /** In the model's spelling. */
  final String spelling;

  final int piece;
  final int shape;
  final int cluster;

  /** For each label, where it is the token itself, the one before, the one after. */
  final double[] here;

  final double[] asPrevious;
  final double[] asNext;

  /** For each label of a token that stands soon after it, and of one shortly before it. */
  final double[] soonAfter;

  final double[] shortlyBefore;

  /** Whether it begins with a capital and has no other; has no capital; has a letter. */
  final boolean isCapitalized;

  final boolean isSmall;
  final boolean hasLetter;

  /** For each pair of labels, where it is the second token, the first, the one after both. */
  final double[] pairHere;

  final double[] pairAsPrevious;
  final double[] pairAsNext;

  /**
   * Sums up what a model has of a word.
   *
   * @param isOutside whether it stands for what lies beyond the ends of a sentence
   */
  WordFeatures(ChainModel model, String word, boolean isOutside) {
    this.word = word;
    this.spelling = isOutside ? "" : ChainModel.spelling(word);
    String shapeText = isOutside ? "" : model.shapes().of(spelling);
    String clusterText = isOutside ? "" : model.clusters().of(spelling);
    NameNumbers pieces = model.pieces();
    piece = pieces.of(spelling);
    shape = pieces.of(shapeText);
    cluster = pieces.of(clusterText);
    isCapitalized = isCapitalized(spelling);
    isSmall = !spelling.isEmpty() && spelling.chars().noneMatch(Character::isUpperCase);
    hasLetter = spelling.chars().anyMatch(Character::isLetter);
    // CoreNLP writes "null" for what lies outside in these, and nothing in the others.
    int clusterOrNull = isOutside ? pieces.of("null") : cluster;
    int shapeOrNull = isOutside ? pieces.of("null") : shape;
    here =
        new Sum(model)
            .add(Feature.WORD, piece)
            .add(Feature.CLUSTER, cluster)
            .add(Feature.SHAPE, shape)
            .add(Feature.NAMED, pieces.of(FeatureNames.ALWAYS))
            .addLetters(spelling)
            .addTitle(spelling)
            .labels();
    asPrevious =
        new Sum(model)
            .add(Feature.PREVIOUS_WORD, piece)
            .add(Feature.PREVIOUS_CLUSTER, clusterOrNull)
            .add(Feature.PREVIOUS_SHAPE, shape)
            .labels();
    asNext =
        new Sum(model)
            .add(Feature.NEXT_WORD, piece)
            .add(Feature.NEXT_CLUSTER, clusterOrNull)
            .add(Feature.NEXT_SHAPE, shape)
            .labels();
    soonAfter = new Sum(model).add(Feature.WORD_SHORTLY_BEFORE, piece).labels();
    shortlyBefore = new Sum(model).add(Feature.WORD_SOON_AFTER, piece).labels();
    pairHere =
        new Sum(model)
            .add(Feature.NAMED_PAIR, pieces.of(FeatureNames.ALWAYS_FOR_PAIRS))
            .add(Feature.PAIR_WORD, piece)
            .add(Feature.PAIR_CLUSTER, cluster)
            .add(Feature.PAIR_SHAPE, shape)
            .add(Feature.PAIR_SHAPE_AGAIN, shape)
            .pairs();
    pairAsPrevious =
        new Sum(model)
            .add(Feature.PAIR_PREVIOUS_WORD, piece)
            .add(Feature.PAIR_PREVIOUS_CLUSTER, cluster)
            .add(Feature.PAIR_PREVIOUS_SHAPE, shape)
            .pairs();
    pairAsNext = new Sum(model).add(Feature.PAIR_NEXT_SHAPE, shapeOrNull).pairs();
  }

  private static boolean isCapitalized(String word) {
    return word.length() > 1
        && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
        && word.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  /** Rows of weights that are added up. */
  private static final class Sum {
    private final ChainModel model;
    private final List<Integer> rows = new ArrayList<>();

    Sum(ChainModel model) {
      this.model = model;
    }

    Sum add(Feature feature, int piece) {
      rows.add(model.table().row(feature, piece));
      return this;
    }

    /** Adds the groups of letters that the word begins and ends with, each once. */
    Sum addLetters(String spelling) {
      String word = '<' + spelling + '>';
      int most = model.letters() < 0 ? word.length() : Math.min(model.letters(), word.length());
      Set<String> groups = new LinkedHashSet<>();
      for (int length = 2; length <= most; length++) {
        groups.add(word.substring(0, length));
        groups.add(word.substring(word.length() - length));
      }
      groups.forEach(letters -> add(Feature.LETTERS, model.pieces().of(letters)));
      return this;
    }

    Sum addTitle(String spelling) {
      return model.titles().matcher(spelling).matches()
          ? add(Feature.NAMED, model.pieces().of(FeatureNames.TITLE))
          : this;
    }

    double[] labels() {
      double[] sums = new double[model.labelCount()];
      rows.forEach(row -> model.features().add(sums, 0, row));
      return sums;
    }

    double[] pairs() {
      double[] sums = new double[model.pairCount()];
      rows.forEach(row -> model.features().addPairs(sums, 0, row));
      return sums;
    }
  }
}
