package org.broadsheet.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of the findings are right, and how many of the marks were found.
 *
 * @param right findings that are right
 * @param found all findings
 * @param hit marks that were found; the same as {@code right} where findings and marks are paired
 *     one to one
 * @param marked all marks
 */
public record Score(int right, int found, int hit, int marked) {
  private static final int DIGITS = 4;

  /** Nothing found, nothing marked. */
  public static final Score NONE = new Score(0, 0, 0, 0);

  /** Of findings and marks that are paired one to one. */
  public static Score ofPairs(int pairs, int found, int marked) {
    return new Score(pairs, found, pairs, marked);
  }

  /** The counts of both. */
  public Score plus(Score other) {
    return new Score(
        right + other.right, found + other.found, hit + other.hit, marked + other.marked);
  }

  /** The share of the findings that are right, to four digits; 0 where nothing was found. */
  public BigDecimal precision() {
    return rounded(share(right, found));
  }

  /** The share of the marks that were found, to four digits; 0 where nothing is marked. */
  public BigDecimal recall() {
    return rounded(share(hit, marked));
  }

  /** The harmonic mean of both, to four digits. */
  public BigDecimal f1() {
    double p = share(right, found);
    double r = share(hit, marked);
    return rounded(p + r == 0 ? 0 : 2 * p * r / (p + r));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** As all reports of scores round: the double's exact value, halves to even. */
  static BigDecimal rounded(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }
}
