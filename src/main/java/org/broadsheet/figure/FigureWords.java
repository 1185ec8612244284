package org.broadsheet.figure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;

/** The small words of the lexicon figure-words, by what they are used for. */
final class FigureWords {
  private static final String NAME = "figure-words";

  private final Map<String, Set<String>> byUse = new LinkedHashMap<>();

  FigureWords(RuleBook book) {
    for (Lexicon.Entry e : book.lexicon(NAME).entries()) {
      byUse.computeIfAbsent(e.get("use"), u -> new LinkedHashSet<>()).add(e.term());
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
}
