package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.Lattice;
import org.broadsheet.chain.Lattice.Run;
import org.broadsheet.chain.net.LabelNet;

/** Where in an article the cue models see cues, and how sure they are. */
final class CueGuesses {
  static final int LONGEST_CUE = 12;

  /** The label of cues: {@link ClaimTraining#CUE_LABELS}. */
  private static final int CUE = 1;

  private final List<List<Run>> bySentence = new ArrayList<>();

  /**
   * Looks through an article's story.
   *
   * @param limits how much each model counts, and how unlikely guesses may be
   */
  CueGuesses(Setting setting, ChainModel chain, LabelNet net, ModelLimits limits) {
    for (Sentence s : setting.document().sentences()) {
      if (s.isBody()) {
        List<Features> features = CueFeatures.of(setting, s.index());
        Lattice both =
            chain.lattice(features).mix(limits.chain(), net.lattice(features), limits.net());
        bySentence.add(both.runs(CUE, LONGEST_CUE, limits.look()));
      } else {
        bySentence.add(List.of());
      }
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
