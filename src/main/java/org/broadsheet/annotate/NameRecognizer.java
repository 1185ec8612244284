package org.broadsheet.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.broadsheet.annotate.names.NameTagger;
import org.broadsheet.prepared.PreparedModels;

/**
 * Labels the tokens of a sentence as parts of names, by conditional random fields (Finkel, Grenager
 * and Manning 2005).
 *
 * <p>Of the three models that come with CoreNLP, the one for three classes was trained on most text
 * and is best at people and places; the CoNLL one knows {@code MISC} beside them and finds
 * organisations that the first leaves out. docs/annotation.md has the measurement.
 */
final class NameRecognizer {
  static final String BROAD = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  static final String FINE = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String NO_NAME = "O";

  private final List<Model> models;

  /**
   * @param models in the order of their say
   */
  NameRecognizer(List<Model> models) {
    this.models = List.copyOf(models);
  }

  /**
   * A recogniser and what it is asked for.
   *
   * @param labels those of its labels that count
   */
  record Model(NameTagger tagger, Set<String> labels) {
    Model {
      labels = Set.copyOf(labels);
    }

    private String[] label(List<String> words, List<String> tags) {
      String[] answers = tagger.label(words, tags);
      for (int i = 0; i < answers.length; i++) {
        answers[i] = labels.contains(answers[i]) ? answers[i] : NO_NAME;
      }
      return answers;
    }
  }

  static Model loadBroad(PreparedModels prepared) throws IOException {
    return new Model(
        load(BROAD, "names-broad", prepared), Set.of("PERSON", "ORGANIZATION", "LOCATION"));
  }

  static Model loadFine(PreparedModels prepared) throws IOException {
    return new Model(load(FINE, "names-fine", prepared), Set.of("ORGANIZATION", "MISC"));
  }

  private static NameTagger load(String file, String name, PreparedModels prepared)
      throws IOException {
    return NameTagger.open(
        name,
        LanguageModels.stamp(file).toString(),
        prepared,
        () -> new GZIPInputStream(LanguageModels.open(file), BUFFER_BYTES));
  }

  /**
   * The label of every token: {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION}, {@code MISC}
   * or {@code O}. A name that a later model finds counts where all its tokens are free.
   */
  String[] label(List<CoreLabel> sentence) {
    List<String> words = sentence.stream().map(CoreLabel::word).toList();
    List<String> tags = sentence.stream().map(CoreLabel::tag).toList();
    String[] labels = new String[sentence.size()];
    Arrays.fill(labels, NO_NAME);
    for (Model model : models) {
      String[] answers = model.label(words, tags);
      for (int i = 0; i < labels.length; ) {
        String label = answers[i];
        boolean free = labels[i].equals(NO_NAME);
        int end = i + 1;
        while (end < labels.length && answers[end].equals(label)) {
          free &= labels[end].equals(NO_NAME);
          end++;
        }
        if (free) {
          Arrays.fill(labels, i, end, label);
        }
        i = end;
      }
    }
    joinDoubleNames(sentence, labels);
    return labels;
  }

  /**
   * Joins "Ada Oro" and "Vance" around the hyphen of "Ada Oro-Vance", which the tokeniser takes
   * out; "the Oro-Vance talks" stay between two people.
   */
  static void joinDoubleNames(List<CoreLabel> sentence, String[] labels) {
    for (int i = 1; i + 1 < labels.length; i++) {
      boolean hyphen =
          sentence.get(i).word().equals("-")
              && sentence.get(i - 1).endPosition() == sentence.get(i).beginPosition()
              && sentence.get(i).endPosition() == sentence.get(i + 1).beginPosition();
      if (hyphen
          && labels[i].equals(NO_NAME)
          && isPerson(labels, i - 1)
          && isPerson(labels, i + 1)) {
        boolean moreBefore = isPerson(labels, i - 2);
        boolean moreAfter = isPerson(labels, i + 2);
        if (moreBefore != moreAfter) {
          labels[i] = "PERSON";
        }
      }
    }
  }

  private static boolean isPerson(String[] labels, int i) {
    return 0 <= i && i < labels.length && labels[i].equals("PERSON");
  }
}
