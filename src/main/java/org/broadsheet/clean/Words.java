package org.broadsheet.clean;

/** Questions about the words at the ends of a line or paragraph. */
final class Words {
  private static final String CLOSERS = "\"”’')]}*_»";
  private static final String OPENERS = "\"“‘'([{*_«";

  private Words() {}

  /** Whether the stretch ends in a full stop or the like, closing marks aside. */
  static boolean endsSentence(Draft text, int begin, int end) {
    int last = end - 1;
    while (last > begin && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= begin && ".!?:…".indexOf(text.charAt(last)) >= 0;
  }

  static boolean endsSentence(Draft text) {
    return endsSentence(text, 0, text.length());
  }

  /**
   * Whether a word in lower case stands at {@code at}: "emphasized", not "iPhone", not an address.
   */
  static boolean startsLower(Draft text, int at) {
    char first = text.at(at);
    char second = text.at(at + 1);
    return Character.isLowerCase(first)
        && !Character.isUpperCase(second)
        && !text.startsWith("http", at)
        && !text.startsWith("www.", at);
  }

  /** As {@link #startsLower}, behind an opening mark if there is one. */
  static boolean goesOn(Draft text) {
    int at = 0;
    while (OPENERS.indexOf(text.at(at)) >= 0 && at < text.length()) {
      at++;
    }
    return startsLower(text, at);
  }

  /** How many words, counted by the spaces between them. */
  static int count(CharSequence text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += inside || space ? 0 : 1;
      inside = !space;
    }
    return words;
  }

  /** The last word, without what is no letter at its end. */
  static String last(Draft text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int begin = end;
    while (begin > 0 && !Inline.isSpace(text.charAt(begin - 1))) {
      begin--;
    }
    return text.subSequence(begin, end).toString();
  }

  /** Whether there is anything to read: a letter or a digit. */
  static boolean hasContent(Draft text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the stretch is made of digits alone. */
  static boolean isNumber(CharSequence text) {
    return text.length() > 0 && text.chars().allMatch(c -> '0' <= c && c <= '9');
  }
}
