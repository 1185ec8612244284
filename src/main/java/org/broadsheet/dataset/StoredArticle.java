package org.broadsheet.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.dataset.DatasetException.Kind;
import org.broadsheet.text.FileNames;

/**
 * An article as its document in the dataset has it.
 *
 * @param row its row in the table of articles
 * @param text the original text; empty where it could not be read
 * @param rows its rows in {@link Tables#OF_ARTICLE}, table by table, each table's in its order
 */
public record StoredArticle(Row row, Optional<String> text, List<Row> rows) {
  public StoredArticle {
    rows = List.copyOf(rows);
  }

  /** The rows of one table. */
  public List<Row> rows(Table table) {
    return rows.stream().filter(r -> r.table() == table).toList();
  }

  /**
   * Reads the document of an article from a dataset's folder; empty where there is none.
   *
   * @throws DatasetException where it is damaged
   */
  static Optional<StoredArticle> read(Path folder, String articleId) throws DatasetException {
    for (String path : List.of(DocumentPath.of(articleId), DocumentPath.second(articleId))) {
      Path file = FileNames.resolve(folder, path);
      if (!Files.isRegularFile(file)) {
        continue;
      }
      try {
        JsonNode root = RowJson.mapper().readTree(Files.readAllBytes(file));
        if (root.path("article_id").asText().equals(articleId)) {
          return Optional.of(of(root));
        }
      } catch (IllegalArgumentException | IOException e) {
        throw new DatasetException(
            Kind.NOT_A_DATASET, path + " is no document of an article: " + e.getMessage(), e);
      }
    }
    return Optional.empty();
  }

  private static StoredArticle of(JsonNode document) {
    ObjectNode fields = document.deepCopy();
    JsonNode text = fields.remove(ArticleDocument.TEXT);
    List<Row> rows = new ArrayList<>();
    for (Table table : Tables.OF_ARTICLE) {
      JsonNode list = fields.remove(table.name());
      if (list != null) {
        list.forEach(row -> rows.add(RowJson.read(table, row)));
      }
    }
    return new StoredArticle(
        RowJson.read(Tables.ARTICLES, fields),
        text == null ? Optional.empty() : Optional.of(text.asText()),
        rows);
  }
}
