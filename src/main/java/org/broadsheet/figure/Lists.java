package org.broadsheet.figure;

import java.util.List;

/**
 * Numbers in a row that share the unit of the last ("eight or nine euros", "52 and 48 percent").
 */
final class Lists {
  private Lists() {}

  /**
   * Gives a number without a unit that of the next one, where only "or", "and" or a comma divides
   * them.
   */
  static void share(Lexemes x, List<Draft> drafts) {
    for (int k = drafts.size() - 2; k >= 0; k--) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      if (a.form.equals("count.bare")
          && !b.form.equals("count.bare")
          && a.amount.end() == a.end
          && isJoined(x, a.end, b.first)
          && !b.form.startsWith("ratio")
          && b.kind != FigureKind.AGE) {
        a.kind = b.kind;
        a.unit = b.unit;
        a.form = b.form;
        if (b.amount.unit() != null && a.value != null) {
          a.value = a.value.multiply(b.amount.unit().factor());
        }
        if (b.amount.low().hasScale()
            && a.value != null
            && b.amount.low().mantissa() != null
            && a.value.compareTo(b.amount.low().mantissa()) < 0
            && x.is(a.end, "or")) {
          a.value = a.value.multiply(b.amount.low().scale());
        }
      }
    }
  }

  private static boolean isJoined(Lexemes x, int from, int to) {
    if (to <= from || to > from + 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!x.is(i, "or", "and", "to") && !x.at(i).isMark(",&-")) {
        return false;
      }
    }
    return true;
  }
}
