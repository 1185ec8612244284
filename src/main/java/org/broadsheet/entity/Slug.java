package org.broadsheet.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes the readable part of an entity's id out of its name: lower case, without accents, words
 * joined by hyphens; scripts other than Latin are kept.
 */
public final class Slug {
  private Slug() {}

  /** The slug of a name; {@code x} for a name without letter or digit. */
  public static String of(String name) {
    String s = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      int kind = Character.getType(c);
      boolean latinMark = kind == Character.NON_SPACING_MARK && isLatin(out);
      if (latinMark || c == '\'' || c == '’' || (c == '.' && isInAcronym(s, i))) {
        continue;
      }
      boolean mark = kind == Character.NON_SPACING_MARK || kind == Character.COMBINING_SPACING_MARK;
      if (!Character.isLetterOrDigit(c) && !mark) {
        gap = out.length() > 0;
        continue;
      }
      if (gap) {
        out.append('-');
        gap = false;
      }
      String plain = plain(c);
      if (plain.isEmpty()) {
        out.appendCodePoint(c);
      } else {
        out.append(plain);
      }
    }
    String slug = Normalizer.normalize(out, Normalizer.Form.NFC);
    return slug.isEmpty() ? "x" : slug;
  }

  /** "u.s." is one word: a full stop right before a letter or at the end of one joins. */
  private static boolean isInAcronym(String s, int next) {
    return next < s.length() && Character.isLetter(s.codePointAt(next));
  }

  private static boolean isLatin(StringBuilder out) {
    if (out.length() == 0) {
      return true;
    }
    return Character.UnicodeScript.of(out.codePointBefore(out.length()))
        == Character.UnicodeScript.LATIN;
  }

  /** Letters that are no base letter with an accent. */
  private static String plain(int c) {
    return switch (c) {
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      default -> "";
    };
  }
}
