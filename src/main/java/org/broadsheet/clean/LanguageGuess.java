package org.broadsheet.clean;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a text's language from its smallest words, which no text of a language can do without.
 */
final class LanguageGuess {
  /** Enough to tell; the rest of a long text adds nothing. */
  private static final int MOST_WORDS = 2000;

  private static final int FEWEST_WORDS = 12;

  /** Such a share of a text's words must be small words of the language. */
  private static final double LEAST_SHARE = 0.15;

  /** English by this share of small words, unless another language has a greater one. */
  private static final double LEAST_ENGLISH_SHARE = 0.12;

  private static final double NOT_LATIN_SHARE = 0.5;

  private final Map<String, Set<String>> wordsByLanguage = new LinkedHashMap<>();

  /**
   * @param smallWords terms with a column {@code languages}: BCP 47 tags
   */
  LanguageGuess(Lexicon smallWords) {
    for (Lexicon.Entry e : smallWords.entries()) {
      for (String language : e.list("languages")) {
        wordsByLanguage
            .computeIfAbsent(language, k -> new LinkedHashSet<>())
            .add(e.term().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * What was found.
   *
   * @param language BCP 47 tag, or {@code null} where the text does not tell
   * @param foreign whether the text is plainly not English
   */
  record Guess(@Nullable String language, boolean foreign) {}

  Guess of(CharSequence text) {
    Map<String, Integer> hits = new LinkedHashMap<>();
    wordsByLanguage.keySet().forEach(l -> hits.put(l, 0));
    int words = 0;
    int letters = 0;
    int notLatin = 0;
    int i = 0;
    while (i < text.length() && words < MOST_WORDS) {
      int begin = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        letters++;
        notLatin += isLatin(text.charAt(i)) ? 0 : 1;
        i++;
      }
      if (i == begin) {
        i++;
        continue;
      }
      words++;
      String word = text.subSequence(begin, Math.min(i, begin + 20)).toString();
      String folded = word.toLowerCase(Locale.ROOT);
      wordsByLanguage.forEach(
          (l, set) -> hits.merge(l, set.contains(folded) ? 1 : 0, Integer::sum));
    }
    if (letters > FEWEST_WORDS && notLatin > NOT_LATIN_SHARE * letters) {
      return new Guess(null, true);
    }
    return decide(hits, words);
  }

  private static Guess decide(Map<String, Integer> hits, int words) {
    String best = "en";
    for (Map.Entry<String, Integer> e : hits.entrySet()) {
      best = e.getValue() > hits.getOrDefault(best, 0) ? e.getKey() : best;
    }
    boolean english = best.equals("en");
    double share = words < FEWEST_WORDS ? 0 : hits.getOrDefault(best, 0) / (double) words;
    if (share < (english ? LEAST_ENGLISH_SHARE : LEAST_SHARE)) {
      return new Guess(null, false);
    }
    return new Guess(best, !english);
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
