package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's reader: DuckDB finds out for itself how our CSV is written. */
class DuckDbTest {
  private Connection db;

  @BeforeEach
  void open() throws SQLException {
    db = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterEach
  void close() throws SQLException {
    db.close();
  }

  @Test
  void readsAndJoinsASmallDataset(@TempDir Path folder) throws Exception {
    Samples.write(folder);
    readAndJoin(folder);
    assertThat(strings("SELECT title FROM articles")).containsExactly("NA", "NA");
    assertThat(strings("SELECT text FROM sentences WHERE ordinal = 2"))
        .containsExactly("Nearly 31,000 people left.");
    assertThat(
            strings(
                "SELECT e.name FROM claims c JOIN entities e ON e.entity_id = c.source_entity_id"))
        .containsExactly("Ana Ruiz");
    assertThat(
            strings(
                "SELECT e.name FROM (SELECT unnest(string_split(about, '|')) AS entity_id FROM"
                    + " claims) JOIN entities e USING (entity_id) ORDER BY 1"))
        .containsExactly("Ana Ruiz", "Quellport");
    assertThat(strings("SELECT value + 1 FROM figures WHERE unit = 'person'"))
        .containsExactly("31001");
    assertThat(strings("SELECT typeof(confidence) FROM claims")).containsExactly("DOUBLE");
    assertThat(strings("SELECT typeof(negated) FROM claims")).containsExactly("BOOLEAN");
  }

  /** The dataset of the sample articles, or the one that {@code -Ddataset=…} names. */
  @Test
  void readsAndJoinsTheDatasetOfTheSampleArticles() throws Exception {
    Path folder = Path.of(System.getProperty("dataset", "output"));
    assumeTrue(Manifest.isIn(folder), "no dataset in " + folder);
    readAndJoin(folder);
  }

  /** Reads every table as it comes, compares it with the JSON Lines, and follows every key. */
  private void readAndJoin(Path folder) throws Exception {
    DatasetReader dataset = DatasetReader.open(folder);
    for (Table table : Tables.ALL) {
      execute(
          "CREATE TABLE %s AS SELECT * FROM read_csv('%s')"
              .formatted(table, folder.resolve(table + ".csv")));
      List<Row> rows = dataset.all(table);
      assertThat(strings("SELECT count(*) FROM " + table))
          .as("rows of %s", table)
          .containsExactly(String.valueOf(rows.size()));
      for (Column column : table.columns()) {
        boolean isText = column.type() == ColumnType.STRING || column.type().isList();
        if (isText && !rows.isEmpty()) {
          assertThat(strings("SELECT %s FROM %s ORDER BY rowid".formatted(name(column), table)))
              .as("%s.%s", table, column.name())
              .isEqualTo(rows.stream().map(r -> r.csv(column.name())).toList());
        }
      }
    }
    for (Table table : Tables.ALL) {
      for (ForeignKey key : table.foreignKeys()) {
        boolean isList = table.column(key.column()).type().isList();
        String values = isList ? "unnest(string_split(%s::VARCHAR, '|'))" : "%s::VARCHAR";
        assertThat(
                strings(
                    "SELECT id FROM (SELECT %s AS id FROM %s) WHERE id IS NOT NULL AND id NOT IN"
                            .formatted(values.formatted(key.column()), table)
                        + " (SELECT replace(%s::VARCHAR, '|', '/') FROM %s UNION SELECT %s::VARCHAR FROM %s)"
                            .formatted(key.target(), key.table(), key.target(), key.table())))
            .as("%s.%s", table, key)
            .isEmpty();
      }
    }
  }

  private static String name(Column column) {
    return "\"" + column.name() + "\"";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of what a query gives, {@code NULL} as the empty string. */
  private List<String> strings(String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String cell = rows.getString(1);
        strings.add(cell == null ? "" : cell);
      }
    }
    return strings;
  }
}
