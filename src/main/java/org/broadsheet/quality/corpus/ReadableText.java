package org.broadsheet.quality.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.text.Span;

/**
 * A text made from the tokens of a corpus, with the spaces that a paper would print.
 *
 * @param text the text
 * @param tokens the place of each token in it
 */
record ReadableText(String text, List<Span> tokens) {
  /** No space stands before these. */
  private static final Set<String> CLOSING =
      Set.of(
          ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'S", "n't", "'ll", "'re", "'ve",
          "'d", "'m", "...", "''", "’", "”", "’s");

  /** No space stands behind these. */
  private static final Set<String> OPENING =
      Set.of("(", "[", "{", "$", "#", "``", "“", "‘", "US$", "C$", "A$", "HK$");

  /** How treebanks write what would confuse their own format. */
  private static final Map<String, String> ESCAPES =
      Map.of(
          "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}",
          "COMMA", ",", "``", "\"", "''", "\"");

  ReadableText {
    tokens = List.copyOf(tokens);
  }

  /** The text of some tokens. Two single quotation marks in a row are one double one. */
  static ReadableText of(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    List<Span> places = new ArrayList<>();
    boolean isGlued = true;
    boolean isOpen = false;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean isHalf = token.equals("`") || token.equals("'");
      if (isHalf && i + 1 < tokens.size() && tokens.get(i + 1).equals(token)) {
        token += token;
      } else if (isHalf && i > 0 && tokens.get(i - 1).equals(token) && isDouble(text)) {
        places.add(new Span(text.length(), text.length()));
        continue;
      }
      String shown = ESCAPES.getOrDefault(token, token);
      boolean isStraight = token.equals("\"");
      isOpen ^= isStraight;
      boolean isClosing = isStraight && !isOpen;
      if (!isGlued && !isClosing && !CLOSING.contains(token) && !CLOSING.contains(shown)) {
        text.append(' ');
      }
      places.add(new Span(text.length(), text.length() + shown.length()));
      text.append(shown);
      isGlued = (isStraight && isOpen) || OPENING.contains(token) || OPENING.contains(shown);
    }
    return new ReadableText(text.toString(), places);
  }

  private static boolean isDouble(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == '"';
  }
}
