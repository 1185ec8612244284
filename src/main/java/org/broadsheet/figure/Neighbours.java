package org.broadsheet.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tells two numbers joined by "or" that bound one quantity ("three or four years", "two or three
 * dozen") from two that are chosen between ("12 or 40 years"): the second is the next one after the
 * first.
 */
final class Neighbours {
  private static final BigDecimal DOZEN = new BigDecimal(12);
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final BigDecimal highest;

  Neighbours(FigureWords words) {
    highest = new BigDecimal(words.limit("neighbours-highest"));
  }

  /**
   * The first number on the scale of the second, "three hundred" before "or four hundred"; {@code
   * null} where they are no neighbours.
   */
  @Nullable Numeral scaled(Numeral a, Numeral b) {
    BigDecimal low = a.value();
    BigDecimal high = b.value();
    boolean isPlain =
        a.form() == Numeral.Form.CARDINAL && b.form() == a.form() && a.decimals() == 0;
    if (!isPlain || low == null || high == null || low.signum() <= 0 || b.decimals() > 0) {
      return null;
    }
    if (a.hasScale()) {
      BigDecimal first = a.mantissa();
      BigDecimal second = b.mantissa();
      boolean isSame = a.scale().compareTo(b.scale()) == 0;
      return isSame && first != null && second != null && isNext(first, second) ? a : null;
    }
    if (isNext(low, high)) {
      return a;
    }
    BigDecimal[] parts = high.divideAndRemainder(low.add(BigDecimal.ONE));
    boolean isScaled = parts[1].signum() == 0 && isScale(parts[0]) && b.end() - b.first() > 1;
    return isScaled && low.compareTo(highest) < 0 ? a.times(parts[0]) : null;
  }

  private boolean isNext(BigDecimal low, BigDecimal high) {
    return low.add(BigDecimal.ONE).compareTo(high) == 0 && high.compareTo(highest) <= 0;
  }

  /** A dozen, a hundred, a thousand and so on. */
  private static boolean isScale(BigDecimal factor) {
    BigDecimal stripped = factor.stripTrailingZeros();
    boolean isPowerOfTen = stripped.unscaledValue().equals(BigInteger.ONE);
    return factor.compareTo(DOZEN) == 0 || (isPowerOfTen && HUNDRED.compareTo(factor) <= 0);
  }
}
