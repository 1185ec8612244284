package org.broadsheet.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Labels the tokens of a sentence as parts of names, by conditional random fields (Finkel, Grenager
 * and Manning 2005).
 *
 * <p>Of the three models that come with CoreNLP, the one for three classes was trained on most text
 * and is best at people and places; the CoNLL one knows {@code MISC} beside them and finds
 * organisations that the first leaves out. docs/annotation.md has the measurement.
 */
final class NameRecognizer {
  private static final String FOLDER = "edu/stanford/nlp/models/ner/";
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
   * @param classifier safe to share between threads
   * @param labels those of its labels that count
   */
  record Model(CRFClassifier<CoreLabel> classifier, Set<String> labels) {
    Model {
      labels = Set.copyOf(labels);
    }

    private String label(CoreLabel answer) {
      String label = answer.get(AnswerAnnotation.class);
      return labels.contains(label) ? label : NO_NAME;
    }
  }

  static Model loadBroad() throws IOException, ClassNotFoundException {
    return new Model(load("english.all.3class"), Set.of("PERSON", "ORGANIZATION", "LOCATION"));
  }

  static Model loadFine() throws IOException, ClassNotFoundException {
    return new Model(load("english.conll.4class"), Set.of("ORGANIZATION", "MISC"));
  }

  private static CRFClassifier<CoreLabel> load(String name)
      throws IOException, ClassNotFoundException {
    Properties properties = new Properties();
    // Else a model learns which words it has seen in small letters, and a name's label would depend
    // on the articles read before.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    return CRFClassifier.getClassifier(FOLDER + name + ".distsim.crf.ser.gz", properties);
  }

  /**
   * The label of every token: {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION}, {@code MISC}
   * or {@code O}. A name that a later model finds counts where all its tokens are free.
   */
  String[] label(List<CoreLabel> sentence) {
    String[] labels = new String[sentence.size()];
    Arrays.fill(labels, NO_NAME);
    for (Model model : models) {
      List<CoreLabel> answers = model.classifier().classifySentence(sentence);
      for (int i = 0; i < labels.length; ) {
        String label = model.label(answers.get(i));
        boolean free = labels[i].equals(NO_NAME);
        int end = i + 1;
        while (end < labels.length && model.label(answers.get(end)).equals(label)) {
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
