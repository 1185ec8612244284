package org.broadsheet.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two datasets: rows, cells and files, manifests aside. Rows are compared as
 * they are read, so a dataset may be of any length.
 *
 * @param files paths of the files that differ or that only one of them has, sorted
 * @param tables the tables whose rows differ, in the order of the tables
 */
public record DatasetComparison(List<String> files, List<TableDifference> tables) {
  public DatasetComparison {
    files = List.copyOf(files);
    tables = List.copyOf(tables);
  }

  /**
   * A table's rows that differ.
   *
   * @param table the table
   * @param count how many rows differ
   * @param rows the first of them
   */
  public record TableDifference(Table table, long count, List<RowDifference> rows) {
    public TableDifference {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row that differs.
   *
   * @param before the row of the first dataset, {@code null} where only the second one has it
   * @param after the row of the second dataset, {@code null} where only the first one has it
   */
  public record RowDifference(@Nullable Row before, @Nullable Row after) {
    /** The columns whose cells differ; all that are filled where there is only one row. */
    public List<String> columns() {
      Row any = Objects.requireNonNull(before == null ? after : before);
      return any.table().columns().stream()
          .map(Column::name)
          .filter(name -> differs(before, after, name))
          .toList();
    }
  }

  private static boolean differs(@Nullable Row before, @Nullable Row after, String column) {
    if (before == null || after == null) {
      return (before != null && before.has(column)) || (after != null && after.has(column));
    }
    return !before.csv(column).equals(after.csv(column));
  }

  /** Whether the datasets are the same, byte for byte, manifests aside. */
  public boolean isEqual() {
    return files.isEmpty();
  }

  /**
   * Compares two folders.
   *
   * @param before a dataset of ours
   * @param after another one
   * @param limit how many rows of each table to list
   * @throws DatasetException where one of them is no dataset, or cannot be read
   */
  public static DatasetComparison of(Path before, Path after, int limit) throws DatasetException {
    DatasetReader first = DatasetReader.open(before);
    DatasetReader second = DatasetReader.open(after);
    try {
      List<String> files = files(before, after);
      List<TableDifference> tables = new ArrayList<>();
      for (Table table : Tables.ALL) {
        String file = table.name() + ".jsonl";
        boolean comparable =
            files.contains(file)
                && Files.exists(before.resolve(file))
                && Files.exists(after.resolve(file));
        if (comparable) {
          TableDifference difference = compare(table, first, second, limit);
          if (difference.count() > 0) {
            tables.add(difference);
          }
        }
      }
      return new DatasetComparison(files, tables);
    } catch (IOException e) {
      throw DatasetException.of("read", before, e);
    }
  }

  private static List<String> files(Path before, Path after) throws IOException {
    SortedMap<Path, Path> first = DatasetFiles.of(before);
    SortedMap<Path, Path> second = DatasetFiles.of(after);
    SortedMap<Path, Path> all = new TreeMap<>(first);
    all.putAll(second);
    List<String> differing = new ArrayList<>();
    for (Map.Entry<Path, Path> file : all.entrySet()) {
      Path name = file.getKey();
      Path a = first.get(name);
      Path b = second.get(name);
      boolean same = a != null && b != null && Files.mismatch(a, b) < 0;
      if (!same && !name.equals(Path.of(Manifest.FILE))) {
        differing.add(name.toString());
      }
    }
    return differing;
  }

  /** Both tables are in the same order, so what is missing on one side shows at once. */
  private static TableDifference compare(
      Table table, DatasetReader before, DatasetReader after, int limit) throws DatasetException {
    List<RowDifference> rows = new ArrayList<>();
    long count = 0;
    try (RowReader first = before.rows(table);
        RowReader second = after.rows(table)) {
      Row a = first.next();
      Row b = second.next();
      while (a != null || b != null) {
        int order = a == null ? 1 : b == null ? -1 : table.order().compare(a, b);
        RowDifference difference = new RowDifference(order <= 0 ? a : null, order >= 0 ? b : null);
        if (!difference.columns().isEmpty()) {
          count++;
          if (rows.size() < limit) {
            rows.add(difference);
          }
        }
        a = order <= 0 ? first.next() : a;
        b = order >= 0 ? second.next() : b;
      }
    }
    return new TableDifference(table, count, rows);
  }
}
