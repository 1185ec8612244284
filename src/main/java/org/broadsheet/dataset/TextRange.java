package org.broadsheet.dataset;

/**
 * A piece of an article's original text, as the dataset counts it.
 *
 * @param begin offset of its first character, 0-based, in Unicode code points of the original text
 * @param end offset after its last character, same unit; not before {@code begin}
 */
public record TextRange(int begin, int end) {
  public TextRange {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a range of a text: " + begin + "-" + end);
    }
  }

  /** As a CSV cell writes it: {@code 12-40}. */
  @Override
  public String toString() {
    return begin + "-" + end;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException where {@code cell} is not two whole numbers joined by {@code
   *     -}
   */
  public static TextRange parse(String cell) {
    int dash = cell.indexOf('-');
    if (dash <= 0) {
      throw new IllegalArgumentException("not a range such as 12-40: " + cell);
    }
    return new TextRange(
        Integer.parseInt(cell.substring(0, dash)), Integer.parseInt(cell.substring(dash + 1)));
  }
}
