package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadsheet.dataset.Violation.Kind;
import org.broadsheet.text.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    Samples.write(folder);
  }

  @Test
  void findsNothingWrongWithWhatWeWrite() throws Exception {
    ValidationReport report = Validator.validate(folder, 5);
    assertThat(report.violations()).isEmpty();
    assertThat(report.isValid()).isTrue();
    assertThat(report.rows())
        .containsEntry("articles", 2L)
        .containsEntry("sentences", 3L)
        .containsEntry("links", 0L)
        .containsEntry("problems", 1L);
  }

  @Test
  void readsNamesInAnyScriptFromAnywhere() throws Exception {
    empty();
    Samples.write(folder, "1", "100%/harbour", "Größe", "市場/A", "🌧");
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toRealPath());
    assertThat(Validator.validate(relative, 5).violations()).isEmpty();
    assertThat(Validator.validate(folder, 5).violations()).isEmpty();
    assertThat(DatasetReader.open(relative).article("市場/A")).isPresent();
  }

  /** Text that is changed in a file, whose hash in datapackage.json is then put right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          sentences.csv   ~ sentence_id,     ~ `\uFEFFsentence_id,` ~ FORM  ~ header
          sentences.csv   ~ sentence_id,     ~ id,                  ~ FORM  ~ header
          sentences.csv   ~ `harbour#s2,`    ~ `"harbour#s2",`      ~ FORM  ~ not written as it should
          sentences.csv   ~ `,80,106,`       ~ `,80,`               ~ FORM  ~ 7 cells
          sentences.csv   ~ `"Nearly`        ~ `"Nea"rly`           ~ FORM  ~ cannot be read on
          claims.jsonl    ~ `{"claim_id"`    ~ `{ "claim_id"`       ~ FORM  ~ order and form
          figures.csv     ~ `,31000,`        ~ `,many,`             ~ TYPE  ~ value
          figures.csv     ~ `,31000,`        ~ `,31000.0,`          ~ TYPE  ~ should be written 31000
          figures.csv     ~ `,31000,`        ~ `,3.1E4,`            ~ TYPE  ~ should be written 31000
          figures.csv     ~ `,80,100,`       ~ `,+80,100,`          ~ TYPE  ~ begin
          claims.csv      ~ `,false,`        ~ `,FALSE,`            ~ TYPE  ~ negated
          claims.csv      ~ `21-39|67-79`    ~ `21-39|`             ~ TYPE  ~ content_spans
          figures.csv     ~ `,count,`        ~ `,height,`           ~ VALUE ~ kind
          figures.csv     ~ `,0.9,`          ~ `,1.9,`              ~ VALUE ~ confidence
          figures.csv     ~ `,0.9,`          ~ `,,`                 ~ VALUE ~ is empty, but required
          mentions.csv    ~ person/ana-ruiz  ~ Ana Ruiz             ~ VALUE ~ entity_id
          articles.csv    ~ `,NA,`           ~ `,None,`             ~ JSON  ~ title
          figures.jsonl   ~ `:31000,`        ~ `:"31000",`          ~ JSON  ~ value
          figures.jsonl   ~ `:31000,`        ~ `:31001,`            ~ JSON  ~ 31001
          figures.jsonl   ~ `"bound":"about",` ~ ``                 ~ JSON  ~ bound
          figures.jsonl   ~ `{"figure_id"`   ~ `{"x":1,"figure_id"` ~ JSON  ~ no columns
          figures.jsonl   ~ `{"figure_id"`   ~ `"figure_id"`        ~ JSON  ~ no JSON
          articles/harbour.json ~ `"value":31000`  ~ `"value":31`   ~ JSON  ~ document
          articles/harbour.json ~ `"title":"NA"`   ~ `"title":"N"`  ~ JSON  ~ document
          articles/harbour.json ~ `"text":"Quell`  ~ `"text":"Well` ~ QUOTE ~ Quellport
          articles/harbour.json ~ `"text":"`       ~ `"txt":"`      ~ JSON  ~ no text
          articles/harbour.json ~ `{`              ~ `[`            ~ FILE  ~ no document of
          datapackage.json ~ `"version" : "1.`     ~ `"version" : "2.` ~ SCHEMA ~ version
          datapackage.json ~ `"name" : "problems"` ~ `"name" : "x"` ~ SCHEMA ~ not described
          datapackage.json ~ `"name" : "cue_end"`  ~ `"name" : "x"` ~ SCHEMA ~ cue_end
          datapackage.json ~ `"required" : true`   ~ `"required" : false` ~ SCHEMA ~ constraints
          datapackage.json ~ `"sha256:`            ~ `"md5:`        ~ SCHEMA ~ sha256
          datapackage.json ~ `{`                   ~ `[`            ~ FILE  ~ cannot be read
          manifest.json    ~ Broadsheet            ~ Newsheet       ~ FILE  ~ not finished
          """)
  void findsWhatWasChanged(String file, String from, String to, Kind kind, String message)
      throws Exception {
    edit(file, s -> replaceFirst(s, from, to == null ? "" : to));
    sign();
    assertFound(kind, message);
  }

  @ParameterizedTest
  @CsvSource({"claims.csv", "links.jsonl", "datapackage.json", "manifest.json"})
  void missesFiles(String file) throws Exception {
    Files.delete(folder.resolve(file));
    assertFound(Kind.FILE, "");
  }

  @ParameterizedTest
  @CsvSource({"entities", "mentions", "sentences", "claims"})
  void blamesOneTableForItself(String table) throws Exception {
    edit("datapackage.json", s -> s.replace("\"name\" : \"" + table + "\"", "\"name\" : \"x\""));
    assertThat(Validator.validate(folder, 5).violations())
        .singleElement()
        .hasToString("datapackage.json [" + table + "]: the table is not described");
  }

  @Test
  void missesDocumentsAndFindsForeignOnes() throws Exception {
    Files.move(folder.resolve("articles/harbour.json"), folder.resolve("articles/port.json"));
    assertFound(Kind.FILE, "there is no document articles/harbour.json");
    assertFound(Kind.FILE, "belongs to no article");
  }

  @Test
  void comparesLengthsAndHashes() throws Exception {
    edit("problems.csv", s -> s.replace("not read", "not seen"));
    assertFound(Kind.FILE, "problems.csv has the SHA-256");
    edit("problems.csv", s -> s + ",ingest,warning,z\n");
    assertFound(Kind.FILE, "bytes");
  }

  @Test
  void findsBytesThatAreNoText() throws Exception {
    for (String file : List.of("sentences.csv", "sentences.jsonl")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      bytes[bytes.length - 12] = (byte) 0xFF;
      Files.write(folder.resolve(file), bytes);
      sign();
      assertFound(Kind.FORM, "not UTF-8");
    }
  }

  @Test
  void findsWindowsLineEnds() throws Exception {
    edit("figures.csv", s -> s.replace("\n", "\r\n"));
    sign();
    assertFound(Kind.FORM, "not written as it should");
  }

  @Test
  void findsRowsOutOfOrder() throws Exception {
    for (String file : List.of("figures.csv", "figures.jsonl")) {
      edit(
          file,
          s -> {
            List<String> lines = new ArrayList<>(s.lines().toList());
            Collections.swap(lines, lines.size() - 2, lines.size() - 1);
            return String.join("\n", lines) + "\n";
          });
    }
    sign();
    assertFound(Kind.ORDER, "should stand before");
  }

  @Test
  void findsThatOneFileHasMoreRows() throws Exception {
    edit("problems.jsonl", s -> s + s);
    sign();
    assertFound(Kind.JSON, "more rows than the CSV");
    edit("problems.jsonl", s -> "");
    sign();
    assertFound(Kind.JSON, "ends before this row");
  }

  /** Rows that are well-formed, each for itself, and wrong. */
  static Stream<Arguments> wrongRows() {
    return Stream.of(
        wrong(Tables.MENTIONS, 1, "mention_id", "harbour#m3", Kind.ID, "should be harbour#m2"),
        wrong(Tables.MENTIONS, 1, "mention_id", "harbour#m1", Kind.ID, "should be harbour#m2"),
        wrong(Tables.MENTIONS, 1, "mention_id", "port#m2", Kind.ID, "should be harbour#m2"),
        wrong(Tables.MENTIONS, 0, "entity_id", "place/mill", Kind.REFERENCE, "place/mill"),
        wrong(Tables.MENTIONS, 0, "sentence_id", "harbour#s9", Kind.REFERENCE, "sentences"),
        wrong(Tables.FIGURES, 0, "claim_id", "harbour#c9", Kind.REFERENCE, "claims"),
        wrong(Tables.FIGURES, 0, "sentence_id", "news#s1", Kind.REFERENCE, "sentences"),
        wrong(Tables.CLAIMS, 0, "about", List.of("place/mill"), Kind.REFERENCE, "place/mill"),
        wrong(Tables.CLAIMS, 0, "parent_claim_id", "harbour#c2", Kind.REFERENCE, "harbour#c2"),
        wrong(Tables.CLAIMS, 0, "parent_claim_id", "harbour#c1", Kind.REFERENCE, "inside itself"),
        wrong(Tables.CLAIMS, 0, "cue_end", 200, Kind.OFFSETS, "lies outside"),
        wrong(Tables.CLAIMS, 0, "cue_end", null, Kind.OFFSETS, "do not come together"),
        wrong(Tables.CLAIMS, 0, "cue", null, Kind.OFFSETS, "do not come together"),
        wrong(Tables.CLAIMS, 0, "end", 60, Kind.OFFSETS, "lies outside"),
        wrong(Tables.CLAIMS, 0, "content_end", 70, Kind.OFFSETS, "do not fill"),
        wrong(
            Tables.CLAIMS,
            0,
            "content_spans",
            List.of(new TextRange(21, 50), new TextRange(40, 79)),
            Kind.OFFSETS,
            "do not fill"),
        wrong(Tables.FIGURES, 0, "end", 80, Kind.OFFSETS, "is not before"),
        wrong(Tables.FIGURES, 0, "end", 1000, Kind.OFFSETS, "lies outside the text"),
        wrong(Tables.FIGURES, 0, "begin", 79, Kind.OFFSETS, ""),
        wrong(Tables.FIGURES, 0, "text", "31,000 people", Kind.QUOTE, "Nearly 31,000 people"),
        wrong(Tables.CLAIMS, 0, "content", "\"We will rebuild,\"", Kind.QUOTE, "not yield"),
        wrong(Tables.RELATIONS, 0, "object", "Mayor", Kind.QUOTE, "mayor"));
  }

  private static Arguments wrong(
      Table table, int row, String column, Object value, Kind kind, String message) {
    return Arguments.of(table, row, column, value, kind, message);
  }

  @ParameterizedTest
  @MethodSource("wrongRows")
  void findsWrongRows(
      Table table, int number, String column, Object value, Kind kind, String message)
      throws Exception {
    Samples.Sample sample = Samples.harbour("harbour");
    int at =
        sample.rows.indexOf(
            sample.rows.stream().filter(r -> r.table() == table).toList().get(number));
    sample.rows.set(at, sample.rows.get(at).toBuilder().set(column, value).build());
    rewrite(sample, sample.article);
    if (kind == Kind.OFFSETS && message.isEmpty()) {
      // a space more at the beginning folds away
      assertThat(Validator.validate(folder, 5).isValid()).isTrue();
    } else {
      assertFound(kind, message);
    }
  }

  @ParameterizedTest
  @CsvSource({"char_count, 12", "sentence_count, 7"})
  void countsWhatArticlesTell(String column, int number) throws Exception {
    Samples.Sample sample = Samples.harbour("harbour");
    rewrite(sample, sample.article.toBuilder().set(column, number).build());
    assertFound(Kind.COUNT, "says " + number);
  }

  @Test
  void hashesTheText() throws Exception {
    Samples.Sample sample = Samples.harbour("harbour");
    rewrite(sample, sample.article.toBuilder().set("sha256", "0".repeat(64)).build());
    assertFound(Kind.FILE, "that of the text is");
  }

  @Test
  void countsMentionsAndLooksUpLinks() throws Exception {
    empty();
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      writer.row(
          Row.of(Tables.ENTITIES)
              .set("entity_id", "person/ana")
              .set("type", "place")
              .set("name", "Ana")
              .set("mention_count", 3)
              .set("article_count", 1)
              .build());
      writer.row(
          Row.of(Tables.LINKS)
              .set("link_id", "l1")
              .set("kind", "figure")
              .set("left_id", "harbour#f1")
              .set("right_id", "news/market#f1")
              .set("verdict", "same")
              .build());
      writer.finish(Samples.manifest("1"), null);
    }
    assertFound(Kind.ID, "should begin with place/");
    assertFound(Kind.COUNT, "is 3 more");
    assertFound(Kind.REFERENCE, "links a row");
  }

  @Test
  void findsRowsWithoutArticle() throws Exception {
    for (String file : List.of("articles.csv", "articles.jsonl")) {
      edit(
          file,
          s -> s.lines().filter(l -> !l.contains("harbour")).reduce("", (a, b) -> a + b + "\n"));
    }
    sign();
    assertFound(Kind.REFERENCE, "there is no article 'harbour'");
  }

  @Test
  void knowsColumnsThatADatasetAdds() throws Exception {
    for (String file : List.of("links.csv", "problems.csv")) {
      edit(file, s -> s.replaceFirst("\n", ",weight\n").replaceAll("(?m)^(,ingest.*)$", "$1,2.5"));
    }
    edit("problems.jsonl", s -> s.replace("}\n", ",\"weight\":2.5}\n"));
    ObjectNode root = description();
    for (int i : new int[] {8, 9}) {
      ObjectNode field =
          ((ObjectNode) root.at("/resources/" + i + "/schema")).withArray("fields").addObject();
      field.put("name", "weight").put("type", "number").putObject("constraints").put("maximum", 3);
    }
    Files.writeString(folder.resolve("datapackage.json"), root.toString());
    sign();
    assertThat(Validator.validate(folder, 5).violations()).isEmpty();
    for (String file : List.of("problems.csv", "problems.jsonl")) {
      edit(file, s -> s.replace("2.5", "3.5"));
    }
    sign();
    assertFound(Kind.VALUE, "a number up to 3");
  }

  @Test
  void listsTheFirstOfManyAndCountsAll() throws Exception {
    edit("mentions.csv", s -> s.replace(",name,", ",nickname,"));
    sign();
    ValidationReport report = Validator.validate(folder, 2);
    assertThat(report.violations().stream().filter(v -> v.kind() == Kind.VALUE)).hasSize(2);
    assertThat(report.counts()).containsEntry(Kind.VALUE, 3L);
    assertThat(report.isValid()).isFalse();
    assertThat(report.violations().get(0))
        .hasToString(
            "mentions.form [harbour#m1]: column mentions.form takes one of [name, nominal,"
                + " pronoun], not nickname (String)");
  }

  @Test
  void needsAFolder() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Validator.validate(folder.resolve("nowhere"), 1))
        .withMessageContaining("nowhere");
  }

  private void assertFound(Kind kind, String message) throws DatasetException {
    assertThat(Validator.validate(folder, 20).violations())
        .anySatisfy(
            v -> {
              assertThat(v.kind()).isEqualTo(kind);
              assertThat(v.toString()).contains(message);
            });
  }

  /** Writes the dataset again, with another harbour. */
  private void rewrite(Samples.Sample harbour, Row article) throws Exception {
    empty();
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      writer.article(article, harbour.text, harbour.rows);
      for (Row entity : Samples.entities(List.of(harbour))) {
        writer.row(entity);
      }
      writer.finish(Samples.manifest("1"), null);
    }
  }

  private void empty() throws IOException {
    for (Path entry : DatasetFiles.list(folder)) {
      Disk.REAL.delete(entry);
    }
  }

  private void edit(String file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(folder.resolve(file));
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(folder.resolve(file), after);
  }

  private static String replaceFirst(String s, String from, String to) {
    int at = s.indexOf(from);
    assertThat(at).as("place of " + from).isNotNegative();
    return s.substring(0, at) + to + s.substring(at + from.length());
  }

  /** Puts the lengths and hashes in datapackage.json right, where it can be read. */
  private void sign() throws IOException {
    String json = Files.readString(folder.resolve("datapackage.json"));
    if (!json.startsWith("{") || json.contains("md5")) {
      return;
    }
    ObjectNode root = description();
    root.path("resources")
        .forEach(
            r -> {
              sign((ObjectNode) r);
              sign((ObjectNode) r.at("/alternates/0"));
            });
    Files.writeString(folder.resolve("datapackage.json"), root.toString(), StandardCharsets.UTF_8);
  }

  private void sign(ObjectNode file) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(file.path("path").asText()));
      file.put("bytes", bytes.length);
      file.put("hash", "sha256:" + Sha256.hex(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ObjectNode description() throws IOException {
    return (ObjectNode) MAPPER.readTree(folder.resolve("datapackage.json").toFile());
  }
}
