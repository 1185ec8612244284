package org.broadsheet.clean;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Gives every character one form: one kind of space, one of line break, no invisible characters,
 * composed accents. Quotation marks are {@link Quotes}' affair.
 */
final class Characters {
  static final char PAGE_BREAK = '\f';
  private static final char REPLACEMENT = '\uFFFD';

  /** What windows-1252 has for the bytes 0x80 to 0x9F, which text read as Latin-1 still holds. */
  private static final String C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ";

  private Characters() {}

  /** The text with each character in its one form. */
  static Draft fold(Draft in) {
    Draft out = new Draft(in.length());
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i);
      if ((' ' <= c && c < 0x7F) || c == '\n' || c == PAGE_BREAK || c == '\t') {
        int marks = marksAfter(in, i);
        if (marks == 0) {
          out.copy(in, i++);
        } else {
          i = compose(in, i, marks, out);
        }
      } else {
        i = foldOther(in, i, out);
      }
    }
    return out;
  }

  private static int foldOther(Draft in, int i, Draft out) {
    char c = in.charAt(i);
    if (c == '\r') {
      int end = in.at(i + 1) == '\n' ? i + 2 : i + 1;
      out.replace('\n', in, i, end);
      return end;
    }
    if (0x80 <= c && c < 0xA0) {
      char known = C1.charAt(c - 0x80);
      if (known != c) {
        out.replace(known, in, i, i + 1);
      }
      return i + 1;
    }
    if (Character.isSurrogate(c)) {
      if (Character.isHighSurrogate(c) && Character.isLowSurrogate(in.at(i + 1))) {
        out.copy(in, i, i + 2);
        return i + 2;
      }
      out.replace(REPLACEMENT, in, i, i + 1);
      return i + 1;
    }
    if (isLineBreak(c)) {
      out.replace('\n', in, i, i + 1);
      return i + 1;
    }
    if (isInvisible(c, in.at(i - 1))) {
      return i + 1;
    }
    if (Character.getType(c) == Character.SPACE_SEPARATOR) {
      out.replace(' ', in, i, i + 1);
      return i + 1;
    }
    if (c == REPLACEMENT && isLostApostrophe(in, i)) {
      out.replace('\'', in, i, i + 1);
      return i + 1;
    }
    int marks = marksAfter(in, i);
    if (marks > 0) {
      return compose(in, i, marks, out);
    }
    String folded = sameCharacter(c);
    if (folded == null) {
      out.copy(in, i);
    } else {
      out.replace(folded, in, i, i + 1);
    }
    return i + 1;
  }

  private static boolean isLineBreak(char c) {
    return c == '\u2028' || c == '\u2029' || c == '\u000B';
  }

  /** Whether readers see nothing there: controls, soft hyphens, marks of direction or width. */
  private static boolean isInvisible(char c, char before) {
    if (c == '\u200C' || c == '\u200D') {
      // They shape Persian and Indic words and join emoji; beside Latin letters they are litter.
      return before < '\u0300';
    }
    return Character.isISOControl(c)
        || c == '\u00AD'
        || c == '\uFEFF'
        || c == '\u180E'
        || ('\u200B' <= c && c <= '\u200F')
        || ('\u202A' <= c && c <= '\u202E')
        || ('\u2060' <= c && c <= '\u206F')
        || ('\uFFF9' <= c && c <= '\uFFFB');
  }

  /** "don�t": the character that was lost between these letters can only be an apostrophe. */
  private static boolean isLostApostrophe(Draft in, int i) {
    if (!Character.isLetter(in.at(i - 1))) {
      return false;
    }
    int end = i + 1;
    while (end < in.length() && end < i + 4 && Character.isLetter(in.charAt(end))) {
      end++;
    }
    return switch (in.subSequence(i + 1, end).toString()) {
      case "s", "t", "d", "m", "re", "ve", "ll" -> true;
      default -> false;
    };
  }

  private static int marksAfter(Draft in, int i) {
    int n = 0;
    while (isMark(in.at(i + 1 + n))) {
      n++;
    }
    return n;
  }

  private static boolean isMark(char c) {
    return '\u0300' <= c && c <= '\u036F';
  }

  /** Writes a character and the accents that follow it as one character where there is one. */
  private static int compose(Draft in, int i, int marks, Draft out) {
    int end = i + 1 + marks;
    String composed = Normalizer.normalize(in.subSequence(i, end), Normalizer.Form.NFC);
    if (composed.length() < end - i) {
      out.replace(composed, in, i, end);
    } else {
      out.copy(in, i, end);
    }
    return end;
  }

  /** Another spelling of the same character, or {@code null} where it is spelt as it should. */
  private static @Nullable String sameCharacter(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2212', '\uFE63', '\uFF0D' -> "-";
      case '\u2012' -> "–";
      case '\u2015', '\u2E3A', '\u2E3B' -> "—";
      case '\u2024' -> ".";
      case '\u2025' -> "..";
      case '\uFB00' -> "ff";
      case '\uFB01' -> "fi";
      case '\uFB02' -> "fl";
      case '\uFB03' -> "ffi";
      case '\uFB04' -> "ffl";
      case '\uFB05', '\uFB06' -> "st";
      case '\u2044', '\u2215' -> "/";
      default -> fullWidth(c);
    };
  }

  private static @Nullable String fullWidth(char c) {
    return '\uFF01' <= c && c <= '\uFF5E' ? String.valueOf((char) (c - 0xFEE0)) : null;
  }
}
