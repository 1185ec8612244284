package org.broadsheet.quality.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.Findings;
import org.broadsheet.quality.corpus.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * A text of a corpus with the figures that the product finds in it.
 *
 * @param text the text's own words
 * @param id its name
 * @param found the rows of {@code figures}
 * @param marked the marked quantities
 */
record ReadFigures(String text, String id, List<FoundFigure> found, List<MarkedFigure> marked) {
  ReadFigures {
    found = List.copyOf(found);
    marked = List.copyOf(marked);
  }

  /** With what the product finds, or with nothing where it could not read the text. */
  static ReadFigures of(
      MarkedText text, @Nullable Findings findings, CorpusUnits units, Set<String> functionWords) {
    List<Row> rows =
        findings == null ? List.of() : ArticleReader.tabulate(findings).of(Tables.FIGURES);
    return new ReadFigures(
        text.article().text(),
        text.article().id().value(),
        rows.stream().map(r -> FoundFigure.of(r, units, functionWords)).toList(),
        text.quantities().stream().map(q -> MarkedFigure.of(q, units)).toList());
  }
}
