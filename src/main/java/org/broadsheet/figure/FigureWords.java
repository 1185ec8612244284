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
  private final Lexicon words;
  private final Lexicon limits;
  private final Map<String, Set<String>> byUse = new LinkedHashMap<>();
  private final Map<String, Integer> limitsByName = new LinkedHashMap<>();

  FigureWords(RuleBook book) {
    words = book.lexicon("figure-words");
    limits = book.lexicon("figure-limits");
    for (Lexicon.Entry e : words.entries()) {
      byUse.computeIfAbsent(e.get("use"), u -> new LinkedHashSet<>()).add(e.term());
    }
    for (Lexicon.Entry e : limits.entries()) {
      limitsByName.put(e.term(), whole(e));
    }
    byUse.replaceAll((u, terms) -> Set.copyOf(terms));
  }

  /**
   * The words of a use, as written.
   *
   * @throws RuleException where the lexicon has none
   */
  Set<String> of(String use) {
    Set<String> found = byUse.get(use);
    if (found == null) {
      throw RuleException.of(words.file(), 0, "no words with the use '" + use + "'");
    }
    return found;
  }

  private int whole(Lexicon.Entry e) {
    try {
      return Integer.parseInt(e.get("value"));
    } catch (NumberFormatException x) {
      throw RuleException.of(
          limits.file(), e.line(), "a whole number expected, found '" + e.get("value") + "'");
    }
  }

  /**
   * A threshold.
   *
   * @throws RuleException where the lexicon has none of that name
   */
  int limit(String name) {
    Integer value = limitsByName.get(name);
    if (value == null) {
      throw RuleException.of(limits.file(), 0, "no limit '" + name + "'");
    }
    return value;
  }
}
