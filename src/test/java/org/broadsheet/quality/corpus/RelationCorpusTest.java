package org.broadsheet.quality.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationCorpusTest {
  @TempDir Path folder;

  /** A corpus written as "token label relations targets; …", one line a sentence. */
  private RelationCorpus read(String... sentences) throws IOException, CorpusException {
    StringBuilder file = new StringBuilder();
    for (String sentence : sentences) {
      file.append("#doc ").append(file.length()).append('\n');
      String[] tokens = sentence.split("; ", -1);
      for (int i = 0; i < tokens.length; i++) {
        String[] cells = tokens[i].split(" ", -1);
        boolean isPlain = cells.length == 2;
        String names = isPlain ? "['N']" : cells[2];
        String targets = isPlain ? "[" + i + "]" : cells[3];
        file.append(String.join("\t", "" + i, cells[0], cells[1], names, targets)).append('\n');
      }
    }
    return RelationCorpus.read(Files.writeString(folder.resolve("Ferries.txt"), file));
  }

  @Test
  void readsNamesAndWhatJoinsThem() throws Exception {
    RelationCorpus corpus =
        read(
            "Otto B-Peop; Brandt I-Peop ['Work_For','Live_In'] [4,6]; of O; Bay B-Org; Bank I-Org;"
                + " in O; Aarhus B-Loc; spoke O; . O",
            "It O; rained O");

    assertThat(corpus.warnings()).isEmpty();
    assertThat(corpus.texts()).hasSize(2);
    MarkedRelations first = corpus.texts().get(0);
    String text = first.article().text();
    assertThat(first.article().id().value()).isEqualTo("ferries-0001");
    assertThat(text).isEqualTo("Otto Brandt of Bay Bank in Aarhus spoke.");
    assertThat(first.relations())
        .extracting(r -> r.name() + ": " + r.subject().in(text) + ", " + r.object().in(text))
        .containsExactly("Work_For: Otto Brandt, Bay Bank", "Live_In: Otto Brandt, Aarhus");
    assertThat(corpus.texts().get(1).relations()).isEmpty();
  }

  @Test
  void leavesOutWhatLeadsToNoName() throws Exception {
    RelationCorpus corpus = read("Otto B-Peop ['Live_In'] [1]; spoke O");

    assertThat(corpus.texts().get(0).relations()).isEmpty();
    assertThat(corpus.warnings())
        .singleElement()
        .asString()
        .endsWith("Ferries.txt:2: 'Live_In' does not join two names");
  }

  @Test
  void saysWhichLineIsWrong() {
    assertThatThrownBy(() -> read("Otto B-Peop ['Live_In'] []; spoke O"))
        .asInstanceOf(type(CorpusException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.FAULTY))
        .extracting(Throwable::getMessage)
        .asString()
        .contains("Ferries.txt:2: as many relations as numbers are wanted");
  }

  @Test
  void anotherFileIsNoCorpus() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), "It rained.\n");

    assertThatThrownBy(() -> RelationCorpus.read(other))
        .asInstanceOf(type(CorpusException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_CORPUS))
        .extracting(Throwable::getMessage)
        .asString()
        .contains("#doc N");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "It rained , too . | It rained, too.",
        "the bank 's debts ( $ 3 ) | the bank's debts ($3)",
        "`` No , '' he said | \"No,\" he said",
        "` ` No , ' ' he said | \"No,\" he said",
        "\" No , \" he said | \"No,\" he said",
        "-LRB- it rained -RRB- COMMA | (it rained),",
      })
  void makesTextReadable(String tokens, String text) {
    ReadableText made = ReadableText.of(List.of(tokens.split(" ")));

    assertThat(made.text()).isEqualTo(text);
    assertThat(made.tokens()).hasSize(tokens.split(" ").length);
  }
}
