package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample articles show what their README promises: of every kind there is a row in output/. */
class SampleCoverageTest {
  private static final Path DATASET = Path.of("output");

  @ParameterizedTest
  @CsvSource({
    "figures, kind, org.broadsheet.figure.FigureKind",
    "figures, bound, org.broadsheet.figure.Bound",
    "claims, kind, org.broadsheet.claim.ClaimKind",
    "claims, act, org.broadsheet.claim.Act",
    "claims, source_kind, org.broadsheet.claim.SourceKind",
    "claims, certainty, org.broadsheet.claim.Certainty",
    "relations, status, org.broadsheet.relation.Status",
    "entities, type, org.broadsheet.entity.EntityType",
    "mentions, form, org.broadsheet.entity.MentionForm"
  })
  void showsEveryChoice(String table, String column, Class<? extends Enum<?>> choices)
      throws IOException {
    Set<String> all =
        Arrays.stream(choices.getEnumConstants())
            .map(c -> c.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(values(table, column)).containsAll(all);
  }

  @ParameterizedTest
  @CsvSource({
    "figures, change, up",
    "figures, change, down",
    "figures, unit, percentage_point",
    "figures, unit, basis_point",
    "figures, unit, time",
    "claims, negated, true",
    "articles, status, ok",
    "problems, severity, warning"
  })
  void showsTheValue(String table, String column, String value) throws IOException {
    assertThat(values(table, column)).contains(value);
  }

  @Test
  void readsEverySample() throws IOException {
    assertThat(values("articles", "status")).doesNotContain("failed");
  }

  private static Set<String> values(String table, String column) throws IOException {
    Set<String> values = new TreeSet<>();
    try (Reader in =
            Files.newBufferedReader(DATASET.resolve(table + ".csv"), StandardCharsets.UTF_8);
        CSVParser rows =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
      for (CSVRecord row : rows) {
        values.add(row.get(column));
      }
    }
    return values;
  }
}
