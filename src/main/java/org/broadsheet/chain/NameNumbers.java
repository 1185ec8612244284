package org.broadsheet.chain;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers by the names of features, found in one step: most features that a text has are in no
 * model, and a table of hashes says so without following references as a map of strings would. A
 * name stands in it by 64 bits of hash; two names of one model never share them.
 */
public final class NameNumbers {
  private static final long EMPTY = 0;

  private final long[] hashes;
  private final int[] numbers;

  /**
   * With the same numbers.
   *
   * @throws IllegalArgumentException where two names have the same hash, which nobody has seen yet
   */
  public NameNumbers(Map<String, Integer> named) {
    int size = Integer.highestOneBit(Math.max(8, named.size()) * 2) * 2;
    hashes = new long[size];
    numbers = new int[size];
    for (Map.Entry<String, Integer> e : new TreeMap<>(named).entrySet()) {
      long hash = hash(e.getKey());
      int at = slot(hash);
      if (hashes[at] == hash) {
        throw new IllegalArgumentException("'" + e.getKey() + "' has the hash of another feature");
      }
      hashes[at] = hash;
      numbers[at] = e.getValue();
    }
  }

  /** The number of a name, or -1 where it has none. */
  public int of(String name) {
    int at = slot(hash(name));
    return hashes[at] == EMPTY ? -1 : numbers[at];
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
