package org.broadsheet.quality.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of a marked quantity: one number, or the two ends of a range. */
public final class MarkedValue {
  private static final String NUMBER = "(-?[\\d.]+(?:[eE][+-]?\\d+)?)";
  private static final Pattern RANGE =
      Pattern.compile("\\s*" + NUMBER + "\\s*-\\s*" + NUMBER + "\\s*");

  private MarkedValue() {}

  /** The number, or the low and the high end. */
  public static List<Double> read(String value) {
    return numbers(value)
        .orElseThrow(() -> new IllegalArgumentException("no number or range: " + value));
  }

  static boolean isReadable(String value) {
    return numbers(value).isPresent();
  }

  private static Optional<List<Double>> numbers(String value) {
    try {
      Matcher range = RANGE.matcher(value);
      return Optional.of(
          range.matches()
              ? List.of(number(range.group(1)), number(range.group(2)))
              : List.of(number(value)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static double number(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }
}
