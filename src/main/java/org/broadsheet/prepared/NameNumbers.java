package org.broadsheet.prepared;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;
import java.util.Map;

/**
 * Numbers by names, of words or features, found in one step: most names that a text has are in no
 * model, and a table of hashes says so without following references as a map of strings would. A
 * name stands in it by 64 bits of hash; two names of one model never share them.
 */
public final class NameNumbers {
  private static final long EMPTY = 0;

  private final long[] hashes;
  private final int[] numbers;

  private NameNumbers(long[] hashes, int[] numbers) {
    this.hashes = hashes;
    this.numbers = numbers;
  }

  /**
   * With the same numbers.
   *
   * @throws IllegalArgumentException where two names have the same hash, which nobody has seen yet
   */
  public NameNumbers(Map<String, Integer> named) {
    this(new long[slots(named.size())], new int[slots(named.size())]);
    named.forEach(this::put);
  }

  /**
   * With each name's place in a list.
   *
   * @throws IllegalArgumentException where two names have the same hash
   */
  public NameNumbers(List<String> names) {
    this(new long[slots(names.size())], new int[slots(names.size())]);
    for (int i = 0; i < names.size(); i++) {
      put(names.get(i), i);
    }
  }

  private void put(String name, int number) {
    long hash = hash(name);
    int at = slot(hash);
    if (hashes[at] == hash) {
      throw new IllegalArgumentException("'" + name + "' has the hash of another name");
    }
    hashes[at] = hash;
    numbers[at] = number;
  }

  /** At least half of them stay empty. */
  private static int slots(int names) {
    return Integer.highestOneBit(Math.max(8, names) * 2) * 2;
  }

  /** Reads what {@link #write} wrote. */
  public static NameNumbers read(ArrayReader in) throws IOException {
    long[] hashes = in.longs();
    int[] numbers = in.ints();
    if (Integer.bitCount(hashes.length) != 1 || hashes.length != numbers.length) {
      throw new StreamCorruptedException("not a table of names");
    }
    return new NameNumbers(hashes, numbers);
  }

  /** Writes the table. */
  public void write(ArrayWriter out) throws IOException {
    out.longs(hashes);
    out.ints(numbers);
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

  /**
   * FNV-1a over the characters (Fowler, Noll, Vo 1991), mixed so that every bit tells in the low
   * ones that choose the slot: without it names crowd together and are searched for in long rows.
   */
  private static long hash(String name) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 32)) * 0x9e3779b97f4a7c15L;
    h ^= h >>> 29;
    return h == EMPTY ? 1 : h;
  }
}
