package org.broadsheet.quality.news;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.broadsheet.dataset.Row;
import org.broadsheet.quality.corpus.MarkedNews;

/**
 * Rows and marks without what is optional: an optional mark is not asked for, and a row that is
 * nearer to such than to any other is not counted.
 *
 * @param rows the rows that count
 * @param marks the marks that are asked for
 */
record Demanded<M extends MarkedNews.Finding>(List<Row> rows, List<M> marks) {
  /** Sorts them; {@code near} is 0 where row and mark have nothing to do with one another. */
  static <M extends MarkedNews.Finding> Demanded<M> of(
      List<Row> rows, List<M> marks, ToDoubleBiFunction<Row, M> near) {
    List<M> must = marks.stream().filter(m -> !m.isOptional()).toList();
    List<M> may = marks.stream().filter(MarkedNews.Finding::isOptional).toList();
    return new Demanded<>(
        rows.stream().filter(r -> best(r, may, near) <= best(r, must, near)).toList(), must);
  }

  private static <M> double best(Row row, List<M> marks, ToDoubleBiFunction<Row, M> near) {
    return marks.stream().mapToDouble(m -> near.applyAsDouble(row, m)).max().orElse(0);
  }
}
