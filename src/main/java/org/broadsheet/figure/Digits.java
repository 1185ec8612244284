package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers written in digits, with the grouping of all the styles that newspapers use: {@code
 * 1,234,567.8}, {@code 12,34,567.89} (Indian), {@code 1.234.567,8} (European), {@code 934 000}
 * (ISO), {@code 1'234'567} (Swiss). Only a form that can be read in one way is read.
 */
final class Digits {
  private static final Pattern PLAIN = Pattern.compile("\\d*\\.\\d+|\\d+");
  private static final Pattern WESTERN = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2})*,\\d{3}(?:\\.\\d+)?");
  private static final Pattern EUROPEAN =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d+)?|\\d{1,3}(?:\\.\\d{3})+,\\d+");
  private static final Pattern SWISS = Pattern.compile("\\d{1,3}(?:['’]\\d{3})+(?:\\.\\d+)?");
  private static final Pattern SPACED =
      Pattern.compile("[1-9]\\d{0,2}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?:[.,]\\d+)?");
  private static final Pattern COMMA_DECIMAL = Pattern.compile("\\d+,\\d{1,2}");

  private Digits() {}

  /** The number, or nothing where the form is none of the known ones or could be two of them. */
  static Optional<BigDecimal> read(String digits) {
    if (PLAIN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits));
    }
    if (WESTERN.matcher(digits).matches() || INDIAN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(",", "")));
    }
    if (EUROPEAN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
    }
    if (SWISS.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replaceAll("['’]", "")));
    }
    if (SPACED.matcher(digits).matches()) {
      return Optional.of(
          new BigDecimal(digits.replaceAll("[ \\u00a0\\u202f\\u2009]", "").replace(',', '.')));
    }
    return Optional.empty();
  }

  /** Whether digits have one of the known forms. */
  static boolean isReadable(Lexeme l) {
    return read(l.text()).isPresent();
  }

  /** "1,5" before "million" or "%": a decimal comma, which alone could be two numbers. */
  static Optional<BigDecimal> readDecimalComma(String digits) {
    return COMMA_DECIMAL.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits.replace(',', '.')))
        : Optional.empty();
  }

  /** Whether the form says that it is no year: grouped, or with a decimal point. */
  static boolean isPlainInteger(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "16.000": a decimal in English, sixteen thousand in much of Europe. */
  static boolean isAmbiguousPoint(String digits) {
    return digits.matches("[1-9]\\d{0,2}\\.\\d{3}");
  }
}
