package org.broadsheet.dataset;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Builds the comparator that a table's sort columns ask for. */
final class RowOrder {
  private RowOrder() {}

  static Comparator<Row> of(Table table) {
    Comparator<Row> order =
        table.sortColumns().stream()
            .map(table::place)
            .<Comparator<Row>>map(at -> (a, b) -> compare(a.cell(at), b.cell(at)))
            .reduce(Comparator::thenComparing)
            .orElseThrow(() -> new IllegalArgumentException(table + " has no order"));
    if (table.primaryKey().isPresent()) {
      int key = table.place(table.primaryKey().get());
      order = order.thenComparing((a, b) -> compareIds(text(a.cell(key)), text(b.cell(key))));
    }
    return order;
  }

  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      return x.compareTo(y);
    }
    if (a instanceof Integer || b instanceof Integer) {
      return a == null ? -1 : 1;
    }
    return CodePointOrder.compare(text(a), text(b));
  }

  /** {@code x#f9} before {@code x#f10}. */
  private static int compareIds(String a, String b) {
    int x = ordinalAt(a);
    int y = ordinalAt(b);
    if (x == y && a.regionMatches(0, b, 0, x) && x < a.length() && x < b.length()) {
      int byLength = Integer.compare(a.length(), b.length());
      return byLength != 0 ? byLength : CodePointOrder.compare(a, b);
    }
    return CodePointOrder.compare(a, b);
  }

  /** Where the digits at the end of an id begin. */
  private static int ordinalAt(String id) {
    int i = id.length();
    while (i > 0 && id.charAt(i - 1) >= '0' && id.charAt(i - 1) <= '9') {
      i--;
    }
    return i;
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }
}
