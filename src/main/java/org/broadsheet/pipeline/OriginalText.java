package org.broadsheet.pipeline;

import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.dataset.TextRange;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Span;
import org.broadsheet.text.WhiteSpace;

/**
 * Gives the place and the words that a span of the clean text has in the original: offsets in
 * Unicode code points, words verbatim with runs of white space folded to one space. The one door
 * from the program's offsets to the dataset's.
 */
final class OriginalText {
  private final CleanArticle article;
  private final Document document;
  private final CodePoints codePoints;

  OriginalText(Document document) {
    this.document = document;
    this.article = document.article();
    this.codePoints = CodePoints.of(article.article().text());
  }

  /** Where a span of the clean text stands in the original, in code points. */
  TextRange range(Span clean) {
    Span original = article.toOriginal().toOriginal(clean);
    return new TextRange(codePoints.at(original.start()), codePoints.at(original.end()));
  }

  /** The original words behind a span of the clean text. */
  String words(Span clean) {
    return WhiteSpace.fold(article.toOriginal().toOriginal(clean).in(article.article().text()));
  }

  Span span(Phrase phrase) {
    return span(phrase.sentence(), phrase.tokens());
  }

  Span span(int sentence, TokenRange tokens) {
    return tokens.span(document.sentence(sentence));
  }
}
