package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that take their unit from a neighbour: "eight or nine euros", "52 and 48 percent",
 * "four-, five- and six-cylinder", "68,400 people … and 95,800 who".
 */
final class Lists {
  private static final int WIDEST_GAP = 3;

  private Lists() {}

  /** Gives numbers without a unit that of their neighbour, and drops those that hang in the air. */
  static void share(Lexemes x, List<Draft> drafts) {
    for (int k = drafts.size() - 2; k >= 0; k--) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      if (isBare(a) && !isBare(b) && b.kind != FigureKind.AGE && isJoined(x, a.end, b.first)) {
        take(a, b);
      }
    }
    for (int k = 1; k < drafts.size(); k++) {
      Draft b = drafts.get(k);
      if (!isBare(b)) {
        continue;
      }
      Draft people = before(drafts, k, FigureKind.COUNT);
      if (people != null && x.is(b.end, "who", "whom", "others")) {
        b.unit = people.unit;
        b.form = people.form;
      }
      boolean isInBrackets = k + 1 < drafts.size() && isBracketed(x, b, drafts.get(k + 1));
      Draft sum = before(drafts, k - 1, FigureKind.MONEY);
      if (isInBrackets && sum != null) { // "2,435,000 yen ($22,480) … and 2,380,000 ($21,972)"
        take(b, sum);
      }
    }
    Iterator<Draft> all = drafts.iterator();
    while (all.hasNext()) {
      Draft d = all.next();
      if (d.form.equals(Classifier.HANGING)) {
        all.remove();
      }
    }
  }

  static boolean isBare(Draft d) {
    return d.form.equals("count.bare") || d.form.equals(Classifier.HANGING);
  }

  /** Makes a number count what another one counts, on the same scale where it has none. */
  static void take(Draft a, Draft b) {
    a.kind = b.kind;
    a.unit = b.unit;
    a.form = b.form;
    BigDecimal factor = b.amount.unit() == null ? BigDecimal.ONE : b.amount.unit().factor();
    a.value = a.value == null ? null : a.value.multiply(factor).multiply(scale(a, b));
    a.max = a.max == null ? null : a.max.multiply(factor).multiply(scale(a, b));
  }

  /** "8 or 9 million" is eight million. */
  private static BigDecimal scale(Draft a, Draft b) {
    Numeral last = b.amount.low();
    BigDecimal mantissa = last.mantissa();
    BigDecimal value = a.amount.low().value();
    boolean isShared =
        last.hasScale()
            && !a.amount.low().hasScale()
            && mantissa != null
            && value != null
            && value.compareTo(mantissa) < 0;
    return isShared ? last.scale() : BigDecimal.ONE;
  }

  private static boolean isBracketed(Lexemes x, Draft b, Draft next) {
    return x.at(b.end).isMark("(") && next.first == b.end + 1 && next.kind == FigureKind.MONEY;
  }

  private static @Nullable Draft before(List<Draft> drafts, int k, FigureKind kind) {
    for (int i = Math.min(k, drafts.size()) - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (d.kind == kind && !isBare(d) && !d.unit.isEmpty()) {
        return d;
      }
    }
    return null;
  }

  private static boolean isJoined(Lexemes x, int from, int to) {
    if (to <= from || to > from + WIDEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!x.is(i, "or", "and", "to") && !x.at(i).isMark(",&-‐‑")) {
        return false;
      }
    }
    return true;
  }
}
