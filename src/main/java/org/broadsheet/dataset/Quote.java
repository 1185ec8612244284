package org.broadsheet.dataset;

/**
 * Says that a column repeats the article's words, and which columns say where these stand.
 *
 * @param begin the column with the offset of the first character, in code points of the original
 *     text
 * @param end the column with the offset after the last character, same unit
 * @param ranges the column with the pieces of words that are not in one place; empty where the
 *     words are one piece
 */
public record Quote(String begin, String end, String ranges) {
  /** What stands between the pieces of a discontinuous quote. */
  public static final String ELLIPSIS = " … ";

  /** Whether the words may come in several pieces. */
  public boolean isPieced() {
    return !ranges.isEmpty();
  }
}
