package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the text without the white space around it.
 *
 * @param begin where its first visible character stands in the draft
 * @param end after its last visible character; past {@code begin}
 * @param indent how many spaces stood before it
 * @param gap whether a blank line stands before it
 * @param page whether a page begins with it or ends with it
 */
record Line(int begin, int end, int indent, boolean gap, boolean page) {
  /** Lines of a page's top and bottom that may be a running head or a page number. */
  private static final int EDGE = 2;

  int length() {
    return end - begin;
  }

  /** All lines that are not blank. */
  static List<Line> split(Draft text) {
    List<Line> lines = new ArrayList<>();
    boolean gap = true;
    int sincePage = EDGE;
    int at = 0;
    while (at < text.length()) {
      int begin = at;
      while (at < text.length() && !isBreak(text.charAt(at))) {
        at++;
      }
      Line line = trim(text, begin, at, gap, sincePage < EDGE);
      if (line == null) {
        gap = true;
      } else {
        lines.add(line);
        gap = false;
        sincePage++;
      }
      if (text.at(at) == Characters.PAGE_BREAK) {
        gap = true;
        sincePage = 0;
        for (int i = Math.max(0, lines.size() - EDGE); i < lines.size(); i++) {
          lines.set(i, lines.get(i).atPage());
        }
      }
      at++;
    }
    return lines;
  }

  private Line atPage() {
    return new Line(begin, end, indent, gap, true);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == Characters.PAGE_BREAK;
  }

  private static @Nullable Line trim(Draft text, int from, int to, boolean gap, boolean page) {
    int begin = from;
    while (begin < to && Inline.isSpace(text.charAt(begin))) {
      begin++;
    }
    int end = to;
    while (end > begin && Inline.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return begin == end ? null : new Line(begin, end, begin - from, gap, page);
  }
}
