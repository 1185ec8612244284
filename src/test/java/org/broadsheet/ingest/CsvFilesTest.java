package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {
  @TempDir Path folder;

  private Inputs.Outcome read(String content) throws IngestException {
    return new Inputs(folder).file("x.csv", content).read();
  }

  @Test
  void rowsAreArticles() throws Exception {
    Inputs.Outcome outcome =
        read(
            "\uFEFFID,Headline,Author,Publisher,Published,URL,Text,,n\r\n"
                + "a1,One,\"Jane Roe, John Doe\",Post,2026-05-28,https://post.example/1,"
                + "\"First line.\r\nSecond \"\"line\"\".\",x,1\r\n"
                + ",Two,,,,,Plain.,,2\r\n"
                + "\r\n"
                + ",Three,,,,,Last.,,3");
    assertThat(outcome.ids()).containsExactly("a1", "x-1", "x-2");
    assertThat(outcome.sources()).containsExactly("x.csv#1", "x.csv#2", "x.csv#3");
    assertThat(outcome.texts())
        .containsExactly("First line.\r\nSecond \"line\".", "Plain.", "Last.");
    assertThat(outcome.articles.get(0).metadata())
        .isEqualTo(
            new Metadata(
                "One",
                List.of("Jane Roe", "John Doe"),
                "Post",
                "2026-05-28",
                null,
                "https://post.example/1",
                null));
    assertThat(outcome.problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id;text\n1;A, b.\n", "id\ttext\n1\tA, b.\n", "text|id\n"})
  void columnsMayBeDividedOtherwise(String csv) throws Exception {
    Inputs.Outcome outcome = read(csv);
    if (csv.contains("|")) {
      assertThat(outcome.messages()).singleElement().asString().contains("found is text|id");
    } else {
      assertThat(outcome.texts()).containsExactly("A, b.");
      assertThat(outcome.ids()).containsExactly("1");
    }
  }

  @Test
  void aTableWithoutAColumnForTheTextFails() throws Exception {
    Inputs.Outcome outcome = read("id,headline,story_text\n1,T,A.\n");
    assertThat(outcome.failedIds()).containsExactly("x");
    assertThat(outcome.messages())
        .containsExactly(
            "ERROR x.csv: no column for the text: wanted is text or body or content, "
                + "found are id, headline, story_text");
    Inputs inputs = new Inputs(folder).fields("text=story_text");
    assertThat(inputs.read().texts()).containsExactly("A.");
    assertThat(new Inputs(folder).fields("text=nothing").read().messages())
        .singleElement()
        .asString()
        .contains("wanted is nothing, found are");
  }

  @Test
  void emptyTablesAreTold() throws Exception {
    assertThat(read("").messages()).containsExactly("ERROR x.csv: the file is empty");
    assertThat(read("id,text\n").messages())
        .containsExactly("WARNING x.csv: holds no rows below its header");
    Inputs.Outcome outcome = read("id,text\n1,\n2,B.\n");
    assertThat(outcome.failedIds()).containsExactly("1");
    assertThat(outcome.ids()).containsExactly("2");
  }

  @Test
  void rowsOfOddLengthAreReadAsFarAsTheyGo() throws Exception {
    Inputs.Outcome outcome = read("id,text,title\n1,A.\n2,B., and more,T\n");
    assertThat(outcome.texts()).containsExactly("A.", "B.");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING x.csv#2: row 2 has 4 cells under 3 columns");
  }

  @Test
  void aQuotationMarkThatNeverClosesKeepsTheRowsBefore() throws Exception {
    Inputs.Outcome outcome = read("id,text\n1,A.\n2,\"B.\n3,C.\n");
    assertThat(outcome.texts()).containsExactly("A.");
    assertThat(outcome.failedIds()).containsExactly("x-1");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .startsWith("ERROR x.csv#2: row 2: cut off inside a quoted cell")
        .endsWith("1 row before it kept");
  }

  @Test
  void aRowThatIsTooLongEndsTheTable() throws Exception {
    String csv = "id,text\n1,A.\n2,\"" + "x".repeat(300_000) + "\"\n";
    Inputs.Outcome outcome = new Inputs(folder).file("x.csv", csv).maxTextBytes(1000).read();
    assertThat(outcome.texts()).containsExactly("A.");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .contains("longer than the 1000 bytes");
  }

  @Test
  void longCellsAreRead() throws Exception {
    String text = "Long, “quoted” text. ".repeat(20_000);
    assertThat(read("text\n\"" + text + "\"\n\"B.\"\n").texts()).containsExactly(text, "B.");
  }

  @Test
  void aFileInWindows1252IsToldOnce() throws Exception {
    String csv = "id,text\n1,Plain.\n2,Café – “A”.\n3,Señor.\n";
    Inputs.Outcome outcome =
        new Inputs(folder).file("x.csv", csv, Charset.forName("windows-1252")).read();
    assertThat(outcome.texts()).containsExactly("Plain.", "Café – “A”.", "Señor.");
    assertThat(outcome.messages())
        .containsExactly(
            "WARNING x.csv: not valid UTF-8 in line 3 and 1 more: read as windows-1252");
  }

  @Test
  void mappingsAreCheckedAtOnce() {
    assertThatThrownBy(() -> FieldNames.USUAL.with("texts=a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no field is called 'texts'; there are id, text, title, authors");
    assertThatThrownBy(() -> FieldNames.USUAL.with("text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text=story_text");
    assertThat(FieldNames.USUAL.with("Author = writer, editor").of(Field.AUTHORS))
        .containsExactly("writer", "editor");
  }
}
