package org.broadsheet.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the two files of a table, row by row, holding no more than one row. */
final class TableWriter implements Closeable {
  private final Table table;
  private final HashingOutput csv;
  private final HashingOutput jsonLines;
  private final JsonGenerator json;
  private final StringBuilder line = new StringBuilder();
  private @Nullable Row last;
  private long rows;

  TableWriter(Table table, Path folder) throws IOException {
    this.table = table;
    this.csv = new HashingOutput(folder, table.name() + ".csv");
    try {
      this.jsonLines = new HashingOutput(folder, table.name() + ".jsonl");
    } catch (IOException e) {
      csv.close();
      throw e;
    }
    this.json = RowJson.factory().createGenerator(jsonLines);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
    writeCsv(table.columns().stream().map(Column::name).toList());
  }

  /**
   * Writes a row.
   *
   * @throws IllegalArgumentException where the row is of another table, comes before the last one
   *     in the table's order, or has an {@link EntityRef} left
   */
  void write(Row row) throws IOException {
    if (row.table() != table) {
      throw new IllegalArgumentException("a row of " + row.table() + " given to " + table);
    }
    if (!row.isResolved()) {
      throw new IllegalArgumentException("an entity has no id yet in " + row);
    }
    if (last != null && table.order().compare(last, row) > 0) {
      throw new IllegalArgumentException(
          "rows come in the order of " + table.sortColumns() + ": " + last + " before " + row);
    }
    last = row;
    rows++;
    List<String> cells = new ArrayList<>(table.columns().size());
    for (int i = 0; i < table.columns().size(); i++) {
      cells.add(CsvCells.write(row.cell(i)));
    }
    writeCsv(cells);
    RowJson.write(json, row);
    json.writeRaw('\n');
  }

  private void writeCsv(List<String> cells) throws IOException {
    line.setLength(0);
    CsvRecord.append(line, cells);
    csv.write(line.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Finishes both files. */
  WrittenTable finish() throws IOException {
    json.flush();
    csv.close();
    jsonLines.close();
    return new WrittenTable(table, rows, csv.facts(), jsonLines.facts());
  }

  /** Closes both files, finished or not. */
  @Override
  public void close() throws IOException {
    try (csv;
        jsonLines) {
      last = null;
    }
  }
}
