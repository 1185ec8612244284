package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.Findings;
import org.broadsheet.quality.corpus.Attribution;
import org.broadsheet.quality.corpus.MarkedArticle;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article of a corpus with the claims that the product finds in it.
 *
 * @param article the article and its marks
 * @param found the claims that stand in no other claim: a corpus that gives each word one role has
 *     no place for the others
 * @param cues the name of each mark's cue
 * @param foundCues the name of each found claim's cue
 * @param sentences the product's sentences, furniture included, in UTF-16 code units of the
 *     original text
 */
record ReadClaims(
    MarkedArticle article,
    List<FoundClaim> found,
    List<String> cues,
    List<String> foundCues,
    List<Span> sentences) {
  ReadClaims {
    found = List.copyOf(found);
    cues = List.copyOf(cues);
    foundCues = List.copyOf(foundCues);
    sentences = List.copyOf(sentences);
  }

  /** With what the product finds, or with nothing where it could not read the article. */
  static ReadClaims of(MarkedArticle article, @Nullable Findings findings) {
    List<Attribution> marks = article.attributions();
    if (findings == null) {
      return new ReadClaims(
          article,
          List.of(),
          Collections.nCopies(marks.size(), CueNames.NONE),
          List.of(),
          List.of());
    }
    Document document = findings.document();
    CodePoints codePoints = CodePoints.of(article.article().text());
    List<FoundClaim> found = new ArrayList<>();
    for (Row row : ArticleReader.tabulate(findings).of(Tables.CLAIMS)) {
      if (!row.has("parent_claim_id")) {
        found.add(FoundClaim.of(row, codePoints));
      }
    }
    CueNames names = new CueNames(document);
    return new ReadClaims(
        article,
        found,
        marks.stream().map(m -> names.of(m.cue())).toList(),
        found.stream().map(f -> names.of(f.parts().cue())).toList(),
        document.sentences().stream()
            .map(s -> document.article().toOriginal().toOriginal(s.span()))
            .toList());
  }
}
