package org.broadsheet.quality.corpus;

import java.util.List;
import org.broadsheet.article.Article;

/**
 * An article of a corpus with its attributions.
 *
 * @param article its id is the name of its file without the ending; its text is that of the file,
 *     without a byte-order mark
 * @param attributions in the order in which the annotation file has them
 */
public record MarkedArticle(Article article, List<Attribution> attributions) {
  public MarkedArticle {
    attributions = List.copyOf(attributions);
  }
}
