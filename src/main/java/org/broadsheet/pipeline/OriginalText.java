package org.broadsheet.pipeline;

import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
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
  /** What may stand behind the full stop of a sentence. */
  private static final Set<String> CLOSING = Set.of("”", "’", "''", "\"", ")", "]");

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

  /**
   * The span of a name or an argument. The full stop that ends a sentence is the sentence's, also
   * where it ends an abbreviation: "was born in Aarhus, Den." names "Aarhus, Den". A line without a
   * verb is no sentence: "AARHUS, Den." keeps it.
   */
  Span named(int sentence, TokenRange tokens) {
    Span span = span(sentence, tokens);
    Sentence s = document.sentence(sentence);
    int last = s.size() - 1;
    while (last > 0 && CLOSING.contains(s.token(last).text())) {
      last--;
    }
    boolean isStop =
        tokens.end() == last + 1
            && span.length() > 2
            && s.token(last).text().endsWith(".")
            && s.tokens().stream().anyMatch(t -> t.isTag("VB"));
    return isStop ? new Span(span.start(), span.end() - 1) : span;
  }

  Span span(int sentence, TokenRange tokens) {
    return tokens.span(document.sentence(sentence));
  }
}
