package org.broadsheet.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the nested document of an article: its row in {@code articles}, its original {@code text}
 * and its rows in the other tables, one a line.
 */
final class ArticleDocument {
  /** The key of the original text. */
  static final String TEXT = "text";

  private ArticleDocument() {}

  /**
   * The document's bytes, in UTF-8.
   *
   * @param article its row in the table of articles
   * @param text the original text, or {@code null} where it could not be read
   * @param rows the article's rows of {@link Tables#OF_ARTICLE}, each table's in its order
   */
  static byte[] write(Row article, @Nullable String text, List<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = RowJson.factory().createGenerator(bytes)) {
      json.setPrettyPrinter(new LinePrinter());
      json.writeStartObject();
      RowJson.writeFields(json, article);
      if (text != null) {
        json.writeStringField(TEXT, Cells.wellFormed(text));
      }
      for (Table table : Tables.OF_ARTICLE) {
        json.writeArrayFieldStart(table.name());
        for (Row row : rows) {
          if (row.table() == table) {
            RowJson.write(json, row);
          }
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be full of bytes", e);
    }
    return bytes.toByteArray();
  }
}
