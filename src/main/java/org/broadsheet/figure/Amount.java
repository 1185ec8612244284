package org.broadsheet.figure;

import org.jspecify.annotations.Nullable;

/**
 * A number or a pair of numbers with the unit that stands beside it, as the words alone tell.
 *
 * @param first index of the first lexeme, a currency's sign included
 * @param end index after the last lexeme of number and unit
 * @param numberEnd index after the last lexeme of the numbers
 * @param low the number, the first of a pair
 * @param high the second of a pair, or {@code null}
 * @param shape how the pair is joined
 * @param unit what it counts in, or {@code null}
 * @param per what it is counted by ("barrel" of "$70 a barrel"); empty where by nothing
 * @param isHyphenated whether number and unit are one word ("six-mile")
 */
record Amount(
    int first,
    int end,
    int numberEnd,
    Numeral low,
    @Nullable Numeral high,
    Shape shape,
    @Nullable Unit unit,
    String per,
    boolean isHyphenated) {

  /** How numbers are joined. */
  enum Shape {
    /** One number. */
    SINGLE,
    /** "18 to 25 percent", "$2-4 million", "between 5 and 7". */
    RANGE,
    /** "3-1", "52-48": a score, a vote or a range without a unit. */
    DASH,
    /** "3:1", "five to one". */
    RATIO
  }

  Amount withUnit(Unit other) {
    return new Amount(first, end, numberEnd, low, high, shape, other, per, isHyphenated);
  }

  /** The numbers alone. */
  Amount withoutUnit() {
    return new Amount(first, numberEnd, numberEnd, low, high, shape, null, "", false);
  }

  Amount withNumber(Numeral number) {
    return new Amount(first, end, numberEnd, number, high, shape, unit, per, isHyphenated);
  }

  /** The amount with words after it that say by what it is counted. */
  Amount per(String what, int newEnd) {
    return new Amount(first, newEnd, numberEnd, low, high, shape, unit, what, isHyphenated);
  }
}
