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
    List<Run> sources = new ArrayList<>();
    int told = told(setting, w);
    for (Run run : lattice.runs(SOURCE, lattice.size(), RARE)) {
      if (run.probability() >= limits.named() && (told < run.first() || told >= run.end())) {
        sources.add(run);
      }
    }
    List<Run> contents = lattice.runs(CONTENT, lattice.size(), RARE);
    Run source = likeliest(sources);
    Run content = likeliest(contents);
    if (source != null && content != null && overlap(source, content)) {
      Run other = likeliest(apartFrom(content, sources));
      Run elsewhere = likeliest(apartFrom(source, contents));
      if (product(source, elsewhere) > product(other, content)) {
        content = elsewhere;
      } else {
        source = other;
      }
    }
    List<Run> pieces = new ArrayList<>();
    for (Run run : contents) {
      boolean isOwn = source == null || !overlap(source, run);
      if (run.equals(content) || (isOwn && run.probability() >= limits.piece())) {
        pieces.add(run);
      }
    }
    return new Proposal(w, probability, source, pieces);
  }

  /**
   * The position of what is told or accused, which is no source: "Parents were warned that …", "a
   * man asked about it"; -1 where there is none. "Voters were convinced that …" says what they
   * think.
   */
  private static int told(Setting setting, Window w) {
    Sentence s = setting.document().sentence(w.sentence());
    CueWord word = setting.facts().word(s, w.head());
    boolean isParticiple = s.tree().is(w.head(), "acl") && VerbGroup.isPassive(s, w.head());
    int subject =
        isParticiple ? s.tree().governor(w.head()) : s.tree().dependent(w.head(), "nsubj:pass");
    boolean isVerb = word != null && word.part().equals("verb");
    boolean isTold = isVerb ? !setting.facts().isFelt(s, w.head()) : isCharged(setting, w);
    return subject >= 0 && isTold ? w.position(setting.document(), w.sentence(), subject) : -1;
  }

  /** "is faced with allegations of": whose cue is a noun that accuses. */
  private static boolean isCharged(Setting setting, Window w) {
    Sentence s = setting.document().sentence(w.sentence());
    for (int t = w.cue().first(); t < w.cue().end(); t++) {
      CueWord word = setting.facts().word(s, t);
      if (word != null && word.part().equals("noun") && word.act() == Act.ACCUSE) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(Run a, Run b) {
    return a.first() < b.end() && b.first() < a.end();
  }

  private static List<Run> apartFrom(Run taken, List<Run> runs) {
    return runs.stream().filter(r -> !overlap(r, taken)).toList();
  }

  private static double product(@Nullable Run a, @Nullable Run b) {
    return a == null || b == null ? 0 : a.probability() * b.probability();
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
