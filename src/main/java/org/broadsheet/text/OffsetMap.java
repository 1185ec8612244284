package org.broadsheet.text;

import java.util.Arrays;

/**
 * The way back from a cleaned text to the text it was made from.
 *
 * <p>The cleaned text is a sequence of runs. Within a run, character follows character in both
 * texts, or one character of the cleaned text stands for several of the original (an ampersand for
 * its entity); between runs, the original has something that was left out, or the cleaned text
 * something that was put in. Both texts count in UTF-16 code units.
 */
public final class OffsetMap {
  private final int[] cleanStarts;
  private final int[] originalStarts;
  private final int[] lengths;

  /** As {@link #lengths}, but for a character that stands for several. */
  private final int[] originalLengths;

  private OffsetMap(int[] cleanStarts, int[] originalStarts, int[] lengths, int[] originalLengths) {
    this.cleanStarts = cleanStarts;
    this.originalStarts = originalStarts;
    this.lengths = lengths;
    this.originalLengths = originalLengths;
  }

  /** The map of a text that cleaning left as it was. */
  public static OffsetMap identity(int length) {
    return new Builder().keep(0, 0, length).build();
  }

  /**
   * The original stretch that a stretch of the cleaned text came from: from its first character to
   * its last, with whatever was left out between them.
   *
   * @throws IllegalArgumentException where the span is empty or holds only inserted characters
   */
  public Span toOriginal(Span clean) {
    int start = original(clean.start(), clean.end(), true);
    int last = original(clean.end() - 1, clean.start() - 1, false);
    if (clean.isEmpty() || start < 0 || last < 0) {
      throw new IllegalArgumentException("no original text behind " + clean);
    }
    return new Span(start, last + 1);
  }

  /**
   * The first original character behind the kept character that is first from {@code from} towards
   * {@code limit} (going back: the last behind it), or -1.
   */
  private int original(int from, int limit, boolean forward) {
    int run = Arrays.binarySearch(cleanStarts, from);
    run = run >= 0 ? run : -run - 2;
    if (run >= 0 && from < cleanStarts[run] + lengths[run]) {
      int wide = forward ? 0 : originalLengths[run] - lengths[run];
      return originalStarts[run] + from - cleanStarts[run] + wide;
    }
    if (forward) {
      int next = run + 1;
      return next < cleanStarts.length && cleanStarts[next] < limit ? originalStarts[next] : -1;
    }
    return run >= 0 && cleanStarts[run] + lengths[run] - 1 > limit
        ? originalStarts[run] + originalLengths[run] - 1
        : -1;
  }

  /** Collects runs in the order of the cleaned text. */
  public static final class Builder {
    private int[] clean = new int[16];
    private int[] original = new int[16];
    private int[] length = new int[16];
    private int[] originalLength = new int[16];
    private int size;

    /**
     * Says that {@code count} characters of the original from {@code originalStart} stand in the
     * cleaned text from {@code cleanStart}. Replacing a character by another one (a curly quote by
     * a straight one) is keeping it.
     */
    public Builder keep(int cleanStart, int originalStart, int count) {
      if (count == 0) {
        return this;
      }
      if (size > 0
          && clean[size - 1] + length[size - 1] == cleanStart
          && original[size - 1] + length[size - 1] == originalStart
          && originalLength[size - 1] == length[size - 1]) {
        length[size - 1] += count;
        originalLength[size - 1] += count;
        return this;
      }
      return add(cleanStart, count, originalStart, count);
    }

    /**
     * Says that one character of the cleaned text stands for {@code count} characters of the
     * original from {@code originalStart}: a space for a line break with its indentation.
     */
    public Builder merge(int cleanStart, int originalStart, int count) {
      return count == 1
          ? keep(cleanStart, originalStart, 1)
          : add(cleanStart, 1, originalStart, count);
    }

    private Builder add(int cleanStart, int count, int originalStart, int originalCount) {
      if (size > 0 && cleanStart < clean[size - 1] + length[size - 1]) {
        throw new IllegalArgumentException("run at " + cleanStart + " overlaps the one before");
      }
      if (size == clean.length) {
        clean = Arrays.copyOf(clean, 2 * size);
        original = Arrays.copyOf(original, 2 * size);
        length = Arrays.copyOf(length, 2 * size);
        originalLength = Arrays.copyOf(originalLength, 2 * size);
      }
      clean[size] = cleanStart;
      original[size] = originalStart;
      length[size] = count;
      originalLength[size++] = originalCount;
      return this;
    }

    public OffsetMap build() {
      return new OffsetMap(
          Arrays.copyOf(clean, size),
          Arrays.copyOf(original, size),
          Arrays.copyOf(length, size),
          Arrays.copyOf(originalLength, size));
    }
  }
}
