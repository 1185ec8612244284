package org.broadsheet.text;

import java.util.Arrays;

/**
 * Converts offsets of one text from UTF-16 code units, in which Java counts, to Unicode code
 * points, in which the dataset counts (and Python, R and DuckDB with it), and back. The one place
 * where that is done.
 */
public final class CodePoints {
  /**
   * Offsets of the low surrogates, ascending: each is one code unit that is no code point of its
   * own.
   */
  private final int[] lowSurrogates;

  private CodePoints(int[] lowSurrogates) {
    this.lowSurrogates = lowSurrogates;
  }

  /** Prepares the conversion for {@code text}. */
  public static CodePoints of(CharSequence text) {
    int[] found = new int[8];
    int size = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (size == found.length) {
          found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(found, size));
  }

  /**
   * Compares by Unicode code points, as the dataset is sorted; {@link String#compareTo} puts
   * characters beyond U+FFFF before some that are lower.
   */
  public static int compare(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogate = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogate
            ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y))
            : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /**
   * The code-point offset of a UTF-16 offset; an offset between the halves of a pair counts as
   * after the pair.
   */
  public int at(int utf16) {
    int i = Arrays.binarySearch(lowSurrogates, utf16);
    return utf16 - (i >= 0 ? i : -i - 1);
  }

  /**
   * The UTF-16 offset of a code-point offset: the other way round. An offset beyond the text's end
   * gives one beyond the end.
   */
  public int utf16(int codePoint) {
    int low = 0;
    int high = lowSurrogates.length;
    while (low < high) { // finds how many pairs stand whole before the offset
      int middle = (low + high) >>> 1;
      if (lowSurrogates[middle] - middle <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }
}
