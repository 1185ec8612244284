package org.broadsheet.dataset;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.text.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole dataset into an empty folder, article by article, holding no more than one article
 * in memory. Articles come in the order of their ids; entities, links and problems when their time
 * is come, in theirs.
 *
 * <p>Rows that are out of order, or name entities without an id, are mistakes of the caller and
 * throw {@link IllegalArgumentException}; what the disk does throws {@link DatasetException}.
 */
public final class DatasetWriter implements AutoCloseable {
  private final Path folder;
  private final Map<Table, TableWriter> tables = new LinkedHashMap<>();

  /**
   * Begins a dataset.
   *
   * @param folder is there and is empty; see {@link Publication#staging}
   * @throws DatasetException where its files cannot be made
   */
  public DatasetWriter(Path folder) throws DatasetException {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve(DocumentPath.FOLDER));
      for (Table table : Tables.ALL) {
        tables.put(table, new TableWriter(table, folder));
      }
    } catch (IOException e) {
      close();
      throw DatasetException.of("write", folder, e);
    }
  }

  /** The folder that is written to, for files that stand beside the tables. */
  public Path folder() {
    return folder;
  }

  /**
   * Writes an article: its row, its document, and its rows in the other tables.
   *
   * @param article its row in the table of articles; its id comes after that of the article before
   * @param text the original text, or {@code null} where it could not be read
   * @param rows the article's rows of {@link Tables#OF_ARTICLE}; those of one table in its order
   */
  public void article(Row article, @Nullable String text, List<Row> rows) throws DatasetException {
    String id = article.text("article_id").orElseThrow();
    row(article);
    for (Row row : rows) {
      if (!row.text("article_id").orElseThrow().equals(id)) {
        throw new IllegalArgumentException("not a row of " + id + ": " + row);
      }
      row(row);
    }
    document(id, ArticleDocument.write(article, text, rows));
  }

  /** Writes a row of the table that it belongs to. */
  public void row(Row row) throws DatasetException {
    TableWriter table = tables.get(row.table());
    if (table == null) {
      throw new IllegalArgumentException("no table of this dataset: " + row.table());
    }
    try {
      table.write(row);
    } catch (IOException e) {
      throw DatasetException.of("write", folder.resolve(row.table().name() + ".csv"), e);
    }
  }

  private void document(String articleId, byte[] bytes) throws DatasetException {
    Path path = FileNames.resolve(folder, DocumentPath.of(articleId));
    try {
      try {
        create(path, bytes);
      } catch (FileAlreadyExistsException taken) {
        create(FileNames.resolve(folder, DocumentPath.second(articleId)), bytes);
      }
    } catch (IOException e) {
      throw DatasetException.of("write", path, e);
    }
  }

  private static void create(Path path, byte[] bytes) throws IOException {
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(path, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Finishes the tables and writes {@code datapackage.json} and, last of all, {@code
   * manifest.json}.
   *
   * @param created when the dataset was made, or {@code null} where that is not to be told
   * @return the tables with their numbers of rows
   */
  public List<WrittenTable> finish(Manifest manifest, @Nullable Instant created)
      throws DatasetException {
    List<WrittenTable> written = new ArrayList<>();
    Path at = folder;
    try {
      for (TableWriter table : tables.values()) {
        written.add(table.finish());
      }
      at = folder.resolve(DataPackage.FILE);
      try (HashingOutput out = new HashingOutput(folder, DataPackage.FILE)) {
        DataPackage.write(out, written, created);
      }
      at = folder.resolve(Manifest.FILE);
      try (HashingOutput out = new HashingOutput(folder, Manifest.FILE)) {
        manifest.write(out, written);
      }
    } catch (IOException e) {
      throw DatasetException.of("write", at, e);
    }
    return List.copyOf(written);
  }

  /** Gives up what is not finished. */
  @Override
  public void close() throws DatasetException {
    IOException failed = null;
    for (TableWriter table : tables.values()) {
      try {
        table.close();
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw DatasetException.of("write", folder, failed);
    }
  }
}
