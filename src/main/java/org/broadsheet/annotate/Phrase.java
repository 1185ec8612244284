package org.broadsheet.annotate;

/**
 * A run of tokens that a finding points at: a source, a cue, a subject.
 *
 * @param sentence index of the sentence in the document
 * @param tokens its tokens
 * @param head index of its head token in the sentence, inside {@code tokens}
 */
public record Phrase(int sentence, TokenRange tokens, int head) {
  public Phrase {
    if (!tokens.contains(head)) {
      throw new IllegalArgumentException("head " + head + " outside " + tokens);
    }
  }
}
