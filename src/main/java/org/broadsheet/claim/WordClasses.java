package org.broadsheet.claim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Classes of words that stand in like company, from {@code models/weights/word-classes.tsv}:
 * "lambasted" is in that of "criticized". They let a model judge words that it was not trained on.
 */
final class WordClasses {
  private final Map<String, String> classes = new HashMap<>();

  WordClasses(String text) {
    for (String line : text.split("\n", -1)) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 2) {
        for (String word : cells[1].split(" ", -1)) {
          classes.put(word, cells[0]);
        }
      }
    }
  }

  /** The class of a word in lower case; {@code -} where it has none. */
  String of(String word) {
    return classes.getOrDefault(word.toLowerCase(Locale.ROOT), "-");
  }
}
