package org.broadsheet.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as the text writes it, before its unit.
 *
 * @param first index of its first lexeme
 * @param end index after its last lexeme
 * @param value what it says; {@code null} where it cannot be read safely
 * @param max the high end, where the form itself is a range ("in their 40s"); else {@code null}
 * @param form how it is meant
 * @param scale what its scale words multiply by; one where it has none
 * @param isWords whether it is written in words alone
 * @param decimals digits after the decimal point as written
 */
record Numeral(
    int first,
    int end,
    @Nullable BigDecimal value,
    @Nullable BigDecimal max,
    Form form,
    BigDecimal scale,
    boolean isWords,
    int decimals) {

  /** How a number is meant. */
  enum Form {
    /** "31,000", "two and a half million". */
    CARDINAL,
    /** "two-thirds", "one in five". */
    FRACTION,
    /** "dozens", "hundreds of thousands". */
    VAGUE,
    /** "40s". */
    DECADE
  }

  /** The value without its scale words: 1.2 of "1.2 million". */
  @Nullable BigDecimal mantissa() {
    return value == null ? null : scale.signum() == 0 ? value : value.divide(scale);
  }

  boolean hasScale() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }

  /** The same number times a factor that the text puts elsewhere ("$2-4 million"). */
  Numeral times(BigDecimal factor) {
    return new Numeral(
        first,
        end,
        value == null ? null : value.multiply(factor),
        max == null ? null : max.multiply(factor),
        form,
        scale.multiply(factor),
        isWords,
        decimals);
  }
}
