package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A personal name taken apart.
 *
 * @param parts given and family names, folded; particles ("de", "van") are joined to the part after
 *     them
 * @param shown the same parts as written
 * @param suffix "jr", "sr", "ii" …, or the empty text
 * @param nickname what stood in quotation marks inside the name, as written, or the empty text
 */
record PersonName(List<String> parts, List<String> shown, String suffix, String nickname) {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  PersonName {
    parts = List.copyOf(parts);
    shown = List.copyOf(shown);
  }

  static PersonName of(Name name, EntityWords words) {
    List<String> tokens = new ArrayList<>();
    for (int i = name.first; i < name.end; i++) {
      String t = name.sentence.token(i).text();
      boolean glued =
          !tokens.isEmpty()
              && name.sentence.token(i - 1).span().end() == name.sentence.token(i).span().start();
      String before = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
      if (glued && (t.equals("-") || before.endsWith("-"))) {
        tokens.set(tokens.size() - 1, before + t); // "Ann-Marie" in three tokens
      } else {
        tokens.add(t);
      }
    }
    return of(tokens, words);
  }

  static PersonName of(List<String> tokens, EntityWords words) {
    List<String> parts = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    String suffix = "";
    StringBuilder nickname = new StringBuilder();
    boolean quoted = false;
    String pending = "";
    for (int i = 0; i < tokens.size(); i++) {
      String t = tokens.get(i);
      String key = Fold.letters(t);
      if ((t.length() <= 2 && "\"“”'‘’``''()".contains(t))
          || t.equals("-LRB-")
          || t.equals("-RRB-")) {
        quoted = !quoted;
      } else if (quoted) {
        nickname.append(nickname.length() == 0 ? "" : " ").append(t);
      } else if (i > 0 && SUFFIXES.contains(key)) {
        suffix = key;
      } else if (!t.equals(",")
          && !key.isEmpty()
          && i + 1 < tokens.size()
          && words.isParticle(t)
          && !(i == 0 && Fold.isCapital(t))) {
        pending += t + " ";
      } else if (!t.equals(",") && !key.isEmpty()) {
        parts.add(Fold.key(pending) + key);
        shown.add(pending + t);
        pending = "";
      }
    }
    if (parts.isEmpty()) {
      parts.add(Fold.key(String.join(" ", tokens)));
      shown.add(String.join(" ", tokens));
    }
    return new PersonName(parts, shown, suffix, nickname.toString());
  }

  int size() {
    return parts.size();
  }

  /** How many of the parts are a letter only. */
  int initials() {
    return (int) parts.stream().filter(p -> p.length() == 1).count();
  }

  String first() {
    return parts.get(0);
  }

  String last() {
    return parts.get(parts.size() - 1);
  }

  /** The name as an entity is called: without nickname. */
  String display() {
    String end = suffix.isEmpty() ? "" : " " + suffixShown();
    return String.join(" ", shown) + end;
  }

  private String suffixShown() {
    return switch (suffix) {
      case "jr" -> "Jr.";
      case "sr" -> "Sr.";
      default -> suffix.toUpperCase(java.util.Locale.ROOT);
    };
  }

  /** One key a spelling: parts and suffix. */
  String key() {
    return String.join(" ", parts) + (suffix.isEmpty() ? "" : " " + suffix);
  }

  /**
   * Whether two names of two parts or more can be one person's: "Bill Roe" and "William J. Roe",
   * "Rubén Rocha" and "Rubén Rocha Moya", "Rocha Moya" and "Rubén Rocha Moya".
   */
  boolean agrees(PersonName other, EntityWords words) {
    if (!suffix.equals(other.suffix)) {
      return false;
    }
    if (parts.equals(other.parts)) {
      return true;
    }
    if (size() < 2 || other.size() < 2) {
      return false;
    }
    PersonName a = size() <= other.size() ? this : other;
    PersonName b = size() <= other.size() ? other : this;
    if (a.size() < b.size()) {
      boolean isTail = b.parts.subList(b.size() - a.size(), b.size()).equals(a.parts);
      boolean isOther = // "Jane Roe Meets Ann Doe" is no fuller "Ann Doe"
          b.size() - a.size() > 1
              && words.isPlainGivenName(a.first())
              && words.isPlainGivenName(b.first());
      if (isTail && !isOther) {
        return true;
      }
      if (b.parts.subList(0, a.size()).equals(a.parts)) {
        return true;
      }
    }
    if (a.size() == 2
        && b.size() == 2
        && a.first().equals(b.last())
        && a.last().equals(b.first())) {
      return true;
    }
    if (!givenAgrees(a.first(), b.first(), words)) {
      return false;
    }
    if (a.last().equals(b.last())) {
      return middleAgrees(a, b, words);
    }
    return a.size() < b.size() && isSubsequence(a.parts.subList(1, a.size()), b.parts, 1);
  }

  private static boolean givenAgrees(String a, String b, EntityWords words) {
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0);
    }
    return words.sameGivenName(a, b);
  }

  /** Middle names may be left out or shortened, but not differ. */
  private static boolean middleAgrees(PersonName a, PersonName b, EntityWords words) {
    List<String> x = a.parts.subList(1, a.size() - 1);
    List<String> y = b.parts.subList(1, b.size() - 1);
    if (x.isEmpty() || y.isEmpty()) {
      return true;
    }
    if (x.size() == y.size()) {
      for (int i = 0; i < x.size(); i++) {
        if (!givenAgrees(x.get(i), y.get(i), words)) {
          return false;
        }
      }
      return true;
    }
    return isSubsequence(x, y, 0);
  }

  private static boolean isSubsequence(List<String> some, List<String> all, int from) {
    int i = 0;
    for (int j = from; j < all.size() && i < some.size(); j++) {
      if (all.get(j).equals(some.get(i))) {
        i++;
      }
    }
    return i == some.size();
  }

  /**
   * How well a single word calls the bearer of this full name: 4 for a family name, 1 for a given
   * name, 0 not at all.
   */
  int calls(String word, EntityWords words) {
    int n = size();
    if (n == 1) {
      return first().equals(word) ? 4 : 0;
    }
    if (last().equals(word) || bare(last()).equals(word)) {
      return 4;
    }
    if (n >= 3 && parts.get(n - 2).equals(word) && !words.isPlainGivenName(word)) {
      return 4;
    }
    if (n >= 4 && parts.get(n - 2).equals(word)) {
      return 3;
    }
    if (first().equals(word)) {
      return words.isFamilyNameFirst(word) && !words.isPlainGivenName(word) ? 4 : 1;
    }
    return parts.contains(word) ? 1 : words.sameGivenName(first(), word) ? 1 : 0;
  }

  /** A family name without its particles: "de la fuente" is called "fuente" too. */
  private static String bare(String part) {
    return part.substring(part.lastIndexOf(' ') + 1);
  }
}
