package org.broadsheet.annotate.names;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import org.broadsheet.prepared.ArrayReader;
import org.broadsheet.prepared.ArrayWriter;

/**
 * Finds the row of weights of a feature. A feature is known by a number made of its kind and its
 * pieces, so that none needs a string to be looked up, and no two can be taken for one another.
 */
final class FeatureTable {
  /** The answer for a feature that the model does not have. */
  static final int NONE = -1;

  /** Pieces have smaller numbers than this. */
  static final int MAX_PIECES = 1 << 19;

  private static final int PIECE_BITS = 19;
  private static final long FREE = -1;

  private long[] keys;
  private int[] rows;
  private int size;

  /**
   * @param expected about how many features will be put in
   */
  FeatureTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected)) * 2;
    keys = newKeys(capacity);
    rows = new int[capacity];
  }

  private FeatureTable(long[] keys, int[] rows) {
    this.keys = keys;
    this.rows = rows;
    size = keys.length; // whatever comes more makes it grow
  }

  /** Reads what {@link #write} wrote. */
  static FeatureTable read(ArrayReader in) throws IOException {
    long[] keys = in.longs();
    int[] rows = in.ints();
    if (Integer.bitCount(keys.length) != 1 || keys.length != rows.length) {
      throw new StreamCorruptedException("not a table of features");
    }
    return new FeatureTable(keys, rows);
  }

  void write(ArrayWriter out) throws IOException {
    out.longs(keys);
    out.ints(rows);
  }

  private static long[] newKeys(int capacity) {
    long[] keys = new long[capacity];
    Arrays.fill(keys, FREE);
    return keys;
  }

  void put(Feature feature, int a, int b, int c, int row) {
    if (keys.length < size + size / 3) {
      grow();
    }
    long key = key(feature, a, b, c);
    int place = place(key);
    size += keys[place] == FREE ? 1 : 0;
    keys[place] = key;
    rows[place] = row;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = newKeys(oldKeys.length * 2);
    rows = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        rows[place] = oldRows[i];
      }
    }
  }

  /** The feature's row, or {@link #NONE}; a piece that is unknown makes the feature unknown. */
  int row(Feature feature, int a, int b, int c) {
    if ((a | b | c) < 0) {
      return NONE;
    }
    long key = key(feature, a, b, c);
    int place = place(key);
    return keys[place] == key ? rows[place] : NONE;
  }

  int row(Feature feature, int a, int b) {
    return row(feature, a, b, 0);
  }

  int row(Feature feature, int a) {
    return row(feature, a, 0, 0);
  }

  @SuppressWarnings("EnumOrdinal") // whoever keeps a table keeps the kinds in their order beside it
  private static long key(Feature feature, int a, int b, int c) {
    return (((long) feature.ordinal() << PIECE_BITS | a) << PIECE_BITS | b) << PIECE_BITS | c;
  }

  /** Where the key stands, or the free place where it would. */
  private int place(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed ^ mixed >>> 32) & mask;
    while (keys[place] != key && keys[place] != FREE) {
      place = place + 1 & mask;
    }
    return place;
  }
}
