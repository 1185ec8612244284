package org.broadsheet.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.dataset.Violation.Kind;
import org.broadsheet.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one article together: their numbers, what they refer to, their places in the
 * text, and that the article's document says the same.
 */
final class ArticleCheck {
  private final Row article;
  private final String articleId;
  private final @Nullable StoredArticle document;
  private final @Nullable OriginalWords words;
  private final ValidationReport.Collector found;
  private final Map<String, List<TableCursor.Line>> lines = new HashMap<>();
  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Set<String> unread = new HashSet<>();

  /**
   * Begins with an article.
   *
   * @param document what its document says, or {@code null} where that cannot be read
   */
  ArticleCheck(Row article, @Nullable StoredArticle document, ValidationReport.Collector found) {
    this.article = article;
    this.articleId = article.text("article_id").orElseThrow();
    this.document = document;
    this.words = document == null ? null : document.text().map(OriginalWords::new).orElse(null);
    this.found = found;
  }

  /** Leaves {@code table} out, which cannot be read. */
  void leaveOut(Table table) {
    unread.add(table.name());
  }

  /** Adds a row of {@code table} that names this article. */
  void add(Table table, TableCursor.Line line) {
    lines.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(line);
    keys.computeIfAbsent(table.name(), name -> new HashSet<>()).add(line.label());
  }

  /**
   * Checks everything, when all rows have been added.
   *
   * @param entities the entities of the dataset, to which the article's mentions are added
   */
  void check(EntityTally entities) {
    checkArticle();
    for (Table table : Tables.OF_ARTICLE) {
      List<TableCursor.Line> own = lines.getOrDefault(table.name(), List.of());
      for (int i = 0; i < own.size(); i++) {
        String wanted = articleId + "#" + table.name().charAt(0) + (i + 1);
        if (!own.get(i).label().equals(wanted)) {
          String message = "the id should be " + wanted + ", by its place among the rows";
          report(Kind.ID, table, own.get(i).label(), "", message);
        }
        Row row = own.get(i).row();
        if (row != null) {
          new RowCheck(row, own.get(i).label(), words, found).check();
          checkReferences(table, row, own.get(i).label(), entities);
        }
      }
      checkDocument(table, own);
    }
    checkNesting(lines.getOrDefault(Tables.CLAIMS.name(), List.of()));
    entities.endArticle();
  }

  private void checkArticle() {
    int sentences = lines.getOrDefault(Tables.SENTENCES.name(), List.of()).size();
    int told = article.integer("sentence_count").orElse(sentences);
    if (told != sentences && !unread.contains(Tables.SENTENCES.name())) {
      String message = "says " + told + ", there are " + sentences;
      report(Kind.COUNT, Tables.ARTICLES, articleId, "sentence_count", message);
    }
    if (document == null) {
      return;
    }
    if (!isSame(document.row(), article)) {
      String message = "the document says " + document.row() + ", the table " + article;
      report(Kind.JSON, Tables.ARTICLES, articleId, "", message);
    }
    if (words == null && !article.csv("status").equals("failed")) {
      report(Kind.JSON, Tables.ARTICLES, articleId, "", "the document has no text");
    }
    document.text().ifPresent(this::checkText);
  }

  private void checkText(String text) {
    int length = text.codePointCount(0, text.length());
    int told = article.integer("char_count").orElse(length);
    if (told != length) {
      String message = "says " + told + ", the text has " + length + " code points";
      report(Kind.COUNT, Tables.ARTICLES, articleId, "char_count", message);
    }
    String hash = Sha256.hex(text);
    if (article.text("sha256").filter(h -> !h.equals(hash)).isPresent()) {
      String message = "is " + article.csv("sha256") + ", that of the text is " + hash;
      report(Kind.FILE, Tables.ARTICLES, articleId, "sha256", message);
    }
  }

  private void checkReferences(Table table, Row row, String label, EntityTally entities) {
    for (ForeignKey key : table.foreignKeys()) {
      boolean isList = table.column(key.column()).type().isList();
      List<String> named =
          isList ? row.list(key.column()) : row.text(key.column()).map(List::of).orElse(List.of());
      for (String id : named) {
        if (!isThere(key, id, isList, entities)) {
          String message = "there is no row " + id + " in " + key.table();
          report(Kind.REFERENCE, table, label, key.column(), message);
        }
      }
    }
    if (table == Tables.MENTIONS) {
      row.text("entity_id").ifPresent(entities::mention);
    }
  }

  /** No claim may be reported inside itself. */
  private void checkNesting(List<TableCursor.Line> claims) {
    Map<String, String> parents = new HashMap<>();
    for (TableCursor.Line line : claims) {
      if (line.row() != null) {
        line.row().text("parent_claim_id").ifPresent(id -> parents.put(line.label(), id));
      }
    }
    for (TableCursor.Line line : claims) {
      String at = parents.get(line.label());
      for (int steps = 0; at != null && steps <= claims.size(); steps++) {
        if (at.equals(line.label())) {
          report(Kind.REFERENCE, Tables.CLAIMS, at, "parent_claim_id", "is inside itself");
          break;
        }
        at = parents.get(at);
      }
    }
  }

  private boolean isThere(ForeignKey key, String id, boolean isList, EntityTally entities) {
    if (unread.contains(key.table())) {
      return true;
    }
    if (key.table().equals(Tables.ENTITIES.name())) {
      return entities.has(id);
    }
    if (key.table().equals(Tables.ARTICLES.name())) {
      return id.equals(articleId);
    }
    Set<String> ids = keys.getOrDefault(key.table(), Set.of());
    // A list's items have lost their bars in CSV.
    return ids.contains(id)
        || (isList && ids.stream().anyMatch(known -> known.replace('|', '/').equals(id)));
  }

  private void checkDocument(Table table, List<TableCursor.Line> own) {
    if (document == null || unread.contains(table.name())) {
      return;
    }
    List<Row> rows = document.rows(table);
    if (rows.size() != own.size()) {
      String message = "the document has " + rows.size() + " rows, the table " + own.size();
      report(Kind.JSON, table, articleId, "", message);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = own.get(i).row();
      if (row != null && !isSame(rows.get(i), row)) {
        String message = "the document says " + rows.get(i) + ", the table " + row;
        report(Kind.JSON, table, own.get(i).label(), "", message);
      }
    }
  }

  /** Whether two rows have the same CSV cells: a row that was read from CSV has lost its bars. */
  private static boolean isSame(Row a, Row b) {
    return a.table().columns().stream().allMatch(c -> a.csv(c.name()).equals(b.csv(c.name())));
  }

  private void report(Kind kind, Table table, String row, String column, String message) {
    found.add(kind, table.name(), row, column, message);
  }
}
