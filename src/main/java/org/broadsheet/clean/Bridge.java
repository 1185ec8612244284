package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.BlockKind;

/** Joins paragraphs that are one sentence, broken in two by a page or a stray blank line. */
final class Bridge {
  /** Shorter lines without a stop are labels, not broken sentences. */
  private static final int FEWEST_WORDS = 4;

  /** As long as this, a paragraph beside a page break is prose. */
  private static final int WORDS_OF_PROSE = 8;

  /** Page number, running head and an advertisement at most stand inside a sentence. */
  private static final int MOST_BETWEEN = 3;

  private final Hyphens hyphens;
  private final Set<String> joiningWords;
  private final LineRules rules;
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * @param joiningWords words with which no line ends ("the", "of"), in lower case
   * @param rules a paragraph that they know is no piece of a sentence of the story
   */
  Bridge(Hyphens hyphens, Set<String> joiningWords, LineRules rules) {
    this.hyphens = hyphens;
    this.joiningWords = joiningWords;
    this.rules = rules;
  }

  /** The paragraphs with the pieces of broken sentences joined. */
  List<Part> over(List<Part> parts) {
    for (Part part : parts) {
      if (part.draft.length() < 100) {
        counts.merge(part.text(), 1, Integer::sum);
      }
    }
    List<Part> out = new ArrayList<>(parts.size());
    int i = 0;
    while (i < parts.size()) {
      Part part = parts.get(i);
      int next = i + 1;
      if (canBreak(part)) {
        for (int j = continuation(parts, part, next); j > 0; j = continuation(parts, part, next)) {
          hyphens.join(part.draft, parts.get(j).draft);
          part.forgetText();
          next = j + 1;
        }
      }
      out.add(part);
      i = next;
    }
    return out;
  }

  private boolean canBreak(Part part) {
    if (!part.isOpen()
        || (part.shape != Paragraph.Shape.PLAIN && part.shape != Paragraph.Shape.ITEM)
        || Words.endsSentence(part.draft)
        || Words.count(part.draft) < FEWEST_WORDS) {
      return false;
    }
    // An editor's note breaks as any sentence does; a byline is whole.
    BlockKind known = rules.kindOf(part);
    return known == null || known == BlockKind.BOILERPLATE;
  }

  /** The index of the paragraph that goes on with {@code part}, or -1. */
  private int continuation(List<Part> parts, Part part, int from) {
    if (Words.endsSentence(part.draft)) {
      return -1;
    }
    for (int j = from; j < parts.size() && j <= from + MOST_BETWEEN; j++) {
      Part next = parts.get(j);
      if (goesOn(part, next, j > from)) {
        return j;
      }
      if (!isLitter(next)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean goesOn(Part part, Part next, boolean litterBetween) {
    if (!next.isOpen() || next.shape != Paragraph.Shape.PLAIN) {
      return false;
    }
    boolean joins = joiningWords.contains(Words.last(part.draft).toLowerCase(Locale.ROOT));
    boolean lower = Words.goesOn(next.draft);
    boolean page = part.page && next.page && Words.count(next.draft) >= WORDS_OF_PROSE;
    return (lower || (joins && !litterBetween) || page) && rules.kindOf(next) == null;
  }

  /** What a page leaves between the two halves of a sentence. */
  private boolean isLitter(Part part) {
    String text = part.text();
    return Words.isNumber(text)
        || counts.getOrDefault(text, 0) > 1
        || (rules.kindOf(part) != null && part.draft.length() < 100);
  }
}
