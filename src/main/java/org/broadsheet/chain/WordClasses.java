package org.broadsheet.chain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Classes of words that stand in like company, from {@code models/weights/word-classes.tsv}:
 * "lambasted" is in that of "criticized". They let a model judge words that it was not trained on.
 */
public final class WordClasses {
  private final Map<String, String> classes = new HashMap<>();

  /**
   * Reads the classes.
   *
   * @param text a class a line: its number, a tab, its words divided by spaces
   */
  public WordClasses(String text) {
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
  public String of(String word) {
    return classes.getOrDefault(word.toLowerCase(Locale.ROOT), "-");
  }
}
