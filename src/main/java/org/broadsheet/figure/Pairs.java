package org.broadsheet.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Joins two amounts in a row to a range, a score or a ratio, on one scale and in one unit. */
final class Pairs {
  private Pairs() {}

  /** The pair that two amounts in a row are; {@code null} where each stands for itself. */
  static @Nullable Amount join(
      Lexemes x, Amount low, Amount high, boolean isColon, boolean isWord) {
    Numeral a = low.low();
    Numeral b = high.low();
    Unit unit = high.unit() != null ? high.unit() : low.unit();
    boolean isSign =
        low.end() == low.numberEnd(); // the unit stands before the number, or none does
    if (a.value() == null || b.value() == null) {
      return null;
    }
    if (low.unit() != null && high.unit() == null && !isSign) {
      return null; // "3 points to 41"
    }
    if (low.unit() != null && high.unit() != null && !isAlike(low.unit(), high.unit())) {
      return null;
    }
    if (low.unit() == null && high.unit() != null && high.end() == high.numberEnd() && isWord) {
      return null; // "8 to $9" is no common form; "from 8 to $9" neither
    }
    if (isColon) {
      boolean isClock = x.at(b.first()).text().length() == 2;
      return unit != null || isClock ? null : of(low, high, a, b, Amount.Shape.RATIO, null);
    }
    if (!a.hasScale() && b.hasScale()) {
      BigDecimal mantissa = b.mantissa();
      if (mantissa == null || a.value().compareTo(new BigDecimal(1000)) >= 0) {
        return a.value().compareTo(b.value()) < 0
            ? of(low, high, a, b, Amount.Shape.RANGE, unit)
            : null;
      }
      boolean isInherited = a.value().compareTo(mantissa) < 0;
      Numeral scaled = isInherited ? a.times(b.scale()) : unread(a);
      return of(low, high, scaled, b, Amount.Shape.RANGE, unit);
    }
    boolean isOne = unit == null && b.value().compareTo(BigDecimal.ONE) == 0 && isWord;
    if (isOne && a.value().compareTo(BigDecimal.ONE) > 0) {
      return of(low, high, a, b, Amount.Shape.RATIO, null);
    }
    boolean isRising = a.value().compareTo(b.value()) < 0;
    if (unit == null && !isWord) {
      boolean isWhole =
          Digits.isPlainInteger(x.at(a.first()).text())
              && Digits.isPlainInteger(x.at(b.first()).text());
      return isWhole || isRising
          ? of(low, high, a, b, isWhole ? Amount.Shape.DASH : Amount.Shape.RANGE, null)
          : null;
    }
    return isRising ? of(low, high, a, b, Amount.Shape.RANGE, unit) : null;
  }

  /** "voted 5 to 4", "a 9-to-2 vote", "won 3 to 1": what one side had and the other, or null. */
  static @Nullable Amount result(Lexemes x, Amount low, Amount high) {
    Numeral a = low.low();
    Numeral b = high.low();
    boolean isPlain = low.unit() == null && high.unit() == null && isPlain(x, a) && isPlain(x, b);
    return isPlain && a.value() != null && b.value() != null && a.value().compareTo(b.value()) > 0
        ? of(low, high, a, b, Amount.Shape.DASH, null)
        : null;
  }

  /** Whether a number is written as no more than one word or one row of digits. */
  private static boolean isPlain(Lexemes x, Numeral n) {
    return n.end() - n.first() == 1
        && (n.isWords() || Digits.isPlainInteger(x.at(n.first()).text()));
  }

  private static boolean isAlike(Unit a, Unit b) {
    return (a.name().equals(b.name()) && a.factor().compareTo(b.factor()) == 0)
        || (a.isMoney() && b.isMoney() && a.name().equals("dollar") && !b.name().equals("EUR"));
  }

  private static Numeral unread(Numeral n) {
    return new Numeral(
        n.first(), n.end(), null, null, n.form(), n.scale(), n.isWords(), n.decimals());
  }

  /** Two numbers of one amount, as they are joined. */
  static Amount of(
      Amount low, Amount high, Numeral a, Numeral b, Amount.Shape shape, @Nullable Unit unit) {
    return new Amount(
        low.first(), high.end(), high.numberEnd(), a, b, shape, unit, "", high.isHyphenated());
  }
}
