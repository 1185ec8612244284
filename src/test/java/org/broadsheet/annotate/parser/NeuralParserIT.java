package org.broadsheet.annotate.parser;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.annotate.Token;
import org.broadsheet.prepared.PreparedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine gives the trees that CoreNLP's own parser gives. */
class NeuralParserIT {
  @TempDir private Path dir;

  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  @Test
  void givesTheTreesOfCoreNlpOverTheSampleArticles() throws IOException {
    List<Sentence> sentences = sentences();
    List<String> expected = new ArrayList<>();
    DependencyParser theirs = DependencyParser.loadFromModelFile(MODEL);
    sentences.forEach(sentence -> expected.add(tree(theirs, sentence).toString()));

    assertThat(sentences).hasSizeGreaterThan(150);
    for (String form : List.of("as published", "as prepared")) {
      NeuralParser ours =
          NeuralParser.open("parser", "", PreparedModels.in(dir), NeuralParserIT::open);
      List<String> found =
          sentences.parallelStream()
              .map(
                  s ->
                      ours.parse(
                              s.tokens().stream().map(Token::text).toList(),
                              s.tokens().stream().map(Token::tag).toList())
                          .toString())
              .toList();

      assertThat(found).as(form).containsExactlyElementsOf(expected);
      assertThat(dir.resolve("parser.arrays")).isRegularFile();
    }
  }

  private static InputStream open() {
    return Objects.requireNonNull(NeuralParserIT.class.getClassLoader().getResourceAsStream(MODEL));
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
    return sentences.stream().filter(s -> s.size() <= 200).toList();
  }

  private static DependencyTree tree(DependencyParser parser, Sentence sentence) {
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.text());
      label.setValue(token.text());
      label.setTag(token.tag());
      label.setIndex(token.index() + 1);
      labels.add(label);
    }
    CoreMap map = new ArrayCoreMap(1);
    map.set(CoreAnnotations.TokensAnnotation.class, labels);
    int[] governors = new int[labels.size()];
    String[] relations = new String[labels.size()];
    for (TypedDependency arc : parser.predict(map).typedDependencies()) {
      governors[arc.dep().index() - 1] = arc.gov().index() - 1;
      relations[arc.dep().index() - 1] = arc.reln().toString();
    }
    return DependencyTree.of(governors, relations);
  }
}
