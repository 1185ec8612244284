package org.broadsheet.chain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Classes of words that stand in like company, from {@code models/weights/word-classes.tsv}:
 * "lambasted" is in that of "criticized". They let a model judge words that it was not trained on.
 */
public final class WordClasses {
  private final Map<String, String> classes;

  /**
   * Reads the classes.
   *
   * @param text a class a line: its number, a tab, its words divided by spaces
   */
  public WordClasses(String text) {
    classes = new HashMap<>(text.length() / 4);
    for (int begin = 0; begin < text.length(); ) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      int tab = text.indexOf('\t', begin);
      boolean hasTwoCells = begin <= tab && tab < end && text.lastIndexOf('\t', end - 1) == tab;
      if (hasTwoCells) {
        putAll(text.substring(begin, tab), text, tab + 1, end);
      }
      begin = end + 1;
    }
  }

  private void putAll(String number, String text, int from, int end) {
    for (int begin = from; begin <= end; ) {
      int space = text.indexOf(' ', begin);
      int wordEnd = space < 0 || space > end ? end : space;
      classes.put(text.substring(begin, wordEnd), number);
      begin = wordEnd + 1;
    }
  }

  /** The class of a word in lower case; {@code -} where it has none. */
  public String of(String word) {
    return classes.getOrDefault(word.toLowerCase(Locale.ROOT), "-");
  }
}
