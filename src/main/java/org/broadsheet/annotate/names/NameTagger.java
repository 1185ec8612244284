package org.broadsheet.annotate.names;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.broadsheet.prepared.PreparedModels;

/** Gives each token of a sentence its most probable label, that of a kind of name or of none. */
public final class NameTagger {
  /** A power of two. A word takes half a kilobyte to a whole one. */
  private static final int REMEMBERED = 1 << 14;

  /** Words of so few letters are looked past, for what stands beyond them. */
  private static final int SHORT = 3;

  private final ChainModel model;
  private final WordFeatures outside;
  private final AtomicReferenceArray<WordFeatures> remembered =
      new AtomicReferenceArray<>(REMEMBERED);

  NameTagger(ChainModel model) {
    this.model = model;
    outside = new WordFeatures(model, "", true);
  }

  /**
   * Reads a model.
   *
   * @param in the bytes of a model that CoreNLP's {@code CRFClassifier} wrote, unpacked
   * @throws IOException where they are no such model, or one that asks for what is not done here
   */
  public static NameTagger read(InputStream in) throws IOException {
    return new NameTagger(ModelReader.read(in));
  }

  /**
   * Takes a model up as it was prepared, or reads it.
   *
   * @param name what its prepared file is called
   * @param stamp changes when the model does
   * @param model the model's bytes, as {@link #read(InputStream)} wants them
   * @throws IOException where they are no such model, or one that asks for what is not done here
   */
  public static NameTagger open(
      String name, String stamp, PreparedModels prepared, PreparedModels.Bytes model)
      throws IOException {
    return new NameTagger(
        prepared.get(
            name,
            ChainModelForm.mark() + " " + stamp,
            new ChainModelForm(),
            model,
            ModelReader::read));
  }

  /**
   * The label of every token.
   *
   * @param words the tokens as models want them
   * @param tags their parts of speech
   */
  public String[] label(List<String> words, List<String> tags) {
    if (words.isEmpty()) {
      return new String[0];
    }
    WordFeatures[] tokens = new WordFeatures[words.size()];
    Arrays.setAll(tokens, i -> features(words.get(i)));
    int[] best = new BestPath(model).find(sums(tokens, tags), pairSums(tokens));
    String[] labels = new String[best.length];
    Arrays.setAll(labels, i -> model.labels().get(best[i]));
    return labels;
  }

  /** Always the same for a word, so what the memory holds never shows in a result. */
  private WordFeatures features(String word) {
    int place = (word.hashCode() * 0x9E3779B1) >>> 18;
    WordFeatures found = remembered.getAcquire(place);
    if (found == null || !found.word.equals(word)) {
      found = new WordFeatures(model, word, false);
      remembered.setRelease(place, found);
    }
    return found;
  }

  private WordFeatures at(WordFeatures[] tokens, int i) {
    return 0 <= i && i < tokens.length ? tokens[i] : outside;
  }

  /** What speaks for each label: token × label. */
  private double[] sums(WordFeatures[] tokens, List<String> tags) {
    int count = model.labelCount();
    double[] sums = new double[tokens.length * count];
    Occurrences occurrences = new Occurrences(model, tokens, tags);
    for (int i = 0; i < tokens.length; i++) {
      int at = i * count;
      addAll(sums, at, tokens[i].here);
      addAll(sums, at, at(tokens, i - 1).asPrevious);
      addAll(sums, at, at(tokens, i + 1).asNext);
      addCombined(sums, at, tokens, i);
      for (int away = 1; away <= model.reach(); away++) {
        WordFeatures after = at(tokens, i + away);
        if (isFirst(after, tokens, i, 1, away)) {
          addAll(sums, at, after.shortlyBefore);
        }
        WordFeatures before = at(tokens, i - away);
        if (isFirst(before, tokens, i, -1, away)) {
          addAll(sums, at, before.soonAfter);
        }
      }
      occurrences.add(sums, at, i);
    }
    return sums;
  }

  /** Whether no token nearer to this one is the same word: each counts once. */
  private boolean isFirst(WordFeatures word, WordFeatures[] tokens, int i, int step, int away) {
    if (word.piece == Pieces.UNKNOWN) {
      return false;
    }
    for (int nearer = 1; nearer < away; nearer++) {
      if (at(tokens, i + step * nearer).piece == word.piece) {
        return false;
      }
    }
    return true;
  }

  private void addCombined(double[] sums, int at, WordFeatures[] tokens, int i) {
    WordFeatures here = tokens[i];
    WordFeatures previous = at(tokens, i - 1);
    WordFeatures next = at(tokens, i + 1);
    int shape = here.shape;
    if (shape == Pieces.UNKNOWN) {
      return;
    }
    FeatureTable table = model.table();
    model
        .features()
        .add(sums, at, table.row(Feature.PREVIOUS_WORD_AND_SHAPE, previous.piece, shape));
    model.features().add(sums, at, table.row(Feature.SHAPE_AND_NEXT_WORD, shape, next.piece));
    model
        .features()
        .add(sums, at, table.row(Feature.PREVIOUS_SHAPE_AND_SHAPE, previous.shape, shape));
    model.features().add(sums, at, table.row(Feature.SHAPE_AND_NEXT_SHAPE, shape, next.shape));
    model
        .features()
        .add(sums, at, table.row(Feature.THREE_SHAPES, previous.shape, shape, next.shape));
    if (previous.spelling.length() <= SHORT) {
      int word = at(tokens, i - 2).piece;
      model
          .features()
          .add(sums, at, table.row(Feature.SECOND_PREVIOUS_WORD_AND_SHAPE, word, shape));
    }
    if (next.spelling.length() <= SHORT) {
      int word = at(tokens, i + 2).piece;
      model.features().add(sums, at, table.row(Feature.SECOND_NEXT_WORD_AND_SHAPE, word, shape));
    }
  }

  private static void addAll(double[] sums, int at, double[] more) {
    for (int i = 0; i < more.length; i++) {
      sums[at + i] += more[i];
    }
  }

  /** What speaks for each label after each other one: token × label before × label. */
  private double[] pairSums(WordFeatures[] tokens) {
    int count = model.pairCount();
    double[] sums = new double[tokens.length * count];
    FeatureTable table = model.table();
    for (int i = 0; i < tokens.length; i++) {
      WordFeatures here = tokens[i];
      WordFeatures previous = at(tokens, i - 1);
      int at = i * count;
      addAll(sums, at, here.pairHere);
      addAll(sums, at, previous.pairAsPrevious);
      addAll(sums, at, at(tokens, i + 1).pairAsNext);
      model
          .features()
          .addPairs(sums, at, table.row(Feature.PAIR_OF_WORDS, previous.piece, here.piece));
      model
          .features()
          .addPairs(sums, at, table.row(Feature.PAIR_OF_CLUSTERS, previous.cluster, here.cluster));
      model
          .features()
          .addPairs(sums, at, table.row(Feature.PAIR_OF_SHAPES, previous.shape, here.shape));
    }
    return sums;
  }
}
