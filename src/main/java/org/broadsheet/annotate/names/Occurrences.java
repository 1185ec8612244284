package org.broadsheet.annotate.names;

import java.util.List;

/**
 * Looks for a capitalised word elsewhere in its sentence: "Ada Oro came … Oro said" tells that the
 * second is a name as well. The rule is CoreNLP's, with its quirks; it does not apply to most
 * tokens, which a feature of its own says.
 */
final class Occurrences {
  private static final int NEAREST = 3;
  private static final int FARTHEST = 149;

  private final ChainModel model;
  private final WordFeatures[] tokens;
  private final List<String> tags;

  Occurrences(ChainModel model, WordFeatures[] tokens, List<String> tags) {
    this.model = model;
    this.tokens = tokens;
    this.tags = tags;
  }

  /** Adds what the token's other occurrences say to the sums that begin there. */
  void add(double[] sums, int at, int i) {
    boolean isPattern =
        tokens[i].isCapitalized
            && 0 < i
            && i + 1 < tokens.length
            && tokens[i - 1].hasLetter
            && tokens[i + 1].isSmall
            && tokens[i + 1].hasLetter;
    if (!isPattern) {
      add(sums, at, FeatureNames.NO_OCCURRENCE);
      return;
    }
    boolean hasFirstName = isName(i - 1);
    int end = Math.min(tokens.length - 1, i + FARTHEST);
    boolean[] seen = new boolean[3];
    for (int j = i + NEAREST; j <= end; j++) {
      if (isSame(i, j)) {
        seen[hasFirstName ? full(i, j) : kindAfter(j)] = true;
      }
    }
    addSeen(sums, at, seen, hasFirstName ? FULL_AFTER : AFTER);
    int begin = Math.max(0, i - FARTHEST);
    boolean[] seenBefore = new boolean[3];
    for (int j = i - NEAREST; j >= begin; j--) {
      if (isSame(i, j)) {
        seenBefore[hasFirstName ? full(i, j) : kindBefore(j)] = true;
      }
    }
    addSeen(sums, at, seenBefore, hasFirstName ? FULL_BEFORE : BEFORE);
  }

  private static final String[] FULL_AFTER = {
    FeatureNames.FULL_NAME_AGAIN, FeatureNames.LAST_NAME_AGAIN
  };
  private static final String[] FULL_BEFORE = {
    FeatureNames.FULL_NAME_BEFORE, FeatureNames.LAST_NAME_BEFORE
  };
  private static final String[] AFTER = {
    FeatureNames.AGAIN_AS_LAST_NAME, FeatureNames.AGAIN_AS_FIRST_NAME, FeatureNames.AGAIN
  };
  private static final String[] BEFORE = {
    FeatureNames.BEFORE_AS_FIRST_NAME, FeatureNames.BEFORE_AS_LAST_NAME, FeatureNames.BEFORE
  };

  private void addSeen(double[] sums, int at, boolean[] seen, String[] names) {
    for (int k = 0; k < names.length; k++) {
      if (seen[k]) {
        add(sums, at, names[k]);
      }
    }
  }

  private void add(double[] sums, int at, String name) {
    model.features().add(sums, at, model.table().row(Feature.NAMED, model.pieces().of(name)));
  }

  private boolean isSame(int i, int j) {
    return tokens[i].spelling.equals(tokens[j].spelling);
  }

  /** Whether the word before the other occurrence is the one before this one, too. */
  private int full(int i, int j) {
    return 0 < j && isSame(i - 1, j - 1) ? 0 : 1;
  }

  private int kindAfter(int j) {
    if (isName(j - 1)) {
      return 0;
    }
    return isName(j + 1) ? 1 : 2;
  }

  private int kindBefore(int j) {
    if (isName(j + 1)) {
      return 0;
    }
    return isName(j - 1) ? 1 : 2;
  }

  private boolean isName(int i) {
    return 0 <= i && i < tokens.length && tokens[i].isCapitalized && tags.get(i).equals("NNP");
  }
}
