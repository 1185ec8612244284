package org.broadsheet.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells as CSV writes them, before quoting, and back. */
final class CsvCells {
  private CsvCells() {}

  /**
   * What stands in the CSV file: the empty string for an empty cell, a list joined by {@code |}
   * with every {@code |} inside an item turned to {@code /}, a number without exponent.
   */
  static String write(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof List<?> items) {
      return items.stream()
          .map(item -> String.valueOf(item).replace('|', '/'))
          .collect(Collectors.joining("|"));
    }
    return cell.toString();
  }

  /**
   * The cell that {@link #write} wrote as {@code csv}.
   *
   * @throws IllegalArgumentException where {@code csv} is not of the column's type, or not in the
   *     one form that the type is written in; values and limits are not checked here
   */
  static @Nullable Object read(Column column, String csv) {
    if (csv.isEmpty()) {
      return null;
    }
    Object cell =
        switch (column.type()) {
          case STRING -> csv;
          case INTEGER -> Integer.valueOf(csv);
          case NUMBER -> Cells.plain(new BigDecimal(csv));
          case BOOLEAN -> Boolean.valueOf(csv);
          case LIST -> List.of(csv.split("\\|", -1));
          case RANGES -> List.of(csv.split("\\|", -1)).stream().map(TextRange::parse).toList();
        };
    if (!write(cell).equals(csv)) {
      throw new IllegalArgumentException("'" + csv + "' should be written " + write(cell));
    }
    return cell;
  }
}
