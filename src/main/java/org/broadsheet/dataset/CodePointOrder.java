package org.broadsheet.dataset;

import java.util.Comparator;

/**
 * Orders strings by their Unicode code points, as Python and DuckDB do. Java's own order goes by
 * UTF-16 code units and puts emoji before U+E000 to U+FFFF.
 */
final class CodePointOrder {
  static final Comparator<String> INSTANCE = CodePointOrder::compare;

  private CodePointOrder() {}

  static int compare(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean pairs = Character.isSurrogate(x) != Character.isSurrogate(y);
        return pairs ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
