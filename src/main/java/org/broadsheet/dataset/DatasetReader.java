package org.broadsheet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.dataset.DatasetException.Kind;

/** Reads a dataset back: its tables row by row, and its articles by their ids. */
public final class DatasetReader {
  private final Path folder;

  private DatasetReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a dataset, after finishing what a killed run may have left half done.
   *
   * @throws DatasetException where {@code folder} holds no dataset of ours
   */
  public static DatasetReader open(Path folder) throws DatasetException {
    Publication.recover(folder);
    if (!Manifest.isIn(folder)) {
      throw new DatasetException(
          Kind.NOT_A_DATASET,
          folder + " is no dataset of ours: it has no " + Manifest.FILE + " that says so");
    }
    return new DatasetReader(folder);
  }

  /** The dataset's folder. */
  public Path folder() {
    return folder;
  }

  /** Reads a table from its beginning; the caller closes it. */
  public RowReader rows(Table table) throws DatasetException {
    return new RowReader(table, folder);
  }

  /**
   * All rows of a table, for one that is known to be small.
   *
   * @throws DatasetException where a line is no row
   */
  public List<Row> all(Table table) throws DatasetException {
    List<Row> all = new ArrayList<>();
    try (RowReader rows = rows(table)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
    }
    return all;
  }

  /**
   * The row with that primary key; empty where there is none.
   *
   * @throws IllegalArgumentException where the table has no primary key
   */
  public Optional<Row> find(Table table, String key) throws DatasetException {
    String column =
        table
            .primaryKey()
            .orElseThrow(() -> new IllegalArgumentException(table + " has no primary key"));
    try (RowReader rows = rows(table)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.text(column).filter(key::equals).isPresent()) {
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The article of that id with all its rows, from its document; empty where there is none.
   *
   * @throws DatasetException where the document is damaged
   */
  public Optional<StoredArticle> article(String articleId) throws DatasetException {
    return StoredArticle.read(folder, articleId);
  }
}
