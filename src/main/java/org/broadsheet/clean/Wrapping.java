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

  /** Of the lines that follow another one, such a share begins in lower case, … */
  private static final double LOWER_CASE_SHARE = 0.25;

  /** … and of the lines above these, such a share is full. */
  private static final double FULL_SHARE = 0.75;

  /** A line is about full where its next word would have reached past this share of the width. */
  private static final double ABOUT_FULL = 0.85;

  /** An unfinished line shorter than this share of the width is a heading or the like. */
  private static final double SHORT = 0.6;

  private final Draft text;
  private final int width;

  /** How far most lines are indented. */
  private final int margin;

  private Wrapping(Draft text, int width, int margin) {
    this.text = text;
    this.width = width;
    this.margin = margin;
  }

  /** Looks at all lines of a text. */
  static Wrapping of(Draft text, List<Line> lines) {
    int[] lengths = new int[lines.size()];
    int[] indents = new int[lines.size()];
    int pairs = 0;
    int lower = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).gap()) {
        indents[pairs] = lines.get(i + 1).indent();
        lengths[pairs++] = lines.get(i).length();
        lower += Words.startsLower(text, lines.get(i + 1).begin()) ? 1 : 0;
      }
    }
    if (pairs == 0 || lower == 0 || lower < LOWER_CASE_SHARE * pairs) {
      return new Wrapping(text, 0, 0);
    }
    Arrays.sort(lengths, 0, pairs);
    Arrays.sort(indents, 0, pairs);
    int width = lengths[(pairs - 1) * 19 / 20];
    Wrapping wrapping = new Wrapping(text, width, indents[pairs / 2]);
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line next = lines.get(i + 1);
      boolean continues = !next.gap() && Words.startsLower(text, next.begin());
      full += continues && wrapping.reaches(lines.get(i), next, ABOUT_FULL) ? 1 : 0;
    }
    boolean wrapped = NARROWEST <= width && width <= WIDEST && full >= FULL_SHARE * lower;
    return wrapped ? wrapping : new Wrapping(text, 0, 0);
  }

  /** Whether the text was broken at a margin. */
  boolean isWrapped() {
    return width > 0;
  }

  /** Whether {@code next} goes on with the paragraph of {@code line}, which stands above it. */
  boolean goesOn(Line line, Line next) {
    if (!isWrapped() || next.gap() || next.indent() > margin + 1) {
      return false;
    }
    if (Words.endsSentence(text, line.begin(), line.end())) {
      return reaches(line, next, 1);
    }
    return line.length() > SHORT * width || Words.startsLower(text, next.begin());
  }

  /** Whether the first word of the next line would have reached past that share of the width. */
  private boolean reaches(Line line, Line next, double share) {
    int word = next.begin();
    while (word < next.end() && !Inline.isSpace(text.charAt(word))) {
      word++;
    }
    return line.length() + 1 + word - next.begin() > share * width;
  }
}
