package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

class CsvRoundTripTest {
  @Property
  void anyStringSurvives(@ForAll("words") List<String> cells) throws Exception {
    StringBuilder line = new StringBuilder();
    CsvRecord.append(line, cells);
    assertThat(line).endsWith("\n");
    try (CSVParser parser = CSVParser.parse(new StringReader(line.toString()), CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSize(1);
      assertThat(records.get(0).toList()).isEqualTo(cells);
    }
  }

  @Property
  void anyTitleSurvivesAsCellAndAsJson(@ForAll("words") List<String> words) throws Exception {
    Row row =
        Row.of(Tables.ARTICLES)
            .set("article_id", "x")
            .set("source", "x")
            .set("status", "ok")
            .set("title", words.get(0))
            .set("authors", words)
            .build();
    Column title = Tables.ARTICLES.column("title");
    assertThat(CsvCells.read(title, row.csv("title"))).isEqualTo(row.text("title").orElse(null));
    java.io.StringWriter out = new java.io.StringWriter();
    try (var json = RowJson.factory().createGenerator(out)) {
      RowJson.write(json, row);
    }
    assertThat(RowJson.read(Tables.ARTICLES, RowJson.mapper().readTree(out.toString())))
        .isEqualTo(row);
  }

  @Property
  void anyNumberSurvives(@ForAll BigDecimal value) {
    BigDecimal plain = Cells.plain(value);
    String csv = CsvCells.write(plain);
    assertThat(new BigDecimal(csv)).isEqualByComparingTo(value);
    assertThat(csv).doesNotContain("E").doesNotMatch(".*\\.[0-9]*0");
    assertThat(CsvCells.read(Tables.FIGURES.column("value"), csv)).isEqualTo(plain);
  }

  @Provide
  Arbitrary<List<String>> words() {
    Arbitrary<String> tricky =
        Arbitraries.of(
            "\"", "a,b", "\n", "\r\n", "\r", "|", "a|b", " lead", "trail ", "#1", "🌧", "\ud83d",
            "NA", "\uFEFF", "\u0000", "\u2028", "-1");
    return Arbitraries.oneOf(
            tricky, Arbitraries.strings(), tricky.list().ofSize(3).map(l -> String.join("", l)))
        .list()
        .ofMinSize(2)
        .ofMaxSize(4);
  }
}
