package org.broadsheet.figure;

import java.math.BigDecimal;

/**
 * What a number counts in.
 *
 * @param name its English singular, an ISO 4217 code, or in lower case the family of currencies
 *     that the context decides
 * @param dimension {@code length}, {@code time}, {@code percent} …, {@code money}
 * @param factor what one of it is in {@code name}s: 0.01 for a cent of a dollar
 */
record Unit(String name, String dimension, BigDecimal factor) {
  boolean isMoney() {
    return dimension.equals("money");
  }

  boolean isPercent() {
    return dimension.equals("percent");
  }

  boolean isTime() {
    return dimension.equals("time");
  }

  boolean is(String other) {
    return dimension.equals(other);
  }
}
