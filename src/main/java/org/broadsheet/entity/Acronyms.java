package org.broadsheet.entity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Knows whether letters can stand for a name: "IAEA" for "International Atomic Energy Agency". */
final class Acronyms {
  private static final int MAX_LETTERS = 8;
  private static final Pattern GAPS = Pattern.compile("[ \\-/]+");

  private Acronyms() {}

  /** Whether a word looks like an acronym: two to eight letters, nearly all capitals. */
  static boolean isAcronym(String text) {
    String t = text.replace(".", "").replace("&", "");
    if (t.length() < 2 || t.length() > MAX_LETTERS || text.contains(" ")) {
      return false;
    }
    long upper = t.chars().filter(Character::isUpperCase).count();
    return upper >= 2 && upper >= t.length() - 2 && t.chars().allMatch(Character::isLetterOrDigit);
  }

  /**
   * Whether the letters are the initials of the name's words; small words and one or two others may
   * be passed over ("FBI", "CONACYT" only where a bracket says so).
   */
  static boolean stands(String acronym, String name) {
    String letters = acronym.replace(".", "").replace("&", "").toLowerCase(Locale.ROOT);
    String[] w = GAPS.split(Fold.letters(name), -1);
    if (w.length < 2) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    StringBuilder big = new StringBuilder();
    for (String x : w) {
      if (x.isEmpty()) {
        continue;
      }
      all.append(x.charAt(0));
      if (!x.equals("of")
          && !x.equals("and")
          && !x.equals("the")
          && !x.equals("for")
          && !x.equals("in")
          && !x.equals("on")
          && !x.equals("de")
          && !x.equals("&")
          && !x.equals("to")) {
        big.append(x.charAt(0));
      }
    }
    String a = all.toString();
    String b = big.toString();
    return letters.equals(a)
        || letters.equals(b)
        || (b.length() == letters.length() + 1
            && (b.endsWith(letters) || b.startsWith(letters))
            && letters.length() >= 3);
  }

  /** The same where a bracket says so: the letters need only follow in the name in their order. */
  static boolean mayStand(String acronym, String name) {
    String letters = acronym.replace(".", "").toLowerCase(Locale.ROOT);
    String n = Fold.letters(name);
    if (letters.isEmpty() || n.isEmpty()) {
      return false;
    }
    int i = 0;
    for (int j = 0; j < n.length() && i < letters.length(); j++) {
      if (n.charAt(j) == letters.charAt(i)) {
        i++;
      }
    }
    boolean follows = i == letters.length() && n.charAt(0) == letters.charAt(0);
    return follows || isOfInitials(letters, n) || stands(acronym, name);
  }

  /** Initials in the order of another language: "POP" for "Order and Progress Party". */
  private static boolean isOfInitials(String letters, String name) {
    StringBuilder initials = new StringBuilder();
    for (String w : GAPS.split(name, -1)) {
      initials.append(w.isEmpty() ? "" : w.substring(0, 1));
    }
    for (int i = 0; i < letters.length(); i++) {
      int at = initials.indexOf(letters.substring(i, i + 1));
      if (at < 0) {
        return false;
      }
      initials.deleteCharAt(at);
    }
    return letters.length() >= 3;
  }
}
