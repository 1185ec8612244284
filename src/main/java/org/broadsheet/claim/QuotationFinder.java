package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.text.Span;

/**
 * Finds quotations by their marks, paragraph by paragraph: curly, straight and doubled single
 * marks, and single marks where they cannot be apostrophes.
 *
 * <p>A paragraph's end closes what is open. Where the next paragraph opens again, as print does
 * with a quotation of several paragraphs, the two belong together. Marks inside a quotation of the
 * other kind are part of it.
 */
final class QuotationFinder {
  private final int speechWords;

  /**
   * @param speechWords a quotation of so many words is speech, whatever it looks like
   */
  QuotationFinder(int speechWords) {
    this.speechWords = speechWords;
  }

  /** The quotations of the story's paragraphs, in the order of the text. */
  List<Quotation> find(Document document) {
    List<Quotation> found = new ArrayList<>();
    String text = document.text();
    List<Block> blocks = document.article().blocks();
    int openBlock = -2;
    for (int b = 0; b < blocks.size(); b++) {
      if (blocks.get(b).kind() != BlockKind.BODY) {
        continue;
      }
      int before = found.size();
      scan(text, blocks.get(b).span(), b, openBlock == b - 1, found);
      boolean leftOpen = found.size() > before && !found.get(found.size() - 1).closed();
      openBlock = leftOpen ? b : -2;
    }
    return found;
  }

  private void scan(String text, Span block, int index, boolean afterOpen, List<Quotation> found) {
    int open = -1;
    boolean single = false;
    int i = block.start();
    while (i < block.end()) {
      int width = markWidth(text, i, block.end());
      if (width > 0 && !(open >= 0 && single)) {
        if (open < 0) {
          if (opens(text, i, width, block)) {
            open = i;
            single = false;
          }
        } else if (closes(text, i, width, block)) {
          found.add(quotation(text, new Span(open, i + width), width, index, true, false));
          open = -1;
        }
        i += width;
      } else if (width == 0 && isSingleOpening(text, i, block) && open < 0) {
        int close = singleClosing(text, i, block);
        if (close > 0) {
          found.add(quotation(text, new Span(i, close + 1), 1, index, true, false));
          i = close + 1;
        } else {
          i++;
        }
      } else {
        i += Math.max(1, width);
      }
    }
    if (open >= 0) {
      found.add(quotation(text, new Span(open, block.end()), 1, index, false, false));
    }
    if (afterOpen) {
      for (int q = 0; q < found.size(); q++) {
        Quotation it = found.get(q);
        if (it.block() == index && it.span().start() == block.start()) {
          found.set(q, new Quotation(it.span(), index, it.closed(), true, it.words(), true));
        }
      }
    }
  }

  /** The width of the double mark at {@code i}: one or two characters, 0 where there is none. */
  private static int markWidth(String text, int i, int end) {
    char c = text.charAt(i);
    if (c == '“' || c == '”' || c == '"' || c == '„' || c == '«' || c == '»') {
      return 1;
    }
    boolean doubled =
        i + 1 < end && text.charAt(i + 1) == c && (c == '\'' || c == '`' || c == '’' || c == '‘');
    return doubled ? 2 : 0;
  }

  private static boolean opens(String text, int i, int width, Span block) {
    char c = text.charAt(i);
    if (c == '”' || c == '»') {
      return false;
    }
    return c == '“'
        || c == '„'
        || c == '«'
        || (i + width < block.end() && !Character.isWhitespace(text.charAt(i + width)));
  }

  private static boolean closes(String text, int i, int width, Span block) {
    char c = text.charAt(i);
    if (c == '”' || c == '»') {
      return true;
    }
    if (c == '“' || c == '„' || c == '«') {
      return false;
    }
    boolean spaceBefore = i > block.start() && Character.isWhitespace(text.charAt(i - 1));
    boolean wordAfter =
        i + width < block.end() && Character.isLetterOrDigit(text.charAt(i + width));
    return !(spaceBefore && wordAfter);
  }

  private static boolean isSingleOpening(String text, int i, Span block) {
    char c = text.charAt(i);
    if (c != '‘' && c != '\'') {
      return false;
    }
    boolean free = i == block.start() || " (—–-\n[".indexOf(text.charAt(i - 1)) >= 0;
    return free && i + 1 < block.end() && Character.isLetter(text.charAt(i + 1));
  }

  /**
   * Where a single quotation ends, or -1. Only marks after a letter's or sentence's end and before
   * a space or stop will do, and the words must look like speech or be capitalised: "the ’90s" and
   * "workers' rights" are no quotations.
   */
  private static int singleClosing(String text, int open, Span block) {
    for (int i = open + 2; i < block.end(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '“' || c == '”') {
        return -1;
      }
      if (c != '’' && c != '\'') {
        continue;
      }
      boolean ends = i + 1 == block.end() || " ,.;:?!)—–\n".indexOf(text.charAt(i + 1)) >= 0;
      if (!ends) {
        continue;
      }
      char last = text.charAt(i - 1);
      if (",.?!".indexOf(last) >= 0) {
        return i;
      }
      if (last != 's' && Character.isLetterOrDigit(last)) {
        return i;
      }
    }
    return -1;
  }

  private Quotation quotation(
      String text, Span span, int width, int block, boolean closed, boolean continues) {
    int from = Math.min(span.start() + width, span.end());
    int to = Math.max(from, closed ? span.end() - width : span.end());
    String inner = text.substring(from, to).strip();
    int words = inner.isEmpty() ? 0 : inner.split("\\s+").length;
    char last = inner.isEmpty() ? ' ' : inner.charAt(inner.length() - 1);
    boolean sentenceLike = ",?!—".indexOf(last) >= 0 || (words >= 2 && last == '.');
    return new Quotation(
        span, block, closed, continues, words, words >= speechWords || sentenceLike);
  }
}
