package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.dataset.DatasetException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    Samples.write(folder);
  }

  @Test
  void readsBackEveryRowThatWasWritten() throws Exception {
    DatasetReader dataset = DatasetReader.open(folder);
    for (Table table : Tables.OF_ARTICLE) {
      List<Row> written = new ArrayList<>(Samples.harbour("harbour").rows);
      written.addAll(Samples.market("news/market").rows);
      written.removeIf(row -> row.table() != table);
      assertThat(dataset.all(table)).as("%s", table).isEqualTo(written);
    }
    assertThat(dataset.all(Tables.ENTITIES)).hasSize(3);
  }

  @Test
  void findsRowsByTheirKeys() throws Exception {
    DatasetReader dataset = DatasetReader.open(folder);
    assertThat(dataset.find(Tables.FIGURES, "news/market#f1").orElseThrow().csv("change_role"))
        .isEqualTo("delta");
    assertThat(dataset.find(Tables.FIGURES, "news/market#f2")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dataset.find(Tables.PROBLEMS, "x"))
        .withMessageContaining("no primary key");
  }

  @Test
  void readsArticlesWithTheirText() throws Exception {
    DatasetReader dataset = DatasetReader.open(folder);
    StoredArticle article = dataset.article("harbour").orElseThrow();
    assertThat(article.text()).contains(Samples.HARBOUR);
    assertThat(article.row()).isEqualTo(Samples.harbour("harbour").article);
    assertThat(article.rows(Tables.SENTENCES)).hasSize(2);
    assertThat(dataset.article("news/market")).isPresent();
    assertThat(dataset.article("market")).isEmpty();
  }

  @Test
  void findsTheDocumentOfAnIdWhoseNameWasTaken() throws Exception {
    Path first = folder.resolve("articles/harbour.json");
    Path second = folder.resolve(DocumentPath.second("harbour"));
    Files.move(first, second);
    Files.copy(folder.resolve("articles/news/market.json"), first);
    assertThat(DatasetReader.open(folder).article("harbour").orElseThrow().text())
        .contains(Samples.HARBOUR);
  }

  @Test
  void refusesWhatIsNoDataset() throws Exception {
    Files.delete(folder.resolve("manifest.json"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> DatasetReader.open(folder))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NOT_A_DATASET))
        .withMessageContaining("manifest.json");
  }

  @Test
  void tellsWhichLineIsDamaged() throws Exception {
    Path file = folder.resolve("sentences.jsonl");
    Files.writeString(file, Files.readString(file).replace("\"ordinal\":2", "\"ordinal\":\"two\""));
    DatasetReader dataset = DatasetReader.open(folder);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> dataset.all(Tables.SENTENCES))
        .withMessageContaining("sentences.jsonl:2")
        .withMessageContaining("ordinal");
  }

  @Test
  void finishesWhatAKilledRunBegan(@TempDir Path place) throws Exception {
    Path output = place.toRealPath().resolve("output");
    Publication publication = Publication.open(output, false);
    Samples.write(publication.staging());
    Files.move(publication.staging(), WorkFolder.beside(output).resolve("old"));
    publication.abandon();
    assertThat(DatasetReader.open(output).article("harbour")).isPresent();
    assertThat(WorkFolder.beside(output)).doesNotExist();
  }
}
