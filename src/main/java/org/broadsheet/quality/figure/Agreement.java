package org.broadsheet.quality.figure;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** What a figure and a marked quantity must have in common to count as the same. */
enum Agreement {
  /** The same number, or the same range. */
  VALUE("value", false),
  /** And the same unit. */
  UNIT("value-unit", false),
  /** And the same unit, "per month" and the like left off. */
  BASE_UNIT("value-base-unit", false),
  /** The same value, and the marked sign is one of the figure's. */
  CHANGE("value-change", true),
  /** The same value, and a word of what is measured in common. */
  CONCEPT_PARTIAL("value-concept-partial", true),
  /** The same value, and what is measured in the same words. */
  CONCEPT_COMPLETE("value-concept-complete", true);

  private static final double RELATIVE = 1e-5;
  private static final double ABSOLUTE = 1e-8;

  private final String score;
  private final boolean needsChange;

  Agreement(String score, boolean needsChange) {
    this.score = score;
    this.needsChange = needsChange;
  }

  /** The name of the score that counts it. */
  String score() {
    return score;
  }

  /** Whether only corpora that mark changes and concepts can tell. */
  boolean needsChange() {
    return needsChange;
  }

  boolean holds(FoundFigure found, MarkedFigure marked) {
    return switch (this) {
      case VALUE -> sameValue(found, marked);
      case UNIT -> sameUnit(found, marked, Amount::unit);
      case BASE_UNIT -> sameUnit(found, marked, Amount::baseUnit);
      case CHANGE -> sameValue(found, marked) && found.signs().contains(sign(marked));
      case CONCEPT_PARTIAL ->
          sameValue(found, marked) && !Collections.disjoint(found.concept(), marked.concept());
      case CONCEPT_COMPLETE -> sameValue(found, marked) && found.concept().equals(marked.concept());
    };
  }

  private static String sign(MarkedFigure marked) {
    String change = marked.change();
    return change == null ? "" : change;
  }

  private static boolean sameValue(FoundFigure found, MarkedFigure marked) {
    return found.ways().stream()
        .anyMatch(f -> marked.ways().stream().anyMatch(m -> sameNumbers(found, marked, f, m)));
  }

  private static boolean sameUnit(
      FoundFigure found, MarkedFigure marked, Function<Amount, String> unit) {
    return found.ways().stream()
        .anyMatch(
            f ->
                marked.ways().stream()
                    .anyMatch(
                        m ->
                            unit.apply(f).equals(unit.apply(m))
                                && sameNumbers(found, marked, f, m)));
  }

  private static boolean sameNumbers(FoundFigure found, MarkedFigure marked, Amount f, Amount m) {
    List<Double> value = f.value();
    List<Double> range = m.value();
    if (found.isVague() && value.size() == 1 && range.size() == 2) {
      // "Dozens" is 24 at least for us, and 12 to 120 for a corpus.
      return isClose(range.get(1), 10 * range.get(0))
          && range.get(0) <= value.get(0)
          && value.get(0) <= range.get(1);
    }
    if (value.size() != range.size()) {
      return false;
    }
    boolean isFall = found.isDown() && sign(marked).equals("down") && value.size() == 1;
    if (isFall && isClose(value.get(0), -range.get(0))) {
      return true; // a fall of 1.3 percent may be marked as -1.3
    }
    for (int i = 0; i < value.size(); i++) {
      if (!isClose(value.get(i), range.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClose(double a, double b) {
    return Math.abs(a - b) <= Math.max(RELATIVE * Math.max(Math.abs(a), Math.abs(b)), ABSOLUTE);
  }
}
