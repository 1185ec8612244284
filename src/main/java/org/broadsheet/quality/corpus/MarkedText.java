package org.broadsheet.quality.corpus;

import java.util.List;
import org.broadsheet.article.Article;

/**
 * A text of a corpus with its quantities; where they stand is not marked.
 *
 * @param article its id is the corpus's name with the text's number
 * @param quantities in the order in which the corpus has them
 */
public record MarkedText(Article article, List<MarkedQuantity> quantities) {
  public MarkedText {
    quantities = List.copyOf(quantities);
  }
}
