package org.broadsheet.quality.corpus;

import java.util.List;
import org.broadsheet.text.Span;

/**
 * One attribution as an annotator marked it. Each part may be in several pieces; all spans are in
 * UTF-16 code units of the article's original text, sorted.
 *
 * @param source who says it; empty where the text names nobody
 * @param cue the words that make it an attribution; may be empty
 * @param content what is said; at least one span
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content) {
  public Attribution {
    source = source.stream().sorted().toList();
    cue = cue.stream().sorted().toList();
    content = content.stream().sorted().toList();
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution needs a content");
    }
  }
}
