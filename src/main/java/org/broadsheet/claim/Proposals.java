package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.chain.Lattice;
import org.broadsheet.chain.Lattice.Run;
import org.broadsheet.chain.net.LabelNet;
import org.jspecify.annotations.Nullable;

/** Lets the models propose claims. */
final class Proposals {
  /** The labels of source and content: {@link ClaimTraining#SPAN_LABELS}. */
  private static final int SOURCE = 1;

  private static final int CONTENT = 2;

  /** Runs of tokens less likely than that are not looked at. */
  private static final double RARE = 0.02;

  private final LabelNet spans;
  private final ModelLimits limits;

  Proposals(LabelNet spans, ModelLimits limits) {
    this.spans = spans;
    this.limits = limits;
  }

  /** A proposal for every guessed cue of an article. */
  List<Proposal> find(Setting setting, CueGuesses guesses) {
    List<Proposal> all = new ArrayList<>();
    for (Sentence s : setting.document().sentences()) {
      for (Run run : guesses.in(s.index())) {
        TokenRange cue = new TokenRange(run.first(), run.end());
        all.add(propose(setting, guesses, Window.of(setting, s.index(), cue), run.probability()));
      }
    }
    return all;
  }

  Proposal propose(Setting setting, CueGuesses guesses, Window w, double probability) {
    Lattice lattice = spans.lattice(SpanFeatures.of(setting, guesses, w));
    List<Run> sources = lattice.runs(SOURCE, lattice.size(), RARE);
    List<Run> contents = lattice.runs(CONTENT, lattice.size(), RARE);
    Run source = likeliest(sources);
    Run content = likeliest(contents);
    List<Run> pieces = new ArrayList<>();
    for (Run run : contents) {
      if (run.equals(content) || run.probability() >= limits.piece()) {
        pieces.add(run);
      }
    }
    boolean named = source != null && source.probability() >= limits.named();
    return new Proposal(w, probability, named ? source : null, pieces);
  }

  private static @Nullable Run likeliest(List<Run> runs) {
    Run best = null;
    for (Run run : runs) {
      if (best == null || run.probability() > best.probability()) {
        best = run;
      }
    }
    return best;
  }
}
