package org.broadsheet.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.dataset.Violation.Kind;
import org.broadsheet.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Walks through both files of a table at once and checks what can be seen in one row: the form, the
 * cells, and that JSON Lines and CSV say the same.
 */
final class TableCursor implements AutoCloseable {
  private final Table table;
  private final ValidationReport.Collector found;
  private final FileCheck csvFile;
  private final FileCheck jsonFile;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final MessageDigest canonical = Sha256.digest();
  private boolean isOver;
  private long line = 1;
  private @Nullable Line peeked;
  private @Nullable Row last;

  /**
   * A row that was read.
   *
   * @param label its id, or its line
   * @param articleId its article, as the cell has it; empty for tables without
   * @param row the row, or {@code null} where a cell is wrong
   */
  record Line(String label, String articleId, @Nullable Row row) {}

  TableCursor(Path folder, DescribedTable described, ValidationReport.Collector found)
      throws IOException {
    this.table = described.table();
    this.found = found;
    this.csvFile = new FileCheck(folder, described.csv());
    try {
      this.jsonFile = new FileCheck(folder, described.jsonLines());
    } catch (IOException e) {
      csvFile.close();
      throw e;
    }
    this.parser = CSVParser.parse(csvFile.reader(), CSVFormat.RFC4180);
    this.records = parser.iterator();
    List<String> header = table.columns().stream().map(Column::name).toList();
    List<String> own = record();
    if (own == null || !own.equals(header)) {
      report(Kind.FORM, "line 1", "", "the header is " + own + ", should be " + header);
      isOver = true;
      finish();
    }
  }

  /** The row that {@link #next} would give; {@code null} after the last one. */
  @Nullable Line peek() throws IOException {
    if (peeked == null) {
      peeked = read();
    }
    return peeked;
  }

  /** The next row; {@code null} after the last one. */
  @Nullable Line next() throws IOException {
    Line next = peek();
    peeked = null;
    return next;
  }

  private @Nullable Line read() throws IOException {
    while (!isOver) {
      List<String> cells = record();
      if (cells == null) {
        finish();
        return null;
      }
      String json = jsonLine();
      if (cells.size() != table.columns().size()) {
        String message = cells.size() + " cells, should be " + table.columns().size();
        report(Kind.FORM, "line " + line, "", message);
        continue;
      }
      return line(cells, json);
    }
    return null;
  }

  private Line line(List<String> cells, @Nullable String json) throws IOException {
    String label = table.primaryKey().map(k -> cells.get(table.place(k))).orElse("line " + line);
    Row.Builder builder = Row.of(table);
    boolean isWhole = true;
    for (int i = 0; i < cells.size(); i++) {
      isWhole &= cell(builder, table.columns().get(i), cells.get(i), label);
    }
    compare(cells, json, label);
    Row row = isWhole ? builder.build() : null;
    if (row != null) {
      if (last != null && table.order().compare(last, row) > 0) {
        String message = "should stand before the row above it, by " + table.sortColumns();
        report(Kind.ORDER, label, "", message);
      } else if (last != null && table.primaryKey().isPresent() && sameKey(last, row)) {
        report(Kind.ID, label, table.primaryKey().get(), "the id is there twice");
      }
      last = row;
    }
    String article = table.has("article_id") ? cells.get(table.place("article_id")) : "";
    return new Line(label, article, row);
  }

  private boolean sameKey(Row a, Row b) {
    String key = table.primaryKey().orElseThrow();
    return a.text(key).equals(b.text(key));
  }

