package org.broadsheet.dataset;

import java.util.List;

/**
 * A line of a CSV file as RFC 4180 has it, with {@code \n} at its end. Only cells that need quotes
 * have them: those with a comma, a quote or a line break. (Commons CSV, which reads these files,
 * would also quote an empty first cell and cells that begin with {@code !} or {@code #}.)
 */
final class CsvRecord {
  private CsvRecord() {}

  static void append(StringBuilder line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      appendCell(line, cells.get(i));
    }
    line.append('\n');
  }

  private static void appendCell(StringBuilder line, String cell) {
    if (!needsQuotes(cell)) {
      line.append(cell);
      return;
    }
    line.append('"');
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '"') {
        line.append('"');
      }
      line.append(c);
    }
    line.append('"');
  }

  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
