package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.dataset.DatasetComparison;
import org.broadsheet.dataset.DatasetComparison.RowDifference;
import org.broadsheet.dataset.DatasetComparison.TableDifference;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;

/**
 * Shows what differs between two datasets for somebody to read: a line for each row that only one
 * of them has, and a line for each cell that changed.
 */
final class DifferenceTable {
  private static final int CELL_CHARS = 60;

  private DifferenceTable() {}

  static void print(DatasetComparison comparison, PrintWriter out) {
    for (TableDifference table : comparison.tables()) {
      out.println(
          String.format(Locale.ROOT, "%s: %d rows differ", table.table().name(), table.count()));
      table.rows().forEach(row -> print(row, out));
      if (table.rows().size() < table.count()) {
        out.println(
            String.format(Locale.ROOT, "  … and %d more", table.count() - table.rows().size()));
      }
    }
    if (comparison.tables().isEmpty()) {
      comparison.files().forEach(file -> out.println("differs: " + file));
    }
  }

  private static void print(RowDifference difference, PrintWriter out) {
    Row before = difference.before();
    Row after = difference.after();
    Row any = Objects.requireNonNull(before == null ? after : before);
    String name = name(any);
    if (before != null && after != null) {
      for (String column : difference.columns()) {
        String change = cell(before.csv(column)) + " -> " + cell(after.csv(column));
        out.println(String.format(Locale.ROOT, "  ~ %-28s %s: %s", name, column, change));
      }
      return;
    }
    StringBuilder cells = new StringBuilder();
    for (String column : difference.columns()) {
      if (!name.contains(any.csv(column))) {
        cells.append(cells.length() == 0 ? "" : ", ").append(column).append(": ");
        cells.append(cell(any.csv(column)));
      }
    }
    out.println(
        String.format(Locale.ROOT, "  %s %-28s %s", before == null ? "+" : "-", name, cells));
  }

  /** The row's key; where a table has none, what its rows are sorted by. */
  private static String name(Row row) {
    Table table = row.table();
    return table
        .primaryKey()
        .map(row::csv)
        .orElseGet(() -> String.join(" ", table.sortColumns().stream().map(row::csv).toList()));
  }

  private static String cell(String value) {
    String line = value.replace('\n', ' ');
    if (line.isEmpty()) {
      return "(empty)";
    }
    return line.codePointCount(0, line.length()) <= CELL_CHARS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, CELL_CHARS)) + "…";
  }
}
