package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.Lattice.Run;

/** Where in an article the cue model sees cues, and how sure it is. */
final class CueGuesses {
  static final int LONGEST_CUE = 12;

  /** The label of cues: {@link ClaimTraining#CUE_LABELS}. */
  private static final int CUE = 1;

  private final List<List<Run>> bySentence = new ArrayList<>();

  /**
   * Looks through an article's story.
   *
   * @param least guesses less likely than that are left out
   */
  CueGuesses(Setting setting, ChainModel model, double least) {
    for (Sentence s : setting.document().sentences()) {
      bySentence.add(
          s.isBody()
              ? model.lattice(CueFeatures.of(setting, s.index())).runs(CUE, LONGEST_CUE, least)
              : List.of());
    }
  }

  /** The guesses in one sentence, in order; they do not overlap. */
  List<Run> in(int sentence) {
    return bySentence.get(sentence);
  }

  /** How sure the model is of each token of a sentence, from 0 (no cue) to 4. */
  int[] levels(int sentence, int size) {
    int[] levels = new int[size];
    for (Run run : in(sentence)) {
      for (int t = run.first(); t < run.end(); t++) {
        levels[t] = (int) Math.min(4, 1 + Math.floor(run.probability() * 4));
      }
    }
    return levels;
  }
}
