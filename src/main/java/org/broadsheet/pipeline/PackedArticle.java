package org.broadsheet.pipeline;

import org.broadsheet.article.ArticleId;

/** What came of one article, in the form in which it is spooled and kept. */
final class PackedArticle {
  private final ArticleId id;
  private final byte[] rows;
  private final boolean isFailed;

  /**
   * @param rows as {@link RowCodec} writes them; not to be changed any more
   */
  PackedArticle(ArticleId id, byte[] rows, boolean isFailed) {
    this.id = id;
    this.rows = rows;
    this.isFailed = isFailed;
  }

  static PackedArticle of(ArticleRows article, boolean isFailed) {
    return new PackedArticle(article.id(), RowCodec.write(article), isFailed);
  }

  ArticleId id() {
    return id;
  }

  /** Not to be changed. */
  byte[] rows() {
    return rows;
  }

  /** Whether the article could not be read, or a stage of ours could not: it is not kept. */
  boolean isFailed() {
    return isFailed;
  }
}
