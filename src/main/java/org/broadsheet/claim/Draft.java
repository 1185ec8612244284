package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the making: cue, source and content are known, what they mean is not yet.
 *
 * @param rule the rule that found it
 * @param sentence the cue's sentence
 * @param head index of the cue's head token
 * @param cue the cue's tokens
 * @param word the lexicon's entry for the cue, or {@code null}
 * @param source the source as written, or {@code null}
 * @param content its pieces in the clean text
 * @param addressee head of the addressee, or -1
 * @param confidence how likely it is right, from 0 to 1
 */
record Draft(
    ClaimRule rule,
    Sentence sentence,
    int head,
    TokenRange cue,
    @Nullable CueWord word,
    @Nullable Phrase source,
    List<Span> content,
    int addressee,
    double confidence) {
  Draft {
    content = List.copyOf(content);
  }

  /** As sure as its rule. */
  Draft(
      ClaimRule rule,
      Sentence sentence,
      int head,
      TokenRange cue,
      @Nullable CueWord word,
      @Nullable Phrase source,
      List<Span> content,
      int addressee) {
    this(rule, sentence, head, cue, word, source, content, addressee, rule.confidence());
  }

  /** From the first to the last character of the content. */
  Span extent() {
    return new Span(content.get(0).start(), content.get(content.size() - 1).end());
  }

  /** Whether these words of the clean text are all of them content. */
  boolean holds(Span words) {
    for (Span piece : content) {
      if (piece.contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words of the clean text is content. */
  boolean touches(Span words) {
    for (Span piece : content) {
      if (piece.overlaps(words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another draft's cue is this one's, or stands among the words for its source. */
  boolean claims(Draft other) {
    return other.sentence.index() == sentence.index()
        && (cue.overlaps(other.cue) || (source != null && source.tokens().overlaps(other.cue)));
  }

  /** Where the cue stands in the clean text. */
  Span cueSpan() {
    return cue.span(sentence);
  }

  /** The same claim of another source. */
  Draft withSource(@Nullable Phrase other) {
    return new Draft(rule, sentence, head, cue, word, other, content, addressee, confidence);
  }

  /** The same claim with other content. */
  Draft withContent(List<Span> other) {
    return new Draft(rule, sentence, head, cue, word, source, other, addressee, confidence);
  }

  /** The same claim with another last piece of content. */
  Draft withLast(Span piece) {
    List<Span> all = new ArrayList<>(content.subList(0, content.size() - 1));
    all.add(piece);
    return withContent(all);
  }

  /** The same claim with further words of the same source. */
  Draft with(Span more) {
    List<Span> all = new ArrayList<>(content);
    all.add(more);
    all.sort(null);
    return withContent(all);
  }
}