  /** Whether the cell is as its column wants it. */
  private boolean cell(Row.Builder row, Column column, String csv, String label) {
    Object cell;
    try {
      cell = CsvCells.read(column, csv);
    } catch (IllegalArgumentException e) {
      String type = column.type().name().toLowerCase(Locale.ROOT);
      report(Kind.TYPE, label, column.name(), "no " + type + ": '" + csv + "': " + e.getMessage());
      return false;
    }
    if (cell == null && column.required()) {
      report(Kind.VALUE, label, column.name(), "is empty, but required");
      return false;
    }
    try {
      row.set(column.name(), cell);
      return true;
    } catch (IllegalArgumentException e) {
      report(Kind.VALUE, label, column.name(), String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void compare(List<String> cells, @Nullable String json, String label) throws IOException {
    if (json == null) {
      report(Kind.JSON, label, "", "the JSON Lines file ends before this row");
      return;
    }
    JsonNode object;
    try {
      object = RowJson.mapper().readTree(json);
    } catch (IOException e) {
      report(Kind.JSON, label, "", "the line is no JSON: " + e.getMessage());
      return;
    }
    if (!object.isObject()) {
      report(Kind.JSON, label, "", "the line is no JSON object");
      return;
    }
    int fields = 0;
    for (int i = 0; i < cells.size(); i++) {
      Column column = table.columns().get(i);
      JsonNode value = object.get(column.name());
      fields += value == null ? 0 : 1;
      String other = value == null ? "" : csv(column, value);
      if (!cells.get(i).equals(other)) {
        String message = "CSV has '" + cells.get(i) + "', JSON '" + other + "'";
        report(Kind.JSON, label, column.name(), message);
      }
    }
    if (object.size() != fields) {
      report(Kind.JSON, label, "", "the JSON object has fields that are no columns");
    } else if (!json.equals(canonical(object))) {
      report(Kind.FORM, label, "", "the JSON is not in the order and form of the columns");
    }
  }

  private String csv(Column column, JsonNode value) {
    try {
      Object given = RowJson.value(table, column.name(), value);
      return CsvCells.write(Cells.of(table, column, given));
    } catch (IllegalArgumentException e) {
      return "(" + e.getMessage() + ")";
    }
  }

  /** The object as the writer would have written it; empty where it is no row. */
  private String canonical(JsonNode object) throws IOException {
    try {
      StringWriter out = new StringWriter();
      try (JsonGenerator json = RowJson.factory().createGenerator(out)) {
        RowJson.write(json, RowJson.read(table, object));
      }
      return out.toString();
    } catch (IllegalArgumentException e) {
      return object.toString(); // a wrong cell, which has been reported
    }
  }

  private @Nullable List<String> record() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord csv = records.next();
      line = csv.getRecordNumber();
      List<String> cells = csv.toList();
      StringBuilder again = new StringBuilder();
      CsvRecord.append(again, cells);
      canonical.update(again.toString().getBytes(StandardCharsets.UTF_8));
      return cells;
    } catch (UncheckedIOException | IllegalStateException e) {
      isOver = true;
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String why =
          cause instanceof CharacterCodingException ? "it is not UTF-8" : cause.getMessage();
      report(Kind.FORM, "line " + (line + 1), "", "the CSV file cannot be read on: " + why);
      return null;
    }
  }

  private @Nullable String jsonLine() throws IOException {
    try {
      return jsonFile.reader().readLine();
    } catch (CharacterCodingException e) {
      report(Kind.FORM, "line " + line, "", "the JSON Lines file is not UTF-8");
      return null;
    }
  }

  private void finish() throws IOException {
    if (!isOver && jsonLine() != null) {
      report(Kind.JSON, "", "", "the JSON Lines file has more rows than the CSV file");
    }
    found.rows(table.name(), Math.max(0, line - 1));
    String hash = csvFile.finish(table.name(), found);
    jsonFile.finish(table.name(), found);
    if (!isOver && !hash.equals(Sha256.hex(canonical))) {
      report(
          Kind.FORM,
          "",
          "",
          "the CSV file is not written as it should be: UTF-8 without byte-order mark, \\n, quotes"
              + " only where they are needed");
    }
    isOver = true;
  }

  private void report(Kind kind, String row, String column, String message) {
    found.add(kind, table.name(), row, column, message);
  }

  @Override
  public void close() throws IOException {
    try (csvFile;
        jsonFile) {
      parser.close();
    }
  }
}
