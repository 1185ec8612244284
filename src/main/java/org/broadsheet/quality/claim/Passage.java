package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.corpus.Attribution;
import org.broadsheet.text.Span;
import org.broadsheet.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Shows an attribution in its sentences, with brackets around its parts. */
final class Passage {
  /** A quotation of many sentences is shown by its ends. */
  private static final int MOST_CHARS = 320;

  private static final String GAP = " … ";

  private record Bracket(int at, boolean isOpening, String text) {}

  private Passage() {}

  /** Parts, and what was found instead of them, if anything. */
  static Mistake.Example example(
      ReadClaims article, Attribution shown, @Nullable Attribution found) {
    return new Mistake.Example(
        article.article().article().id().value(),
        of(article, shown),
        found == null ? List.of() : List.of("found: " + of(article, found)));
  }

  /** The sentences that the parts stand in, with the parts in brackets. */
  static String of(ReadClaims article, Attribution parts) {
    String text = article.article().article().text();
    List<Bracket> brackets = new ArrayList<>();
    brackets(parts.source(), "source", brackets);
    brackets(parts.cue(), "cue", brackets);
    brackets(parts.content(), "content", brackets);
    brackets.sort(Comparator.comparingInt(Bracket::at).thenComparing(Bracket::isOpening));
    Span whole = whole(parts, article.sentences());
    StringBuilder out = new StringBuilder();
    int at = whole.start();
    for (Bracket b : brackets) {
      out.append(text, at, b.at()).append(b.text());
      at = b.at();
    }
    out.append(text, at, whole.end());
    return shortened(WhiteSpace.fold(out));
  }

  private static void brackets(List<Span> spans, String part, List<Bracket> brackets) {
    for (Span s : spans) {
      brackets.add(new Bracket(s.start(), true, "[" + part + ": "));
      brackets.add(new Bracket(s.end(), false, "]"));
    }
  }

  private static Span whole(Attribution parts, List<Span> sentences) {
    Span whole = parts.content().get(0);
    for (List<Span> part : List.of(parts.source(), parts.cue(), parts.content())) {
      for (Span s : part) {
        whole = whole.union(s);
      }
    }
    Span inner = whole;
    for (Span s : sentences) {
      whole = s.overlaps(inner) ? whole.union(s) : whole;
    }
    return whole;
  }

  private static String shortened(String passage) {
    if (passage.length() <= MOST_CHARS) {
      return passage;
    }
    int half = MOST_CHARS / 2;
    int first = passage.lastIndexOf(' ', half);
    int last = passage.indexOf(' ', passage.length() - half);
    return passage.substring(0, first < 0 ? half : first)
        + GAP
        + passage.substring(last < 0 ? passage.length() - half : last + 1);
  }
}
