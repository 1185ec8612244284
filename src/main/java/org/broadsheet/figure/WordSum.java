package org.broadsheet.figure;

import java.math.BigDecimal;

/** Adds up number words from left to right, and refuses a word that cannot follow. */
final class WordSum {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  /** What the group of hundreds, tens and ones that is being read may still take. */
  private enum Open {
    ALL,
    TENS,
    ONES,
    NOTHING
  }

  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal group = BigDecimal.ZERO;
  private BigDecimal lastScale = BigDecimal.ONE;
  private boolean hasScale;
  private Open open = Open.ALL;
  private boolean isBegun;

  /** One to nine: "five", the "eight" of "twenty-eight". */
  boolean unit(BigDecimal n) {
    return open != Open.NOTHING && put(n, Open.NOTHING);
  }

  /** Ten to nineteen. */
  boolean teen(BigDecimal n) {
    return (open == Open.ALL || open == Open.TENS) && put(n, Open.NOTHING);
  }

  /** Twenty to ninety. */
  boolean tens(BigDecimal n) {
    return (open == Open.ALL || open == Open.TENS) && put(n, Open.ONES);
  }

  private boolean put(BigDecimal n, Open next) {
    group = group.add(n);
    open = next;
    isBegun = true;
    return true;
  }

  boolean hundred() {
    if (group.signum() <= 0 || group.compareTo(HUNDRED) >= 0) {
      return false;
    }
    group = group.multiply(HUNDRED);
    open = Open.TENS;
    return true;
  }

  boolean dozen(BigDecimal n) {
    if (group.signum() <= 0) {
      return false;
    }
    group = group.multiply(n);
    open = Open.NOTHING;
    return true;
  }

  /** "thousand", "million"; each smaller than the one before, or right behind it. */
  boolean scale(BigDecimal factor) {
    if (group.signum() <= 0) {
      if (!hasScale) {
        return false;
      }
      total = total.multiply(factor); // "a thousand billion"
      lastScale = lastScale.multiply(factor);
      return true;
    }
    if (hasScale && factor.compareTo(lastScale) >= 0) {
      return false;
    }
    total = total.add(group.multiply(factor));
    group = BigDecimal.ZERO;
    lastScale = factor;
    hasScale = true;
    open = Open.ALL;
    return true;
  }

  /** Adds the half of "two and a half", and multiplies by what follows it. */
  void part(BigDecimal part, BigDecimal factor) {
    total = total.add(group).add(part).multiply(factor);
    group = BigDecimal.ZERO;
    hasScale = true;
    lastScale = factor;
  }

  /** Whether "and" may follow: "a hundred and five". */
  boolean takesAnd() {
    return isBegun && ((group.signum() == 0 && hasScale) || open == Open.TENS);
  }

  /** Whether only tens and ones have been read, so that a hyphen may join the next one. */
  boolean takesHyphen() {
    return open == Open.ONES;
  }

  boolean isBelowThousand() {
    return isBegun && !hasScale && group.compareTo(THOUSAND) < 0;
  }

  boolean isEmpty() {
    return !isBegun;
  }

  /** What the last scale word multiplied by, where nothing follows it; else one. */
  BigDecimal trailingScale() {
    return hasScale && group.signum() == 0 ? lastScale : BigDecimal.ONE;
  }

  BigDecimal value() {
    return total.add(group);
  }
}
