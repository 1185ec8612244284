package org.broadsheet.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which names are compared: without case, accents and typographic variants. */
final class Fold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  private Fold() {}

  /**
   * Lower case, no accents, straight apostrophes, single spaces: "São Paulo’s" is "sao paulo's".
   */
  static String key(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain =
          c < 128 && c != '\n' && c != '\t' && (c != ' ' || i == 0 || text.charAt(i - 1) != ' ');
    }
    if (plain) {
      return text.toLowerCase(Locale.ROOT);
    }
    String s = Normalizer.normalize(text, Normalizer.Form.NFD);
    s = MARKS.matcher(s).replaceAll("");
    s = SPACES.matcher(s).replaceAll(" ").strip();
    return s.replace('’', '\'')
        .replace('‘', '\'')
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .toLowerCase(Locale.ROOT);
  }

  /** The key without full stops: "U.S." and "US" are both "us". */
  static String letters(String text) {
    return key(text).replace(".", "");
  }

  /** Whether the word begins with a capital letter or a digit. */
  static boolean isCapital(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int c = word.codePointAt(0);
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** Whether the word has two letters or more and no lower-case one: "NATO", "U.S.". */
  static boolean isUpper(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isLetter(c)) {
        letters++;
      }
    }
    return letters >= 2;
  }
}
