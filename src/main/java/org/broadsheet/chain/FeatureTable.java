package org.broadsheet.chain;

import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of features by their names, found in one step: most features that a text has are not
 * in the model, and a table of numbers says so without following references as a map of strings
 * would. A name stands in it by 64 bits of hash; two names of one model never share them.
 */
final class FeatureTable {
  private static final long EMPTY = 0;

  private final long[] hashes;
  private final int[] rows;
  private final double[] weights;
  private final int width;

  /**
   * A table of the same weights.
   *
   * @param width how many weights a feature has
   * @throws IllegalArgumentException where two names have the same hash, which nobody has seen yet
   */
  FeatureTable(Map<String, double[]> named, int width) {
    this.width = width;
    int size = Integer.highestOneBit(Math.max(8, named.size()) * 2) * 2;
    hashes = new long[size];
    rows = new int[size];
    weights = new double[named.size() * width];
    int row = 0;
    for (Map.Entry<String, double[]> e : new TreeMap<>(named).entrySet()) {
      long hash = hash(e.getKey());
      int at = slot(hash);
      if (hashes[at] == hash) {
        throw new IllegalArgumentException("'" + e.getKey() + "' has the hash of another feature");
      }
      hashes[at] = hash;
      rows[at] = row;
      System.arraycopy(e.getValue(), 0, weights, row * width, width);
      row++;
    }
  }

  /** Adds a feature's weights to sums; nothing where the model has no such feature. */
  void addTo(double[] sums, String name) {
    long hash = hash(name);
    int at = slot(hash);
    if (hashes[at] == EMPTY) {
      return;
    }
    int from = rows[at] * width;
    for (int k = 0; k < width; k++) {
      sums[k] += weights[from + k];
    }
  }

  /** Where a hash stands, or where it would. */
  private int slot(long hash) {
    int at = (int) hash & (hashes.length - 1);
    while (hashes[at] != EMPTY && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  /** FNV-1a over the characters (Fowler, Noll, Vo 1991), its high bits folded into the low ones. */
  private static long hash(String name) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001b3L;
    }
    h ^= h >>> 29;
    return h == EMPTY ? 1 : h;
  }
}
