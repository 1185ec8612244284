package org.broadsheet.quality.claim;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.quality.corpus.Attribution;

/**
 * An attribution in the tokens of its text, found or marked.
 *
 * @param parts where it stands
 * @param source the tokens of the source; empty where there is none
 * @param cue the tokens of the cue
 * @param content the tokens of the content
 * @param words the words of the content, or all its tokens where it has no word
 * @param head the source's head word, or -1
 * @param kind whether the content is quoted, by the marks in the text
 * @param cueName what the cue is counted under
 */
record Mark(
    Attribution parts,
    TokenSet source,
    TokenSet cue,
    TokenSet content,
    TokenSet words,
    int head,
    ClaimKind kind,
    String cueName) {
  private static final int NO_HEAD = -1;

  /** How much of the content two attributions must share to be the same. */
  private static final double SAME_CONTENT = 0.5;

  /** How much the parts weigh where one of several has to be preferred. */
  private static final double CUE_WEIGHT = 0.5;

  private static final double SOURCE_WEIGHT = 0.2;

  static Mark of(Attribution parts, String cueName, ScoredText text, Set<String> headEnds) {
    TokenSet source = text.covered(parts.source());
    TokenSet content = text.covered(parts.content());
    TokenSet words = text.words(content);
    return new Mark(
        parts,
        source,
        text.covered(parts.cue()),
        content,
        words.isEmpty() ? content : words,
        head(source, text, headEnds),
        text.kind(content),
        cueName);
  }

  /** The last word before the first comma, preposition or relative pronoun that follows a word. */
  private static int head(TokenSet source, ScoredText text, Set<String> headEnds) {
    int head = NO_HEAD;
    for (int token : source.stream().toArray()) {
      if (head != NO_HEAD && headEnds.contains(text.token(token).toLowerCase(Locale.ROOT))) {
        break;
      }
      head = text.isWord(token) ? token : head;
    }
    return head;
  }

  /** Whether the contents agree in half of their words. */
  boolean hasContentOf(Mark other) {
    return words.likeness(other.words) >= SAME_CONTENT;
  }

  /** Whether the head of one source lies in the other, or both have none. */
  boolean hasSourceOf(Mark other) {
    if (source.isEmpty() || other.source.isEmpty()) {
      return source.isEmpty() && other.source.isEmpty();
    }
    return source.contains(other.head) || other.source.contains(head);
  }

  /** Whether the two are one attribution, give or take words at the edges. */
  boolean isSameAs(Mark other) {
    return hasContentOf(other) && hasSourceOf(other);
  }

  /** Which of several to prefer: the content counts first, then the cue, then the source. */
  double likeness(Mark other) {
    return words.likeness(other.words)
        + CUE_WEIGHT * cue.likeness(other.cue)
        + SOURCE_WEIGHT * source.likeness(other.source);
  }
}
