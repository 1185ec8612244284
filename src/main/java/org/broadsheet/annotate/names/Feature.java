package org.broadsheet.annotate.names;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model may see around a token: the kinds of features of CoreNLP's {@code NERFeatureFactory}
 * that the published models have. A feature is a kind with one to three pieces: words, their
 * shapes, the numbers of their clusters. In the model it is a string, such as {@code
 * Xxxx...general-NW_CTYPE|C}: the pieces, the kind's suffix, and whether it speaks of one label
 * ({@code C}) or of two in a row ({@code CpC}).
 */
enum Feature {
  WORD("-WORD|C"),
  CLUSTER("-DISTSIM|C"),
  SHAPE("-TYPE|C"),
  /** Letters that the word begins or ends with. */
  LETTERS("#|C"),
  /** A feature without pieces; its name stands for one. */
  NAMED("|C"),

  PREVIOUS_WORD("-PW|C"),
  PREVIOUS_CLUSTER("-PDISTSIM|C"),
  PREVIOUS_SHAPE("-PTYPE|C"),
  NEXT_WORD("-NW|C"),
  NEXT_CLUSTER("-NDISTSIM|C"),
  NEXT_SHAPE("-NTYPE|C"),
  WORD_SOON_AFTER("-DISJN|C"),
  WORD_SHORTLY_BEFORE("-DISJP|C"),

  PREVIOUS_WORD_AND_SHAPE("-PW_CTYPE|C", 2, "..."),
  SHAPE_AND_NEXT_WORD("-NW_CTYPE|C", 2, "..."),
  SECOND_PREVIOUS_WORD_AND_SHAPE("-PPW_CTYPE|C", 2, "..."),
  SECOND_NEXT_WORD_AND_SHAPE("-NNW_CTYPE|C", 2, "..."),
  PREVIOUS_SHAPE_AND_SHAPE("-PCTYPE|C", 2, "..."),
  SHAPE_AND_NEXT_SHAPE("-CNTYPE|C", 2, "..."),
  THREE_SHAPES("-PCNTYPE|C", 3, "..."),

  NAMED_PAIR("|CpC"),
  PAIR_WORD("-PSEQW|CpC"),
  PAIR_CLUSTER("-PSEQcDS|CpC"),
  PAIR_SHAPE("-PSEQcS|CpC"),
  PAIR_SHAPE_AGAIN("-TPS2|CpC"),
  PAIR_PREVIOUS_WORD("-PSEQpW|CpC"),
  PAIR_PREVIOUS_CLUSTER("-PSEQpDS|CpC"),
  PAIR_PREVIOUS_SHAPE("-PSEQpS|CpC"),
  PAIR_NEXT_SHAPE("-TNS1|CpC"),
  PAIR_OF_WORDS("-PSEQW2|CpC", 2, "-"),
  PAIR_OF_CLUSTERS("-PSEQpcDS|CpC", 2, "-"),
  PAIR_OF_SHAPES("-TYPES|CpC", 2, "-");

  private static final String OF_PAIRS = "|CpC";
  private static final Map<String, Feature> BY_SUFFIX = new HashMap<>();

  static {
    for (Feature feature : values()) {
      BY_SUFFIX.put(feature.suffix, feature);
    }
  }

  private final String suffix;
  private final int pieces;
  private final String between;

  Feature(String suffix) {
    this(suffix, 1, "");
  }

  Feature(String suffix, int pieces, String between) {
    this.suffix = suffix;
    this.pieces = pieces;
    this.between = between;
  }

  /** How many pieces there are. */
  int pieces() {
    return pieces;
  }

  /** What stands between two pieces. */
  String between() {
    return between;
  }

  /** Whether it speaks of two labels in a row. */
  boolean isOfPair() {
    return suffix.endsWith(OF_PAIRS);
  }

  /** The pieces, with what stands between them, of a feature of this kind. */
  String withoutSuffix(String feature) {
    int begin = this == LETTERS ? 1 : 0;
    return feature.substring(begin, feature.length() - suffix.length());
  }

  /** The kind of a feature in a model; {@code null} where this engine does not know it. */
  static @Nullable Feature of(String feature) {
    int bar = feature.lastIndexOf('|');
    if (bar < 0) {
      return null;
    }
    if (FeatureNames.ALL.contains(feature.substring(0, bar))) {
      return feature.endsWith(OF_PAIRS) ? NAMED_PAIR : NAMED;
    }
    if (feature.startsWith("#") && feature.endsWith(LETTERS.suffix)) {
      return LETTERS;
    }
    int dash = feature.lastIndexOf('-', bar);
    return dash < 0 ? null : BY_SUFFIX.get(feature.substring(dash));
  }
}
