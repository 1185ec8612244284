package org.broadsheet.clean;

import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.rules.RuleBook;

/** Cleans texts for tests and shows the outcome in one line a block. */
final class Cleaned {
  static final RuleBook BOOK = RuleBook.bundled();
  static final Cleaner CLEANER = new Cleaner(BOOK);

  private Cleaned() {}

  static CleanArticle article(String text) {
    return article(text, Metadata.NONE);
  }

  static CleanArticle article(String text, Metadata metadata) {
    return CLEANER.clean(new Article(new ArticleId("a"), "a.txt", text, metadata));
  }

  /** "TITLE Harbour Bridge Closed", a line for every block. */
  static String blocks(String text) {
    return blocks(article(text));
  }

  static String blocks(CleanArticle a) {
    return a.blocks().stream()
        .map(b -> b.kind() + " " + b.span().in(a.text()))
        .collect(Collectors.joining("\n"));
  }

  /** The story's paragraphs, a line for each. */
  static String body(String text) {
    CleanArticle a = article(text);
    return a.blocks().stream()
        .filter(b -> b.kind() == BlockKind.BODY)
        .map(b -> b.span().in(a.text()))
        .collect(Collectors.joining("\n"));
  }

  /** The words of the original that stand behind the first occurrence of {@code words}. */
  static String original(String text, String words) {
    CleanArticle a = article(text);
    int at = a.text().indexOf(words);
    if (at < 0) {
      throw new AssertionError("'" + words + "' is not in the clean text: " + a.text());
    }
    return a.toOriginal()
        .toOriginal(new org.broadsheet.text.Span(at, at + words.length()))
        .in(text);
  }

  static Block first(CleanArticle a, BlockKind kind) {
    return a.blocks().stream().filter(b -> b.kind() == kind).findFirst().orElseThrow();
  }
}
