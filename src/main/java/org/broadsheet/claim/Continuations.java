package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gives quotations without a verb of their own to the claim that they go on with: "“We won,” she
 * said. “Nobody expected it.”" is one claim, and so is a quotation over several paragraphs.
 */
final class Continuations {
  private final Quotations quotations;
  private final SentenceLookup sentences;

  Continuations(Document document, Quotations quotations) {
    this.quotations = quotations;
    sentences = new SentenceLookup(document);
  }

  /** The drafts, those that are continued with their further pieces. */
  List<Draft> join(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts);
    for (Quotation q : quotations.all()) {
      if (q.speech() && !isTaken(q, out)) {
        int speaker = speaker(q, out);
        if (speaker >= 0) {
          out.set(speaker, out.get(speaker).with(q.span()));
        }
      }
    }
    return out;
  }

  private static boolean isTaken(Quotation q, List<Draft> drafts) {
    for (Draft d : drafts) {
      if (d.touches(q.span()) || q.span().contains(d.cueSpan())) {
        return true;
      }
    }
    return false;
  }

  /** Index of the draft that the quotation goes on with, or -1. */
  private int speaker(Quotation q, List<Draft> drafts) {
    Sentence host = sentences.ofFirstWord(q);
    if (host == null || SentenceLookup.firstTokenFrom(host, q.span().start()) > 0) {
      return -1;
    }
    int best = -1;
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      if (speaks(d) && isBefore(d, q, host) && (best < 0 || isCloser(d, drafts.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  private static boolean speaks(Draft d) {
    return d.source() != null && d.word() != null && d.word().takes("quote");
  }

  /**
   * Whether the draft ends in the sentence before the quotation, or in the paragraph it goes on.
   */
  private boolean isBefore(Draft d, Quotation q, Sentence host) {
    Span last = d.content().get(d.content().size() - 1);
    int reached = Math.max(last.end(), d.cueSpan().end());
    if (reached > q.span().start()) {
      return false;
    }
    if (q.continues()) {
      Quotation before = quotations.at(last.end() - 1);
      return before != null && !before.closed() && before.block() == q.block() - 1;
    }
    Sentence end = sentences.at(q.block(), reached - 1);
    return end != null && end.index() >= host.index() - 1;
  }

  /** Quoted words go on rather than reported ones; the outer claim rather than one inside it. */
  private boolean isCloser(Draft d, Draft than) {
    boolean quoted = endsQuoted(d);
    if (quoted != endsQuoted(than)) {
      return quoted;
    }
    boolean inside = than.holds(d.cueSpan());
    return !inside && (d.holds(than.cueSpan()) || d.cueSpan().start() > than.cueSpan().start());
  }

  private boolean endsQuoted(Draft d) {
    @Nullable Quotation q = quotations.at(d.extent().end() - 1);
    return q != null && q.speech();
  }
}
