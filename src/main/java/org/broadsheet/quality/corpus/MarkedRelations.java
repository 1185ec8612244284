package org.broadsheet.quality.corpus;

import java.util.List;
import org.broadsheet.article.Article;

/**
 * A text of a corpus with its relations.
 *
 * @param article the text, made readable from its tokens
 * @param relations in the order of the corpus
 */
public record MarkedRelations(Article article, List<MarkedRelation> relations) {
  public MarkedRelations {
    relations = List.copyOf(relations);
  }
}
