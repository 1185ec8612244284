package org.broadsheet.quality.relation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.dataset.Tables;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.Findings;
import org.broadsheet.quality.corpus.MarkedRelations;
import org.broadsheet.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * A text of a corpus with the relations that the product finds in it, each once.
 *
 * @param id its name
 * @param text its words
 * @param found the rows whose slot the corpus knows
 * @param marked the marked relations that some slot stands for
 */
record ReadRelations(
    String id, String text, List<NamedRelation> found, List<NamedRelation> marked) {
  ReadRelations {
    found = List.copyOf(found);
    marked = List.copyOf(marked);
  }

  /** With what the product finds, or with nothing where it could not read the text. */
  static ReadRelations of(MarkedRelations marked, @Nullable Findings findings, CorpusNames names) {
    String text = marked.article().text();
    CodePoints codePoints = CodePoints.of(text);
    Stream<NamedRelation> found =
        findings == null
            ? Stream.of()
            : ArticleReader.tabulate(findings).of(Tables.RELATIONS).stream()
                .map(row -> names.of(row, codePoints))
                .filter(Objects::nonNull);
    Set<String> known = names.all();
    return new ReadRelations(
        marked.article().id().value(),
        text,
        found.toList(),
        marked.relations().stream()
            .filter(r -> known.contains(r.name()))
            .map(r -> new NamedRelation(r.name(), r.subject(), r.object(), "", 1))
            .toList());
  }
}
