package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.text.Span;
import org.broadsheet.text.WhiteSpace;

/**
 * A text as it is cut for scoring: into runs of letters and digits, and single other characters.
 * Neither the product's tokens nor the annotators' are asked, so that both are treated alike. Spans
 * are in UTF-16 code units of the text.
 */
final class ScoredText {
  /** A content of which so many words are quoted is quoted; one word may have slipped out. */
  private static final double DIRECT_SHARE = 0.95;

  private final String text;
  private final List<Span> tokens = new ArrayList<>();
  private final BitSet words = new BitSet();
  private final BitSet quoted;

  ScoredText(String text) {
    this.text = text;
    cut();
    quoted = quoted(text);
  }

  private void cut() {
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isWordCharacter(c)) {
        while (i < text.length() && isWordCharacter(text.codePointAt(i))) {
          i += Character.charCount(text.codePointAt(i));
        }
      } else if (c <= Character.MAX_VALUE && WhiteSpace.isSpace((char) c)) {
        continue;
      }
      words.set(tokens.size(), isAlphanumeric(c));
      tokens.add(new Span(start, i));
    }
  }

  private static boolean isWordCharacter(int c) {
    return c == '_' || isAlphanumeric(c);
  }

  /** Letters and numbers in Unicode's sense, so that "²" and "½" are words too. */
  private static boolean isAlphanumeric(int c) {
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /**
   * The characters inside double quotation marks, with the marks; a paragraph's end closes them.
   */
  private static BitSet quoted(String text) {
    BitSet quoted = new BitSet();
    boolean isInside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '“') {
        isInside = true;
      } else if (c == '"') {
        isInside = !isInside;
      } else if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        isInside = false;
      }
      quoted.set(i, isInside || c == '"' || c == '”');
      if (c == '”') {
        isInside = false;
      }
    }
    return quoted;
  }

  /** The tokens that the spans touch. */
  TokenSet covered(List<Span> spans) {
    return TokenSet.of(
        IntStream.range(0, tokens.size())
            .filter(t -> spans.stream().anyMatch(tokens.get(t)::overlaps)));
  }

  /** Those of the tokens that are words or numbers, not punctuation. */
  TokenSet words(TokenSet set) {
    return TokenSet.of(set.stream().filter(words::get));
  }

  boolean isWord(int token) {
    return words.get(token);
  }

  String token(int token) {
    return tokens.get(token).in(text);
  }

  /** Whether a content is quoted, by the marks in the text. */
  ClaimKind kind(TokenSet content) {
    TokenSet all = words(content);
    long inside = all.stream().filter(t -> quoted.get(tokens.get(t).start())).count();
    double share = all.isEmpty() ? 0 : (double) inside / all.size();
    if (share >= DIRECT_SHARE) {
      return ClaimKind.DIRECT;
    }
    return share > 0 ? ClaimKind.MIXED : ClaimKind.INDIRECT;
  }
}
