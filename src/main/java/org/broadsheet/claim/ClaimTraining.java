package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.net.LabelNet;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the models of claims learn from: turns articles with marked attributions into labelled
 * sequences of features, the same features that a run asks for.
 */
public final class ClaimTraining {
  /** The labels of the model that finds cues. */
  public static final List<String> CUE_LABELS = List.of("out", "cue");

  /** The labels of the model that finds source and content around a cue. */
  public static final List<String> SPAN_LABELS = List.of("out", "source", "content");

  /** The labels of the model that judges a whole proposal. */
  public static final List<String> JUDGE_LABELS = List.of("no", "yes");

  /** Takes labelled sequences. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one.
     *
     * @param sequence the features of each position
     * @param labels the right label of each, by number
     */
    void accept(List<Features> sequence, byte[] labels);
  }

  /**
   * An attribution as somebody marked it, in UTF-16 code units of the original text.
   *
   * @param source empty where nobody is named
   */
  public record Marked(List<Span> source, List<Span> cue, List<Span> content) {
    public Marked {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  /** An article ready to be learned from. */
  public static final class Example {
    private final Setting setting;
    private final int[] base;
    private final List<Gold> golds;
    private @Nullable CueGuesses guesses;

    private Example(Setting setting, int[] base, List<Gold> golds) {
      this.setting = setting;
      this.base = base;
      this.golds = golds;
    }

    private int number(int[] position) {
      return base[position[0]] + position[1];
    }
  }

  /** A marked attribution by tokens, which are counted through the document. */
  private record Gold(int sentence, TokenRange cue, BitSet source, BitSet content) {}

  private final ClaimFinder finder;
  private final ModelLimits limits;

  /** With the rules whose proposals the models shall weigh. */
  public ClaimTraining(RuleBook book) {
    finder = new ClaimFinder(book);
    limits = ModelLimits.read(book);
  }

  /** Makes an article ready. Attributions whose cue is not in the story are left out. */
  public Example example(Document document, Entities entities, List<Marked> marked) {
    int[] base = new int[document.sentences().size() + 1];
    for (int s = 0; s < document.sentences().size(); s++) {
      base[s + 1] = base[s] + document.sentence(s).size();
    }
    List<Gold> golds = new ArrayList<>();
    for (Marked m : marked) {
      BitSet cue = tokens(document, base, m.cue());
      BitSet content = tokens(document, base, m.content());
      int first = cue.nextSetBit(0);
      if (first < 0 || content.isEmpty()) {
        continue;
      }
      int s = 0;
      while (base[s + 1] <= first) {
        s++;
      }
      if (document.sentence(s).isBody()) {
        int end = Math.min(cue.length(), base[s + 1]);
        TokenRange range = new TokenRange(first - base[s], end - base[s]);
        golds.add(new Gold(s, range, tokens(document, base, m.source()), content));
      }
    }
    return new Example(finder.setting(document, entities), base, golds);
  }

  private static BitSet tokens(Document document, int[] base, List<Span> original) {
    BitSet found = new BitSet();
    OffsetMap map = document.article().toOriginal();
    for (Sentence s : document.sentences()) {
      for (Token t : s.tokens()) {
        Span place = place(map, t);
        for (Span o : original) {
          if (place.overlaps(o)) {
            found.set(base[s.index()] + t.index());
          }
        }
      }
    }
    return found;
  }

  private static Span place(OffsetMap map, Token t) {
    try {
      return map.toOriginal(t.span());
    } catch (IllegalArgumentException e) { // cleaning has put this token in
      return new Span(0, 0);
    }
  }

  /** The sentences, with their cues. */
  public void cues(Example example, Sink sink) {
    for (Sentence s : example.setting.document().sentences()) {
      if (s.isBody()) {
        byte[] labels = new byte[s.size()];
        for (Gold g : example.golds) {
          if (g.sentence() == s.index()) {
            Arrays.fill(labels, g.cue().first(), g.cue().end(), (byte) 1);
          }
        }
        sink.accept(CueFeatures.of(example.setting, s.index()), labels);
      }
    }
  }

  /** Lets models guess an article's cues; they should not have been trained on that article. */
  public void guess(Example example, ChainModel chain, LabelNet net) {
    example.guesses = new CueGuesses(example.setting, chain, net, limits);
  }

  private static CueGuesses guesses(Example example) {
    return Objects.requireNonNull(example.guesses, "the cues are guessed first");
  }

  /** The windows around the cues, with source and content. */
  public void spans(Example example, Sink sink) {
    for (Gold g : example.golds) {
      Window w = Window.of(example.setting, g.sentence(), g.cue());
      List<int[]> positions = w.positions(example.setting.document());
      byte[] labels = new byte[positions.size()];
      for (int i = 0; i < labels.length; i++) {
        int n = example.number(positions.get(i));
        labels[i] = (byte) (g.source().get(n) ? 1 : g.content().get(n) ? 2 : 0);
      }
      sink.accept(SpanFeatures.of(example.setting, guesses(example), w), labels);
    }
  }

  /**
   * What a model proposes for an article that it was not trained on, and whether it is right: half
   * of the content's tokens or more agree, and so does the source.
   */
  public void judgements(Example example, LabelNet spans, Sink sink) {
    List<Proposal> all = new Proposals(spans, limits).find(example.setting, guesses(example));
    List<Features> features = ProposalFeatures.of(example.setting, all);
    for (int i = 0; i < all.size(); i++) {
      Proposal p = all.get(i);
      boolean right = example.golds.stream().anyMatch(g -> isRight(example, p, g));
      sink.accept(List.of(features.get(i)), new byte[] {(byte) (right ? 1 : 0)});
    }
  }

  private static boolean isRight(Example example, Proposal p, Gold g) {
    List<int[]> positions = p.window().positions(example.setting.document());
    BitSet content = new BitSet();
    BitSet source = new BitSet();
    for (int i = 0; i < positions.size(); i++) {
      if (p.hasContentAt(i)) {
        content.set(example.number(positions.get(i)));
      }
    }
    if (p.source() != null) {
      for (int i = p.source().first(); i < p.source().end(); i++) {
        source.set(example.number(positions.get(i)));
      }
    }
    BitSet both = (BitSet) content.clone();
    both.and(g.content());
    BitSet any = (BitSet) content.clone();
    any.or(g.content());
    boolean sameSource = source.isEmpty() ? g.source().isEmpty() : source.intersects(g.source());
    return sameSource && 2 * both.cardinality() >= any.cardinality();
  }
}
