package org.broadsheet.clean;

import java.util.BitSet;

/** Takes Markdown's signs out of a paragraph, and gives its spaces, dashes and stops one form. */
final class Inline {
  private static final int MAX_ADDRESS = 2000;

  private Inline() {}

  /** A paragraph in its final form. */
  static Draft clean(Draft paragraph) {
    Draft text = paragraph;
    // [**a**](b) and **[a](b)**: what one step uncovers, the next round takes.
    for (int round = 0; round < 3; round++) {
      int before = text.length();
      text = emphasis(links(text));
      if (text.length() == before) {
        break;
      }
    }
    return Quotes.direct(marks(spaces(text)));
  }

  /** {@code [text](address)} is its text; an image is nothing, and so is a footnote's number. */
  private static Draft links(Draft in) {
    if (in.toString().indexOf('[') < 0) {
      return in;
    }
    Draft out = new Draft(in.length());
    BitSet dropped = new BitSet();
    int[] open = new int[8];
    int depth = 0;
    for (int i = 0; i < in.length(); i++) {
      char c = in.charAt(i);
      if (c == '[') {
        if (in.at(i + 1) == '^' && footnoteEnd(in, i) > 0) {
          dropped.set(i, footnoteEnd(in, i));
        } else if (depth < open.length) {
          open[depth++] = i;
        } else {
          System.arraycopy(open, 1, open, 0, depth - 1);
          open[depth - 1] = i;
        }
      } else if (c == ']' && depth > 0) {
        int start = open[--depth];
        int end = in.at(i + 1) == '(' ? addressEnd(in, i + 2) : -1;
        if (end > 0) {
          boolean image = in.at(start - 1) == '!';
          dropped.set(image ? start - 1 : start, image ? end : start + 1);
          dropped.set(i, end);
          i = end - 1;
        }
      }
    }
    for (int i = 0; i < in.length(); i++) {
      if (!dropped.get(i)) {
        out.copy(in, i);
      }
    }
    return out;
  }

  private static int footnoteEnd(Draft in, int i) {
    int end = i + 2;
    while (end < i + 12 && Character.isLetterOrDigit(in.at(end))) {
      end++;
    }
    return end > i + 2 && in.at(end) == ']' && in.at(end + 1) != '(' ? end + 1 : -1;
  }

  /** The end of {@code https://… "title")}, or -1 where no address stands there. */
  private static int addressEnd(Draft in, int begin) {
    int depth = 0;
    boolean title = false;
    for (int i = begin; i < in.length() && i < begin + MAX_ADDRESS; i++) {
      char c = in.charAt(i);
      if (c == ')' && depth == 0) {
        return isAddress(in, begin, i) ? i + 1 : -1;
      }
      title |= c == '"' || c == '“';
      boolean tooDeep = c == '(' && ++depth > 2;
      depth -= c == ')' ? 1 : 0;
      if (c == '[' || c == ']' || tooDeep || (c == ' ' && !title && !titleAt(in, i + 1))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean titleAt(Draft in, int i) {
    return in.at(i) == '"' || in.at(i) == '“' || in.at(i) == '\'' || in.at(i) == ')';
  }

  private static boolean isAddress(Draft in, int begin, int end) {
    if (begin == end) {
      return true;
    }
    for (int i = begin; i < end; i++) {
      if ("/.#:@".indexOf(in.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code *x*}, {@code **x**}, {@code _x_}, {@code ~~x~~} and {@code `x`} are x. A sign that has
   * no partner, or stands inside a word (f**k, snake_case), is meant.
   */
  private static Draft emphasis(Draft in) {
    BitSet dropped = new BitSet();
    int[][] open = new int[16][];
    int depth = 0;
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i);
      if (c != '*' && c != '_' && c != '~' && c != '`') {
        i++;
        continue;
      }
      int end = i + 1;
      while (in.at(end) == c) {
        end++;
      }
      int width = end - i;
      if (width <= 3 && (c != '~' || width == 2)) {
        int partner = closes(in, i, end) ? partner(open, depth, c, width) : -1;
        if (partner >= 0 && open[partner][0] + width < i) {
          dropped.set(open[partner][0], open[partner][0] + width);
          dropped.set(i, end);
          depth = partner;
        } else if (opens(in, i, end)) {
          if (depth == open.length) {
            System.arraycopy(open, 1, open, 0, --depth);
          }
          open[depth++] = new int[] {i, c, width};
        }
      }
      i = end;
    }
    if (dropped.isEmpty()) {
      return in;
    }
    Draft out = new Draft(in.length());
    for (int k = 0; k < in.length(); k++) {
      if (!dropped.get(k)) {
        out.copy(in, k);
      }
    }
    return out;
  }

  private static int partner(int[][] open, int depth, char c, int width) {
    for (int k = depth - 1; k >= 0; k--) {
      if (open[k][1] == c && open[k][2] == width) {
        return k;
      }
    }
    return -1;
  }

  private static boolean opens(Draft in, int begin, int end) {
    return !isWord(in.at(begin - 1)) && in.at(end) > ' ';
  }

  private static boolean closes(Draft in, int begin, int end) {
    return in.at(begin - 1) > ' ' && !isWord(in.at(end));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** One space for every run of white space, none at the ends. */
  private static Draft spaces(Draft in) {
    Draft out = new Draft(in.length());
    int i = 0;
    while (i < in.length()) {
      if (!isSpace(in.charAt(i))) {
        out.copy(in, i++);
        continue;
      }
      int end = i + 1;
      while (end < in.length() && isSpace(in.charAt(end))) {
        end++;
      }
      if (i > 0 && end < in.length()) {
        out.replace(' ', in, i, end);
      }
      i = end;
    }
    return out;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == Characters.PAGE_BREAK;
  }

  /** Typewriter dashes become dashes, ". . ." an ellipsis, and a doubled stop a single one. */
  private static Draft marks(Draft in) {
    Draft out = new Draft(in.length());
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i);
      int end = i + 1;
      if (c == '-' || c == '.') {
        while (in.at(end) == c) {
          end++;
        }
      }
      if (c == '-' && (end == i + 2 || end == i + 3) && !isOption(in, i, end)) {
        out.replace('—', in, i, end);
      } else if (c == '-' && end == i + 1 && isDash(in, i)) {
        out.replace('–', in, i, end);
      } else if (in.startsWith(". . .", i) && in.at(i - 1) != '.') {
        end = i + 5;
        out.replace('…', in, i, end);
      } else if (c == '.' && end == i + 2 && !isWord(in.at(end)) && in.at(end) != '/') {
        out.replace('.', in, i, end);
      } else {
        out.copy(in, i, end);
      }
      i = end;
    }
    return out;
  }

  /** A command's option, {@code --help}: a dash does not touch the next word only. */
  private static boolean isOption(Draft in, int begin, int end) {
    return (begin == 0 || in.at(begin - 1) == ' ') && Character.isLowerCase(in.at(end));
  }

  /** A hyphen between spaces is a dash, except between numbers (3 - 1). */
  private static boolean isDash(Draft in, int i) {
    return in.at(i - 1) == ' '
        && in.at(i + 1) == ' '
        && !(Character.isDigit(in.at(i - 2)) && Character.isDigit(in.at(i + 2)));
  }
}
