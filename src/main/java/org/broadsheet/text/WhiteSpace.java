package org.broadsheet.text;

/**
 * White space as the dataset folds it: what Python's {@code str.split()} takes for white space, so
 * that both fold alike.
 */
public final class WhiteSpace {
  private WhiteSpace() {}

  /** The words with runs of white space folded to one space, none at the ends. */
  public static String fold(CharSequence words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean pending = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isSpace(c)) {
        pending = out.length() > 0;
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Whether a character is white space: Unicode's separators and the ASCII and Latin-1 controls
   * that divide lines.
   */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
