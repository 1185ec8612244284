package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.broadsheet.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetWriterTest {
  @TempDir Path folder;

  @Test
  void writesCsvAsRfc4180HasIt() throws Exception {
    Samples.write(folder);
    assertThat(folder.resolve("sentences.csv"))
        .hasContent(
            """
            sentence_id,article_id,ordinal,paragraph,section,begin,end,text
            harbour#s1,harbour,1,1,,21,79,"""
                + "\"\"\"We will rebuild,\"\" said Ana Ruiz, the mayor, \"\"not yield.\"\"\"\n"
                + """
            harbour#s2,harbour,2,1,,80,106,"Nearly 31,000 people left."
            news/market#s1,news/market,1,1,,0,70,"Prices of plums, pears and ""kelp"" rose 3 percent, Dorn Analytics said."
            """);
    assertThat(folder.resolve("problems.csv"))
        .hasContent(
            "article_id,stage,severity,message\n,ingest,warning,\"README, \"\"old\"\": not read\"\n");
    assertThat(folder.resolve("links.csv"))
        .hasContent("link_id,kind,left_id,right_id,verdict,score,note\n");
  }

  @Test
  void writesTheSameRowsAsJsonLines() throws Exception {
    Samples.write(folder);
    assertThat(Files.readAllLines(folder.resolve("figures.jsonl")))
        .first()
        .isEqualTo(
            "{\"figure_id\":\"harbour#f1\",\"article_id\":\"harbour\",\"sentence_id\":\"harbour#s2\","
                + "\"begin\":80,\"end\":100,\"text\":\"Nearly 31,000 people\",\"kind\":\"count\","
                + "\"value\":31000,\"unit\":\"person\",\"bound\":\"about\",\"confidence\":0.9,"
                + "\"rule\":\"figure.count.number-noun\"}");
    JsonNode claim = json("claims.jsonl");
    assertThat(claim.get("content_spans")).hasToString("[[21,39],[67,79]]");
    assertThat(claim.get("negated").isBoolean()).isTrue();
    assertThat(claim.get("about")).hasSize(2);
    assertThat(claim.has("medium")).isFalse();
    assertThat(json("articles.jsonl").get("authors").get(1).asText()).isEqualTo("A|B News");
    assertThat(folder.resolve("links.jsonl")).isEmptyFile();
  }

  @Test
  void writesADocumentForEveryArticle() throws Exception {
    Samples.write(folder);
    JsonNode document = json("articles/harbour.json");
    assertThat(document.get("title").asText()).isEqualTo("NA");
    assertThat(document.get("text").asText()).isEqualTo(Samples.HARBOUR);
    assertThat(folder.resolve("articles/harbour.json")).content().contains("Quellport 🌧 harbour");
    assertThat(document.get("sentences")).hasSize(2);
    assertThat(document.get("claims").get(0).get("cue").asText()).isEqualTo("said");
    assertThat(document.get("events")).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("articles/harbour.json")))
        .as("a line a row")
        .anyMatch(line -> line.startsWith("{\"mention_id\":\"harbour#m2\""));
    assertThat(folder.resolve("articles/news/market.json")).isRegularFile();
  }

  @Test
  void writesADocumentWithoutTextForAnArticleThatCouldNotBeRead() throws Exception {
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      Row failed =
          Row.of(Tables.ARTICLES)
              .set("article_id", "zeros")
              .set("source", "zeros.txt")
              .set("status", "failed")
              .set("note", "a file of zeros")
              .build();
      writer.article(failed, null, List.of());
      writer.finish(Samples.manifest("1"), null);
    }
    assertThat(json("articles/zeros.json").has("text")).isFalse();
    assertThat(json("articles/zeros.json").get("status").asText()).isEqualTo("failed");
  }

  @Test
  void describesTheTablesAsDataPackage() throws Exception {
    Samples.write(folder);
    JsonNode root = json("datapackage.json");
    assertThat(root.get("$schema").asText())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    assertThat(root.get("version").asText()).isEqualTo("1.0.0");
    assertThat(root.has("created")).isFalse();
    assertThat(root.get("resources")).hasSize(10);
    JsonNode claims = root.get("resources").get(5);
    assertThat(claims.get("name").asText()).isEqualTo("claims");
    assertThat(claims.get("type").asText()).isEqualTo("table");
    byte[] csv = Files.readAllBytes(folder.resolve("claims.csv"));
    assertThat(claims.get("bytes").asLong()).isEqualTo(csv.length);
    assertThat(claims.get("hash").asText()).isEqualTo("sha256:" + Sha256.hex(csv));
    JsonNode schema = claims.get("schema");
    assertThat(schema.get("primaryKey")).hasToString("[\"claim_id\"]");
    assertThat(schema.get("missingValues")).hasToString("[\"\"]");
    assertThat(schema.get("foreignKeys").findValuesAsText("resource"))
        .as("the claim's own table is not named, a list is no foreign key")
        .containsExactly("articles", "sentences", "entities");
    assertThat(schema.get("fields").get(5).get("constraints"))
        .hasToString("{\"required\":true,\"enum\":[\"direct\",\"indirect\",\"mixed\"]}");
  }

  @Test
  void tellsWhenItWasMadeOnlyWhereAsked() throws Exception {
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      writer.finish(Samples.manifest("1"), Instant.parse("2025-09-03T01:02:03.456Z"));
    }
    assertThat(json("datapackage.json").get("created").asText()).isEqualTo("2025-09-03T01:02:03Z");
  }

  @Test
  void keepsTimesInOnePlaceOfTheManifest() throws Exception {
    Samples.write(folder);
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.get("generator").asText()).isEqualTo("Broadsheet");
    assertThat(manifest.get("rows").get("sentences").asInt()).isEqualTo(3);
    assertThat(manifest.get("inputs").get(0).get("path").asText()).isEqualTo("harbour.txt");
    assertThat(manifest.get("run").get("millis").asLong()).isEqualTo(1234);
    assertThat(manifest.get("run").get("stage_millis").get("annotate").asLong()).isEqualTo(900);
    assertThat(Manifest.isIn(folder)).isTrue();
  }

  @Test
  void givesTheSameBytesTwice(@TempDir Path other) throws Exception {
    Samples.write(folder);
    Samples.write(other);
    assertThat(DatasetFiles.areEqual(folder, other)).isTrue();
  }

  @Test
  void refusesRowsOutOfOrder() throws Exception {
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      Samples.Sample b = Samples.harbour("b");
      Samples.Sample a = Samples.harbour("a");
      writer.article(b.article, b.text, b.rows);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.article(a.article, a.text, a.rows))
          .withMessageContaining("order");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.article(Samples.harbour("c").article, "", a.rows))
          .withMessageContaining("not a row of c");
    }
  }

  @Test
  void refusesReferencesWithoutId() throws Exception {
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      Row draft =
          Samples.harbour("a").rows.get(2).toBuilder().set("entity_id", new EntityRef(0)).build();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.row(draft))
          .withMessageContaining("no id yet");
    }
  }

  @Test
  void tellsWhereItCannotWrite() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> new DatasetWriter(file))
        .withMessageContaining(file.toString());
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }
}
