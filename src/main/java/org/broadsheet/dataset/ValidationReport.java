package org.broadsheet.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link Validator} found.
 *
 * @param violations the faults in the order in which they were found; of every kind in a table no
 *     more than were asked for
 * @param total number of all faults, also of those that are not listed
 * @param counts number of all faults by kind
 * @param rows number of rows that were read, by table
 */
public record ValidationReport(
    List<Violation> violations,
    long total,
    Map<Violation.Kind, Long> counts,
    Map<String, Long> rows) {
  public ValidationReport {
    violations = List.copyOf(violations);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** Whether the dataset is what it says it is. */
  public boolean isValid() {
    return total == 0;
  }

  /** Gathers faults, and keeps the first few of each sort. */
  static final class Collector {
    private final int limit;
    private final List<Violation> kept = new ArrayList<>();
    private final Map<String, Integer> keptBySort = new LinkedHashMap<>();
    private final Map<Violation.Kind, Long> counts = new EnumMap<>(Violation.Kind.class);
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long total;

    Collector(int limit) {
      this.limit = limit;
      Tables.ALL.forEach(t -> rows.put(t.name(), 0L));
    }

    void add(Violation.Kind kind, String table, String row, String column, String message) {
      total++;
      counts.merge(kind, 1L, Long::sum);
      if (keptBySort.merge(kind + " " + table, 1, Integer::sum) <= limit) {
        kept.add(new Violation(kind, table, row, column, message));
      }
    }

    void rows(String table, long number) {
      rows.put(table, number);
    }

    ValidationReport report() {
      return new ValidationReport(kept, total, counts, rows);
    }
  }
}
