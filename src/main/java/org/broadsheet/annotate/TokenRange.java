package org.broadsheet.annotate;

import java.util.List;
import org.broadsheet.text.Span;

/**
 * A run of tokens of one sentence, half-open {@code [first, end)}.
 *
 * @param first index of the first token
 * @param end index after the last token; greater than {@code first}
 */
public record TokenRange(int first, int end) {
  public TokenRange {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("not a range of tokens: [" + first + ", " + end + ")");
    }
  }

  public int length() {
    return end - first;
  }

  public boolean contains(int token) {
    return first <= token && token < end;
  }

  public boolean contains(TokenRange other) {
    return first <= other.first && other.end <= end;
  }

  public boolean overlaps(TokenRange other) {
    return first < other.end && other.first < end;
  }

  /** The tokens themselves. */
  public List<Token> in(Sentence sentence) {
    return sentence.tokens().subList(first, end);
  }

  /** From the first character of the first token to the last of the last, in the clean text. */
  public Span span(Sentence sentence) {
    return span(sentence.tokens());
  }

  /** The same, given all tokens of the sentence. */
  Span span(List<Token> sentence) {
    return new Span(sentence.get(first).span().start(), sentence.get(end - 1).span().end());
  }
}
