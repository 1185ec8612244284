package org.broadsheet.figure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;

/**
 * The small words of the lexicon figure-words, by what they are used for, and the thresholds of
 * figure-limits.
 */
final class FigureWords {
  private static final String NAME = "figure-words";

  private static final String LIMITS = "figure-limits";

  private final Map<String, Set<String>> byUse = new LinkedHashMap<>();
  private final Map<String, Integer> limits = new LinkedHashMap<>();

  FigureWords(RuleBook book) {
    for (Lexicon.Entry e : book.lexicon(NAME).entries()) {
      byUse.computeIfAbsent(e.get("use"), u -> new LinkedHashSet<>()).add(e.term());
    }
    for (Lexicon.Entry e : book.lexicon(LIMITS).entries()) {
      limits.put(e.term(), whole(e));
    }
    byUse.replaceAll((u, words) -> Set.copyOf(words));
  }

  /**
   * The words of a use, as written.
   *
   * @throws RuleException where the lexicon has none
   */
  Set<String> of(String use) {
    Set<String> words = byUse.get(use);
    if (words == null) {
      throw RuleException.of(
          "models/lexicon/" + NAME + ".tsv", 0, "no words with the use '" + use + "'");
    }
    return words;
  }

  private static int whole(Lexicon.Entry e) {
    try {
      return Integer.parseInt(e.get("value"));
    } catch (NumberFormatException x) {
      throw RuleException.of(
          "models/lexicon/" + LIMITS + ".tsv",
          e.line(),
          "a whole number expected, found '" + e.get("value") + "'");
    }
  }

  /**
   * A threshold.
   *
   * @throws RuleException where the lexicon has none of that name
   */
  int limit(String name) {
    Integer value = limits.get(name);
    if (value == null) {
      throw RuleException.of("models/lexicon/" + LIMITS + ".tsv", 0, "no limit '" + name + "'");
    }
    return value;
  }
}
