package org.broadsheet.ingest;

import java.util.List;
import java.util.function.Function;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Problem;

/** What came of one piece of the input: an article, an article that failed, or a remark. */
public sealed interface Ingested {

  /**
   * An article to work on.
   *
   * @param article with an id that no other article of the run has
   * @param problems what was repaired in it, all of them warnings that name the article
   */
  record Read(Article article, List<Problem> problems) implements Ingested {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * An article that cannot be read: it stands in the dataset as failed.
   *
   * @param article its id, which no other article of the run has
   * @param source the file's base name, with {@code #n} for the n-th record of a file
   * @param problem why, an error that names the article
   */
  record Failed(ArticleId article, String source, Problem problem) implements Ingested {}

  /**
   * Something to tell that is no article of its own: a second article with an id that is taken (an
   * error that names the id), files that were passed over (a warning without article).
   */
  record Remark(Problem problem) implements Ingested {}

  /** Goes on with the one of three functions that fits. */
  default <T> T fold(
      Function<? super Read, ? extends T> read,
      Function<? super Failed, ? extends T> failed,
      Function<? super Remark, ? extends T> remark) {
    if (this instanceof Read r) {
      return read.apply(r);
    }
    return this instanceof Failed f ? failed.apply(f) : remark.apply((Remark) this);
  }
}
