package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the story's sentences by place. */
final class SentenceLookup {
  private final Document document;
  private final List<List<Sentence>> byBlock = new ArrayList<>();

  SentenceLookup(Document document) {
    this.document = document;
    for (int b = 0; b < document.article().blocks().size(); b++) {
      byBlock.add(new ArrayList<>());
    }
    for (Sentence s : document.sentences()) {
      if (s.isBody()) {
        byBlock.get(s.block()).add(s);
      }
    }
  }

  /** The sentence of a block that holds an offset of the clean text, or {@code null}. */
  @Nullable Sentence at(int block, int offset) {
    for (Sentence s : byBlock.get(block)) {
      if (s.span().start() <= offset && offset < s.span().end()) {
        return s;
      }
    }
    return null;
  }

  /** The clean text. */
  String text() {
    return document.text();
  }

  /** The last sentence of a block, or {@code null} where the story has none there. */
  @Nullable Sentence last(int block) {
    List<Sentence> all = byBlock.get(block);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** Whether a block's sentences are all of them inside a quotation. */
  boolean isWholeBlock(Quotation q) {
    List<Sentence> all = byBlock.get(q.block());
    return !all.isEmpty()
        && q.span().start() <= all.get(0).span().start()
        && all.get(all.size() - 1).span().end() <= q.span().end();
  }

  /**
   * The sentence of a quotation's first word: an opening mark may have been left in the sentence
   * before.
   */
  @Nullable Sentence ofFirstWord(Quotation q) {
    int i = q.span().start();
    while (i < q.span().end() - 1 && !Character.isLetterOrDigit(document.text().charAt(i))) {
      i++;
    }
    return at(q.block(), i);
  }

  /** Index of the first token that begins at or after an offset; the size where there is none. */
  static int firstTokenFrom(Sentence s, int offset) {
    int t = 0;
    while (t < s.size() && s.token(t).span().start() < offset) {
      t++;
    }
    return t;
  }
}
