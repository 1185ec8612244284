package org.broadsheet.annotate.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.prepared.PreparedModels;

/**
 * Parses a sentence transition by transition, each the one that the network thinks best. Safe to
 * share between threads.
 *
 * <p>The network is summed up in {@code float} and in an order that suits the processor. Where two
 * transitions score nearly alike, rounding could decide between them: those are summed again in
 * {@code double}, as CoreNLP does it, so that the trees are the same.
 */
public final class NeuralParser {
  /**
   * What two scores have to differ by, as a part of the greater one's size or of 1, to be trusted.
   * Over fifteen thousand decisions in news no score was off by more than 0.000004, and two were as
   * close as this.
   */
  private static final float TRUSTED = 1e-4f;

  private final ParserModel model;
  private final HiddenLayer hidden;
  private final OutputLayer output;
  private final int shift;

  private NeuralParser(ParserModel model) {
    this.model = model;
    hidden = new HiddenLayer(model);
    output = new OutputLayer(model);
    shift = 2 * (model.relationCount() - 1);
  }

  /**
   * Reads a model of CoreNLP's {@code nndep} package.
   *
   * @param packed the model's text, packed with gzip; not closed
   * @throws IOException where it is not one
   */
  public static NeuralParser read(InputStream packed) throws IOException {
    return new NeuralParser(ParserModel.read(packed));
  }

  /**
   * Takes a model up as it was prepared, or reads it.
   *
   * @param name what its prepared file is called
   * @param stamp changes when the model does
   * @param model the model's bytes, as {@link #read(InputStream)} wants them
   * @throws IOException where it is not one
   */
  public static NeuralParser open(
      String name, String stamp, PreparedModels prepared, PreparedModels.Bytes model)
      throws IOException {
    return new NeuralParser(
        prepared.get(
            name,
            ParserModelForm.MARK + " " + stamp,
            new ParserModelForm(),
            model,
            ParserModel::read));
  }

  /**
   * The sentence's basic tree.
   *
   * @param words as the Penn Treebank writes them
   * @param tags as many of its part-of-speech tags
   */
  public DependencyTree parse(List<String> words, List<String> tags) {
    int size = words.size();
    int[] wordIds = new int[size + 1];
    int[] tagIds = new int[size + 1];
    wordIds[0] = model.word(ParserModel.ROOT);
    tagIds[0] = model.tag(ParserModel.ROOT);
    for (int i = 0; i < size; i++) {
      wordIds[i + 1] = model.word(words.get(i));
      tagIds[i + 1] = model.tag(tags.get(i));
    }
    State state = new State(size);
    Scorer scorer = new Scorer(state, wordIds, tagIds);
    while (!state.isDone()) {
      if (state.canConnect()) {
        apply(state, scorer.best());
      } else if (state.canShift()) {
        state.shift();
      } else {
        state.connectRight(1);
      }
    }
    return tree(state, size);
  }

  private void apply(State state, int transition) {
    int relations = model.relationCount() - 1;
    if (transition == shift) {
      state.shift();
    } else if (transition < relations) {
      state.connectLeft(1 + transition);
    } else {
      state.connectRight(1 + transition - relations);
    }
  }

  private DependencyTree tree(State state, int size) {
    int[] governors = new int[size];
    String[] relations = new String[size];
    for (int i = 0; i < size; i++) {
      governors[i] = state.head(i + 1) - 1;
      relations[i] = model.relation(state.relation(i + 1));
    }
    makeSubjectsPassive(governors, relations);
    return DependencyTree.of(governors, relations);
  }

  /** What has a passive auxiliary has a passive subject; CoreNLP mends its trees so, too. */
  private static void makeSubjectsPassive(int[] governors, String[] relations) {
    boolean[] passive = new boolean[governors.length];
    for (int i = 0; i < governors.length; i++) {
      if (relations[i].equals("aux:pass") && governors[i] >= 0) {
        passive[governors[i]] = true;
      }
    }
    for (int i = 0; i < governors.length; i++) {
      boolean subject = relations[i].equals("nsubj") || relations[i].equals("csubj");
      if (subject && governors[i] >= 0 && passive[governors[i]]) {
        relations[i] += ":pass";
      }
    }
  }

  /** Scores the transitions of one sentence. */
  private final class Scorer {
    private final State state;
    private final int[] words;
    private final int[] tags;
    private final int[] look = new int[Features.TOKENS];
    private final float[] sums = new float[output.sumCount()];
    private final float[] scores = new float[shift + 1];

    Scorer(State state, int[] words, int[] tags) {
      this.state = state;
      this.words = words;
      this.tags = tags;
    }

    /** The best transition where two tokens may be connected. */
    int best() {
      state.look(look);
      hidden.sum(sums, look, state, words, tags);
      output.score(scores, sums);
      int best = State.NONE;
      float second = Float.NEGATIVE_INFINITY;
      for (int t = 0; t < scores.length; t++) {
        if (isLegal(t)) {
          if (best == State.NONE || scores[t] > scores[best]) {
            second = best == State.NONE ? second : scores[best];
            best = t;
          } else if (scores[t] > second) {
            second = scores[t];
          }
        }
      }
      float trusted = TRUSTED * Math.max(1, Math.abs(scores[best]));
      return scores[best] - second > trusted ? best : exactlyBest();
    }

    /** The root's relation is for the root alone, which is connected last. */
    private boolean isLegal(int transition) {
      return transition == shift
          ? state.canShift()
          : transition != 0 && transition != model.relationCount() - 1;
    }

    private int exactlyBest() {
      double[] exact = ExactNetwork.scores(model, look, state, words, tags);
      int best = State.NONE;
      for (int t = 0; t < exact.length; t++) {
        if (isLegal(t) && (best == State.NONE || exact[t] > exact[best])) {
          best = t;
        }
      }
      return best;
    }
  }
}
