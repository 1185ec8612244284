package org.broadsheet.clean;

import org.broadsheet.clean.Paragraph.Shape;

/**
 * The sign at the head of a line, such as {@code ##}, {@code -} or {@code >}.
 *
 * @param shape what it makes of the line
 * @param begin where the words begin in the draft
 * @param end after the last word
 */
record Sign(Shape shape, int begin, int end) {
  private static final String BULLETS = "*+•‣◦▪●·■□►➤✓✔❖";
  private static final String DASHES = "-–—";

  /** Reads the sign of a line, and the signs behind the sign. */
  static Sign of(Draft text, Line line, boolean continues) {
    int begin = line.begin();
    int end = line.end();
    Shape shape = Shape.PLAIN;
    boolean more = true;
    while (more) {
      int after = after(text, begin, end, shape == Shape.PLAIN && continues);
      more = after > begin;
      if (more) {
        char sign = text.charAt(begin);
        shape = sign == '#' ? Shape.HEADING : sign == '>' ? shape : Shape.ITEM;
        begin = after;
      }
    }
    if (shape == Shape.HEADING) {
      while (end > begin && (text.charAt(end - 1) == '#' || Inline.isSpace(text.charAt(end - 1)))) {
        end--;
      }
      return new Sign(shape, begin, end);
    }
    if (shape != Shape.PLAIN) {
      return new Sign(shape, begin, end);
    }
    return plain(text, begin, end);
  }

  /** The number at the head of a line, {@code 2.} or {@code (2)}, or -1 where there is none. */
  static int number(Draft text, Line line) {
    int p = text.at(line.begin()) == '(' ? line.begin() + 1 : line.begin();
    int number = 0;
    int digits = 0;
    while (digits < 3 && '0' <= text.at(p) && text.at(p) <= '9') {
      number = number * 10 + text.at(p++) - '0';
      digits++;
    }
    boolean closed = text.at(p) == '.' || text.at(p) == ')';
    return digits > 0 && closed && text.at(p + 1) == ' ' && p + 2 < line.end() ? number : -1;
  }

  /** The sign of a line that {@link #number} found to be counted. */
  static Sign numbered(Draft text, Line line) {
    int p = line.begin();
    while (text.at(p) != ' ') {
      p++;
    }
    return new Sign(Shape.ITEM, skip(text, p, line.end(), line.begin()), line.end());
  }

  private static Sign plain(Draft text, int begin, int end) {
    if (text.charAt(begin) == '|' && text.charAt(end - 1) == '|' && begin + 1 < end) {
      return new Sign(Shape.ROW, begin + 1, end - 1);
    }
    if (isBold(text, begin, end)) {
      return new Sign(Shape.BOLD, begin, end);
    }
    boolean image = text.startsWith("![", begin) && text.charAt(end - 1) == ')';
    if (image) {
      int alt = begin + 2;
      while (alt < end && text.charAt(alt) != ']') {
        alt++;
      }
      if (text.at(alt + 1) == '(') {
        return new Sign(Shape.IMAGE, begin + 2, alt);
      }
    }
    return new Sign(Shape.PLAIN, begin, end);
  }

  private static boolean isBold(Draft text, int begin, int end) {
    if (end - begin < 5) {
      return false;
    }
    String mark = text.subSequence(begin, begin + 2).toString();
    if (!mark.equals("**") && !mark.equals("__")) {
      return false;
    }
    for (int i = begin + 2; i < end - 2; i++) {
      if (text.startsWith(mark, i)) {
        return false;
      }
    }
    return text.startsWith(mark, end - 2);
  }

  /** Where the words begin behind a sign at {@code at}, or {@code at} where there is none. */
  private static int after(Draft text, int at, int end, boolean continues) {
    int p = at;
    char c = text.charAt(at);
    if (c == '#') {
      while (text.at(p) == '#') {
        p++;
      }
      return p - at <= 6 && text.at(p) == ' ' ? skip(text, p, end, at) : at;
    }
    if (c == '>') {
      return skip(text, at + 1, end, at);
    }
    boolean bullet = BULLETS.indexOf(c) >= 0 || (DASHES.indexOf(c) >= 0 && !continues);
    boolean spaced = text.at(at + 1) == ' ' || (c == '•' && at + 1 < end);
    return bullet && spaced ? skip(text, at + 1, end, at) : at;
  }

  private static int skip(Draft text, int from, int end, int otherwise) {
    int p = from;
    while (p < end && Inline.isSpace(text.charAt(p))) {
      p++;
    }
    return p < end ? p : otherwise;
  }
}
