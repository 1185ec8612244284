package org.broadsheet.annotate.names;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.List;
import java.util.Locale;
import org.broadsheet.prepared.ArrayReader;
import org.broadsheet.prepared.ArrayWriter;
import org.jspecify.annotations.Nullable;

/**
 * Tells which words are used alike: to each belongs one of some hundred clusters, found in large
 * collections of text (Clark 2003). Half a million words are kept by a hash of 64 bits instead of
 * themselves; the model's words are all told apart, or reading it fails.
 */
final class Clusters {
  private final long[] words;
  private final short[] clusters;
  private final String unknown;

  /**
   * @param entries word, cluster, word, cluster …
   * @param unknown the cluster of words that are not among them
   * @throws IllegalArgumentException where two words have the same hash
   */
  Clusters(List<String> entries, String unknown) {
    this.unknown = unknown;
    // A fifth of the table stays empty at least; each word of a text is looked up once or twice.
    int wanted = Math.max(16, entries.size() / 2 / 4 * 5);
    words = new long[Integer.highestOneBit(wanted) * 2];
    clusters = new short[words.length];
    for (int i = 0; i < entries.size(); i += 2) {
      long hash = hash(entries.get(i));
      int place = place(hash);
      if (words[place] != 0) {
        throw new IllegalArgumentException("two words of the model have the same hash");
      }
      words[place] = hash;
      clusters[place] = Short.parseShort(entries.get(i + 1));
    }
  }

  private Clusters(long[] words, short[] clusters, String unknown) {
    this.words = words;
    this.clusters = clusters;
    this.unknown = unknown;
  }

  /** Reads what {@link #write} wrote. */
  static Clusters read(ArrayReader in) throws IOException {
    long[] words = in.longs();
    short[] clusters = in.shorts();
    if (Integer.bitCount(words.length) != 1 || words.length != clusters.length) {
      throw new StreamCorruptedException("not a table of clusters");
    }
    return new Clusters(words, clusters, in.string());
  }

  void write(ArrayWriter out) throws IOException {
    out.longs(words);
    out.shorts(clusters);
    out.string(unknown);
  }

  /** The cluster of a word; its case does not count, nor which digits it has. */
  String of(String word) {
    String folded = digitsAlike(word.toLowerCase(Locale.ROOT));
    long hash = hash(folded);
    int place = place(hash);
    return words[place] == 0 ? unknown : Short.toString(clusters[place]);
  }

  private static String digitsAlike(String word) {
    char @Nullable [] changed = null;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        changed = changed == null ? word.toCharArray() : changed;
        changed[i] = '9';
      }
    }
    return changed == null ? word : new String(changed);
  }

  private int place(long hash) {
    int mask = words.length - 1;
    int place = (int) (hash >>> 20) & mask;
    while (words[place] != hash && words[place] != 0) {
      place = place + 1 & mask;
    }
    return place;
  }

  /** FNV-1a over characters, stirred; never 0. */
  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
