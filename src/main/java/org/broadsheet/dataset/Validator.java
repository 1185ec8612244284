package org.broadsheet.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.dataset.DatasetException.Kind;
import org.broadsheet.text.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * Checks a dataset against its own description and the contract: files and hashes, cells, keys,
 * order, and that every word stands in the article where its row says.
 *
 * <p>The tables are walked together, article by article, so that of 50,000 articles one is in
 * memory; what is kept is a number or two for every entity.
 */
public final class Validator {
  private final Path folder;
  private final ValidationReport.Collector found;
  private final Map<Table, TableCursor> cursors = new LinkedHashMap<>();
  private final EntityTally entities = new EntityTally();
  private final Set<Path> documents = new HashSet<>();
  private final Set<String> linked = new HashSet<>();

  private Validator(Path folder, int limit) {
    this.folder = folder;
    this.found = new ValidationReport.Collector(limit);
  }

  /**
   * Checks the dataset in a folder, after finishing what a killed run may have left half done.
   *
   * @param limit how many faults of each kind in each table are listed; all are counted
   * @throws DatasetException where the folder is not there or cannot be read; what is wrong with
   *     the dataset in it is in the report
   */
  public static ValidationReport validate(Path folder, int limit) throws DatasetException {
    Publication.recover(folder);
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(Kind.NOT_A_FOLDER, "there is no folder " + folder);
    }
    // absolute, since FileNames makes absolute paths of names beyond ASCII
    Validator validator = new Validator(folder.toAbsolutePath(), limit);
    try {
      return validator.run();
    } catch (IOException e) {
      throw DatasetException.of("read", folder, e);
    }
  }

  private ValidationReport run() throws IOException, DatasetException {
    if (!Manifest.isIn(folder)) {
      String message = "is missing or not written by Broadsheet: the dataset is not finished";
      report(Violation.Kind.FILE, Manifest.FILE, "", message);
    }
    Map<Table, DescribedTable> described = Description.read(folder, found);
    try {
      described.forEach(this::open);
      readEntities();
      readLinks();
      readArticles();
      readThrough(Tables.PROBLEMS);
      linked.stream()
          .sorted(CodePointOrder.INSTANCE)
          .forEach(
              id -> report(Violation.Kind.REFERENCE, "links", id, "links a row that is not there"));
    } finally {
      for (TableCursor cursor : cursors.values()) {
        cursor.close();
      }
    }
    checkDocumentFiles();
    return found.report();
  }

  private void open(Table table, DescribedTable described) {
    try {
      cursors.put(table, new TableCursor(folder, described, found));
    } catch (IOException e) {
      report(Violation.Kind.FILE, table.name(), "", "cannot be read: " + e.getMessage());
    }
  }

  private TableCursor.@Nullable Line next(Table table) throws IOException {
    TableCursor cursor = cursors.get(table);
    return cursor == null ? null : cursor.next();
  }

  /** Reads a table whose rows are checked one by one only. */
  private void readThrough(Table table) throws IOException {
    TableCursor.Line line;
    do {
      line = next(table);
    } while (line != null);
  }

  private void readEntities() throws IOException {
    Table table = Tables.ENTITIES;
    for (TableCursor.Line line = next(table); line != null; line = next(table)) {
      Row row = line.row();
      if (row != null) {
        entities.add(row);
        String type = row.text("type").orElseThrow();
        if (!line.label().startsWith(type + "/")) {
          String message = "the id should begin with " + type + "/";
          report(Violation.Kind.ID, table.name(), line.label(), message);
        }
      }
    }
  }

  private void readLinks() throws IOException {
    Table table = Tables.LINKS;
    for (TableCursor.Line line = next(table); line != null; line = next(table)) {
      Row row = line.row();
      if (row != null) {
        linked.add(row.text("left_id").orElseThrow());
        linked.add(row.text("right_id").orElseThrow());
      }
    }
  }

  private void readArticles() throws IOException, DatasetException {
    Table table = Tables.ARTICLES;
    for (TableCursor.Line line = next(table); line != null; line = next(table)) {
      Row row = line.row();
      if (row == null) {
        continue;
      }
      ArticleCheck check = new ArticleCheck(row, document(line.label()), found);
      if (!cursors.containsKey(Tables.ENTITIES)) {
        check.leaveOut(Tables.ENTITIES);
      }
      for (Table part : Tables.OF_ARTICLE) {
        readRows(part, line.label(), check);
      }
      check.check(entities);
    }
    for (Table part : Tables.OF_ARTICLE) {
      for (TableCursor.Line line = next(part); line != null; line = next(part)) {
        reportOrphan(part, line);
      }
    }
    if (cursors.containsKey(Tables.MENTIONS)) {
      entities.report(found);
    }
  }

  /** Reads the rows of one article, and those before it, which have no article. */
  private void readRows(Table table, String articleId, ArticleCheck check) throws IOException {
    TableCursor cursor = cursors.get(table);
    if (cursor == null) {
      check.leaveOut(table);
      return;
    }
    for (TableCursor.Line line = cursor.peek(); line != null; line = cursor.peek()) {
      int order = CodePointOrder.compare(line.articleId(), articleId);
      if (order > 0) {
        return;
      }
      if (order < 0) {
        reportOrphan(table, line);
      } else {
        check.add(table, line);
        linked.remove(line.label());
      }
      cursor.next();
    }
  }

  private void reportOrphan(Table table, TableCursor.Line line) {
    String message = "there is no article '" + line.articleId() + "' for the row at its place";
    found.add(Violation.Kind.REFERENCE, table.name(), line.label(), "article_id", message);
  }

  private @Nullable StoredArticle document(String articleId) throws DatasetException {
    for (String path : List.of(DocumentPath.of(articleId), DocumentPath.second(articleId))) {
      documents.add(FileNames.resolve(folder, path));
    }
    try {
      StoredArticle document = StoredArticle.read(folder, articleId).orElse(null);
      if (document == null) {
        String message = "there is no document " + DocumentPath.of(articleId);
        report(Violation.Kind.FILE, Tables.ARTICLES.name(), articleId, message);
      }
      return document;
    } catch (DatasetException e) {
      if (e.kind() != Kind.NOT_A_DATASET) {
        throw e;
      }
      report(
          Violation.Kind.FILE, Tables.ARTICLES.name(), articleId, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void checkDocumentFiles() throws IOException {
    Path root = folder.resolve(DocumentPath.FOLDER);
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(p -> DatasetFiles.isDocument(p) && !documents.contains(p))
          .sorted()
          .forEach(
              p ->
                  report(
                      Violation.Kind.FILE,
                      DocumentPath.FOLDER,
                      FileNames.of(p),
                      "the document belongs to no article of the dataset"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void report(Violation.Kind kind, String table, String row, String message) {
    found.add(kind, table, row, "", message);
  }
}
