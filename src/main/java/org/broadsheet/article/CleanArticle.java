package org.broadsheet.article;

import java.util.List;
import org.broadsheet.text.OffsetMap;
import org.broadsheet.text.Span;

/**
 * An article after cleaning.
 *
 * @param article as it came in
 * @param text the clean text: all blocks in their order, a blank line between two; quotation marks,
 *     dashes and spaces normalised as {@code docs/cleaning.md} says. Spans of all later stages are
 *     spans of this text.
 * @param toOriginal the way back to {@code article.text()}
 * @param blocks in the order of the text; every character of {@code text} but the blank lines lies
 *     in one of them
 * @param metadata the article's own, completed by what was recognised in the text
 * @param problems what was repaired or left out
 */
public record CleanArticle(
    Article article,
    String text,
    OffsetMap toOriginal,
    List<Block> blocks,
    Metadata metadata,
    List<Problem> problems) {
  public CleanArticle {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /**
   * A text that is all story and needs no cleaning, one paragraph: for tests and for callers with
   * clean text.
   */
  public static CleanArticle untouched(Article article) {
    return new CleanArticle(
        article,
        article.text(),
        OffsetMap.identity(article.text().length()),
        List.of(new Block(BlockKind.BODY, new Span(0, article.text().length()), null, null)),
        article.metadata(),
        List.of());
  }
}
