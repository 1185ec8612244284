package org.broadsheet.annotate.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.prepared.PreparedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuralParserTest {
  private static List<String> some(List<String> from, int size, Random random) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      some.add(from.get(random.nextInt(from.size())));
    }
    return some;
  }

  /** Sizes that the passes over the rows divide, and sizes that they do not. */
  @ParameterizedTest
  @CsvSource({"10, 5, 1", "7, 3, 2", "13, 1, 3", "1, 11, 4"})
  void makesATreeOfEverySentence(int hidden, int vectorSize, long seed) throws IOException {
    NeuralParser parser =
        NeuralParser.read(ModelTexts.packed(ModelTexts.text(hidden, vectorSize, seed)));
    Random random = new Random(seed);
    for (int size = 1; size <= 40; size++) {
      List<String> words = some(ModelTexts.WORDS, size, random);
      List<String> tags = some(ModelTexts.TAGS, size, random);

      DependencyTree tree = parser.parse(words, tags);

      assertThat(tree.size()).isEqualTo(size);
      assertThat(tree.relation(tree.root())).isEqualTo("root");
      assertThat(tree.subtree(tree.root())).hasSize(size);
      assertThat(parser.parse(words, tags)).isEqualTo(tree);
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 5, 1", "7, 3, 2", "13, 1, 3", "1, 11, 4"})
  void scoresAsTheNetworkSaysItemByItem(int hidden, int vectorSize, long seed) throws IOException {
    ParserModel model =
        ParserModel.read(ModelTexts.packed(ModelTexts.text(hidden, vectorSize, seed)));
    HiddenLayer first = new HiddenLayer(model);
    OutputLayer second = new OutputLayer(model);
    Random random = new Random(seed);
    int size = 9;
    int[] words = new int[size + 1];
    int[] tags = new int[size + 1];
    for (int i = 0; i <= size; i++) {
      words[i] = model.word(ModelTexts.WORDS.get(random.nextInt(ModelTexts.WORDS.size())));
      tags[i] = model.tag(ModelTexts.TAGS.get(random.nextInt(ModelTexts.TAGS.size())));
    }
    State state = new State(size);
    int[] look = new int[Features.TOKENS];
    float[] sums = new float[second.sumCount()];
    float[] scores = new float[model.output(0).length];
    while (!state.isDone()) {
      state.look(look);

      first.sum(sums, look, state, words, tags);
      second.score(scores, sums);

      double[] exact = ExactNetwork.scores(model, look, state, words, tags);
      for (int t = 0; t < exact.length; t++) {
        assertThat((double) scores[t]).isCloseTo(exact[t], Offset.offset(0.01));
      }
      if (state.canConnect() && random.nextBoolean()) {
        state.connectLeft(2 + random.nextInt(3));
      } else if (state.canShift()) {
        state.shift();
      } else {
        state.connectRight(state.canConnect() ? 2 : 1);
      }
    }
  }

  @Test
  void knowsAWordByItsLettersAndNoOther() throws IOException {
    ParserModel model = ParserModel.read(ModelTexts.packed(ModelTexts.text(3, 2, 5)));

    assertThat(model.word("naïve")).isEqualTo(8);
    assertThat(model.word("Naïve")).isEqualTo(model.word("-UNKNOWN-"));
    assertThat(model.tag("XX")).isEqualTo(model.tag("-UNKNOWN-")).isEqualTo(model.firstTag());
  }

  @Test
  void makesTheSameTreesOfAPreparedModel(@TempDir Path dir) throws IOException {
    String text = ModelTexts.text(10, 5, 1);
    PreparedModels prepared = PreparedModels.in(dir);

    NeuralParser published =
        NeuralParser.open("parser", "1", prepared, () -> ModelTexts.packed(text));
    NeuralParser kept =
        NeuralParser.open("parser", "1", prepared, () -> ModelTexts.packed("damaged meanwhile"));

    Random random = new Random(1);
    for (int size = 1; size <= 40; size++) {
      List<String> words = some(ModelTexts.WORDS, size, random);
      List<String> tags = some(ModelTexts.TAGS, size, random);
      assertThat(kept.parse(words, tags)).isEqualTo(published.parse(words, tags));
    }
    assertThatIOException()
        .isThrownBy(
            () -> NeuralParser.open("parser", "2", prepared, () -> ModelTexts.packed("damaged")));
  }

  @Test
  void saysWhatIsWrongWithAModel() {
    String text = ModelTexts.text(3, 2, 5);

    assertThatIOException()
        .isThrownBy(() -> NeuralParser.read(ModelTexts.packed(text.replace("=48", "=36"))))
        .withMessageContaining("36 features instead of 48");
    assertThatIOException()
        .isThrownBy(() -> NeuralParser.read(ModelTexts.packed(text.replace("-ROOT-", "root"))))
        .withMessageContaining("the root");
    assertThatIOException()
        .isThrownBy(
            () -> NeuralParser.read(ModelTexts.packed(text.substring(0, text.length() / 2))))
        .withMessageContaining("ends early");
  }
}
