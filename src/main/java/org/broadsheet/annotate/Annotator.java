package org.broadsheet.annotate;

import org.broadsheet.article.ArticleException;
import org.broadsheet.article.CleanArticle;

/**
 * Turns a clean article into a document. Stateless to its callers; safe to share between threads.
 */
public interface Annotator {
  /**
   * Annotates one article.
   *
   * @throws ArticleException where the article is beyond the limits as a whole
   */
  Document annotate(CleanArticle article) throws ArticleException;
}
