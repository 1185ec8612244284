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
        if (speaker < 0) {
          speaker = speakerAbove(q, out);
        }
        if (speaker >= 0) {
          out.set(speaker, with(out.get(speaker), q.span()));
        }
      }
    }
    return out;
  }

  /** The draft with further words, in one piece with its last where nothing stands between. */
  private Draft with(Draft d, Span more) {
    Span last = d.content().get(d.content().size() - 1);
    int gap = last.end();
    boolean joins = gap <= more.start() && sentences.text().substring(gap, more.start()).isBlank();
    return joins ? d.withLast(last.union(more)) : d.with(more);
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

  /**
   * Index of the quotation in the paragraph above that this one goes on with, or -1: "“…,” said the
   * mayor.", and a paragraph that is a quotation and names nobody.
   */
  private int speakerAbove(Quotation q, List<Draft> drafts) {
    Sentence host = sentences.ofFirstWord(q);
    boolean isWhole = host != null && sentences.isWholeBlock(q);
    if (!isWhole || q.block() == 0) {
      return -1;
    }
    int best = -1;
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      int reached = Math.max(d.extent().end(), d.cueSpan().end());
      Sentence last = sentences.last(q.block() - 1);
      if (speaks(d)
          && isMarkedAlike(d, q)
          && last != null
          && last.span().start() < reached
          && reached <= last.span().end()
          && (best < 0 || isCloser(d, drafts.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  /** Whether the draft ends with a quotation in the same marks; headings may have single ones. */
  private boolean isMarkedAlike(Draft d, Quotation q) {
    Quotation before = quotations.at(d.extent().end() - 1);
    String text = sentences.text();
    return before != null
        && before.speech()
        && text.charAt(before.span().start()) == text.charAt(q.span().start());
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
