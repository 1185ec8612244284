package org.broadsheet.quality.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value with its unit.
 *
 * @param value one number, or the two ends of a range; not a number where a row has none
 * @param unit its name in the corpus
 */
record Amount(List<Double> value, String unit) {
  private static final String PER = " per ";

  Amount {
    value = List.copyOf(value);
  }

  /** The unit without "per month" and the like. */
  String baseUnit() {
    int per = unit.indexOf(PER);
    return per < 0 ? unit : unit.substring(0, per);
  }

  /** For a report: {@code 8 to 10 kilometre}. */
  @Override
  public String toString() {
    String numbers =
        value.stream()
            .map(v -> v.isNaN() ? "?" : BigDecimal.valueOf(v).stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(" to "));
    return numbers + " " + unit;
  }
}
