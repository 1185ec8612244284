package org.broadsheet.annotate;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** One annotator for all integration tests of a JVM: loading the models costs seconds. */
public final class SharedAnnotator {
  private SharedAnnotator() {}

  private static final class Holder {
    static final CoreNlpAnnotator INSTANCE = open();

    private static CoreNlpAnnotator open() {
      try {
        return CoreNlpAnnotator.open(RuleBook.bundled());
      } catch (ModelException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The annotator, loaded at the first call. */
  public static CoreNlpAnnotator get() {
    return Holder.INSTANCE;
  }

  /** A text of one paragraph, annotated; without a day of publication. */
  public static Document annotate(String text) {
    return annotate(text, null);
  }

  /** A text of one paragraph, annotated as if published on that day. */
  public static Document annotate(String text, @Nullable String published) {
    Metadata metadata = new Metadata(null, List.of(), null, published, null, null, "en");
    try {
      return get()
          .annotate(
              CleanArticle.untouched(
                  new Article(new ArticleId("test"), "test.txt", text, metadata)));
    } catch (ArticleException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
