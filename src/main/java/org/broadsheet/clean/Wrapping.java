package org.broadsheet.clean;

import java.util.Arrays;
import java.util.List;

/**
 * Whether the lines of a text were broken at a margin, and which of them go on in the next.
 *
 * <p>A margin shows in two ways: most lines that follow another one begin in lower case, and a line
 * ends where the next word would not have fitted.
 */
final class Wrapping {
  private static final int NARROWEST = 30;
  private static final int WIDEST = 160;
  private static final double LOWER_CASE_SHARE = 0.3;
  private static final double FULL_SHARE = 0.6;

  /** A line is full where its next word would have reached past this share of the width. */
  private static final double FULL = 0.9;

  private static final double SHORT = 0.6;

  private final Draft text;
  private final int width;

  private Wrapping(Draft text, int width) {
    this.text = text;
    this.width = width;
  }

  /** Looks at all lines of a text. */
  static Wrapping of(Draft text, List<Line> lines) {
    int[] lengths = new int[lines.size()];
    int pairs = 0;
    int lower = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).gap()) {
        lengths[pairs++] = lines.get(i).length();
        lower += Words.startsLower(text, lines.get(i + 1).begin()) ? 1 : 0;
      }
    }
    if (pairs == 0 || lower < LOWER_CASE_SHARE * pairs) {
      return new Wrapping(text, 0);
    }
    Arrays.sort(lengths, 0, pairs);
    int width = lengths[(pairs - 1) * 19 / 20];
    Wrapping wrapping = new Wrapping(text, width);
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).gap() && wrapping.isFull(lines.get(i), lines.get(i + 1))) {
        full++;
      }
    }
    boolean wrapped = NARROWEST <= width && width <= WIDEST && full >= FULL_SHARE * pairs;
    return wrapped ? wrapping : new Wrapping(text, 0);
  }

  /** Whether the text was broken at a margin. */
  boolean isWrapped() {
    return width > 0;
  }

  /** Whether {@code next} goes on with the paragraph of {@code line}, which stands above it. */
  boolean goesOn(Line line, Line next) {
    if (!isWrapped() || next.gap() || next.indent() > line.indent() + 1) {
      return false;
    }
    if (Words.endsSentence(text, line.begin(), line.end())) {
      return isFull(line, next);
    }
    return line.length() > SHORT * width || Words.startsLower(text, next.begin());
  }

  private boolean isFull(Line line, Line next) {
    int word = next.begin();
    while (word < next.end() && !Inline.isSpace(text.charAt(word))) {
      word++;
    }
    return line.length() + 1 + word - next.begin() > FULL * width;
  }
}
