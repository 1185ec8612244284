package org.broadsheet.quality.claim;

import java.math.BigDecimal;

/**
 * The rows whose confidence lies in one range, and how many of them are right.
 *
 * @param from the lowest confidence, in tenths
 * @param rows how many rows
 * @param right how many of them are right
 * @param confidence their mean confidence
 * @param share the share of them that is right
 */
public record ReliabilityBin(
    int from, int rows, int right, BigDecimal confidence, BigDecimal share) {}
