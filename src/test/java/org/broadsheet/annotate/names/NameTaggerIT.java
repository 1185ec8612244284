package org.broadsheet.annotate.names;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.annotate.Token;
import org.broadsheet.prepared.PreparedModels;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine gives the labels that CoreNLP's own recogniser gives. */
class NameTaggerIT {
  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"english.all.3class", "english.conll.4class"})
  void givesTheLabelsOfCoreNlpOverTheSampleArticles(String name) throws Exception {
    String file = "edu/stanford/nlp/models/ner/" + name + ".distsim.crf.ser.gz";
    List<Sentence> sentences = sentences();
    Properties properties = new Properties();
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    CRFClassifier<CoreLabel> theirs = CRFClassifier.getClassifier(file, properties);
    List<String> expected = new ArrayList<>();
    sentences.forEach(s -> expected.add(labels(theirs, s).toString()));

    assertThat(sentences).hasSizeGreaterThan(150);
    for (String form : List.of("as published", "as prepared")) {
      NameTagger ours =
          NameTagger.open(
              "names", name, PreparedModels.in(dir), () -> new GZIPInputStream(open(file)));
      List<String> found =
          sentences.parallelStream().map(s -> List.of(labels(ours, s)).toString()).toList();

      assertThat(found).as(form).containsExactlyElementsOf(expected);
      assertThat(dir.resolve("names.arrays")).isRegularFile();
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(NameTaggerIT.class.getClassLoader().getResourceAsStream(file));
  }

  private static String[] labels(NameTagger tagger, Sentence sentence) {
    return tagger.label(
        sentence.tokens().stream().map(Token::text).toList(),
        sentence.tokens().stream().map(Token::tag).toList());
  }

  private static List<String> labels(CRFClassifier<CoreLabel> classifier, Sentence sentence) {
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.text());
      label.setValue(token.text());
      label.setTag(token.tag());
      labels.add(label);
    }
    return classifier.classifySentence(labels).stream()
        .map(answer -> answer.get(AnswerAnnotation.class))
        .toList();
  }

  private static List<Sentence> sentences() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("input"))) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      sentences.addAll(SharedAnnotator.annotate(text).sentences());
    }
    return sentences;
  }
}
