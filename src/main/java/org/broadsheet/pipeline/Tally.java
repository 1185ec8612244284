package org.broadsheet.pipeline;

import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;

/** Counts what a run did, as its rows go by. Used by one thread. */
final class Tally {
  int articles;
  int failed;
  int partial;
  int refused;
  int warnings;
  int faults;
  long tokens;

  /** Counts an article by its row. */
  void article(Row row) {
    articles++;
    String status = row.text("status").orElse("");
    failed += status.equals("failed") ? 1 : 0;
    partial += status.equals("partial") ? 1 : 0;
    tokens += row.integer("token_count").orElse(0);
  }

  /** Counts a problem; {@code isRefusal} where it stands for an article that has no row. */
  void problem(Row row, boolean isRefusal) {
    boolean isWarning = row.text("severity").orElse("").equals("warning");
    warnings += isWarning ? 1 : 0;
    faults += row.text("severity").orElse("").equals("fatal") ? 1 : 0;
    refused += isRefusal && !isWarning ? 1 : 0;
  }

  /**
   * The rows that belong into an article's document and tables: all but its own row and its
   * problems.
   */
  static boolean isOfArticle(Row row) {
    Table table = row.table();
    return table != Tables.ARTICLES && table != Tables.PROBLEMS;
  }
}
