package org.broadsheet.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the two halves of a broken line together again: with a space, or as one word where a hyphen
 * divided it.
 */
final class Hyphens {
  private final Draft text;
  private final Set<String> prefixes;
  private @Nullable Set<String> vocabulary;

  /**
   * @param text the whole text, whose words show how a divided word is spelt
   * @param prefixes first halves that keep their hyphen ("well-known"), in lower case
   */
  Hyphens(Draft text, Set<String> prefixes) {
    this.text = text;
    this.prefixes = prefixes;
  }

  /** Adds {@code rest} to {@code first}. */
  void join(Draft first, Draft rest) {
    int end = first.length();
    boolean hyphen = first.at(end - 1) == '-' && Character.isLetterOrDigit(first.at(end - 2));
    if (!hyphen) {
      first.insert(' ');
    } else if (Words.startsLower(rest, 0)) {
      String tail = tail(rest);
      if (tail.equals("and") || tail.equals("or") || tail.equals("to")) {
        first.insert(' '); // "pre-" + "and post-war"
      } else if (isDivided(head(first), tail)) {
        first.dropLast();
      }
    }
    first.copy(rest, 0, rest.length());
  }

  /** Whether the hyphen is the printer's: "govern-" + "ment", but not "well-" + "known". */
  private boolean isDivided(String head, String tail) {
    if (head.indexOf('-') >= 0 || !head.chars().allMatch(Character::isLetter)) {
      return false;
    }
    Set<String> known = vocabulary();
    if (known.contains(head + tail)) {
      return true;
    }
    return !known.contains(head + "-" + tail) && !prefixes.contains(head);
  }

  private static String head(Draft first) {
    int end = first.length() - 1;
    int begin = end;
    while (begin > 0
        && !Inline.isSpace(first.charAt(begin - 1))
        && first.charAt(begin - 1) != '—') {
      begin--;
    }
    String word = first.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
    return word.replaceFirst("^[^\\p{L}]{1,9}", "");
  }

  private static String tail(Draft rest) {
    int end = 0;
    while (Character.isLetter(rest.at(end))) {
      end++;
    }
    return rest.subSequence(0, end).toString().toLowerCase(Locale.ROOT);
  }

  private Set<String> vocabulary() {
    Set<String> words = vocabulary;
    if (words == null) {
      words = new HashSet<>();
      for (String word : text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
        words.add(word);
      }
      vocabulary = words;
    }
    return words;
  }
}
