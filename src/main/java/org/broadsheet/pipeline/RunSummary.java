package org.broadsheet.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param rows number of rows by table, in the order of the tables
 * @param articles number of articles
 * @param failed how many of them are not in the dataset
 * @param partial how many of them are there in part
 * @param refused articles that were not read since their id was taken, and the like: rows of {@code
 *     problems} that are errors and belong to no row of {@code articles}
 * @param faults stages that a fault of the program stopped in some article
 * @param warnings number of problems that are warnings
 * @param tokens words and punctuation marks read
 * @param seconds how long it took
 */
public record RunSummary(
    Map<String, Integer> rows,
    int articles,
    int failed,
    int partial,
    int refused,
    int faults,
    int warnings,
    long tokens,
    double seconds) {
  public RunSummary {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** Whether all that can be read of the articles that were given is in the dataset. */
  public boolean isComplete() {
    return failed == 0 && refused == 0 && faults == 0;
  }
}
