package org.broadsheet.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ArticleId;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.RowJson;
import org.broadsheet.dataset.Tables;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.LocalEntity;

/** Writes an article's rows to bytes and reads them back, references to local entities included. */
final class RowCodec {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private RowCodec() {}

  static byte[] write(ArticleRows article) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("id", article.id().value());
      out.writeStringField("text", article.text());
      out.writeBooleanField("whole", article.isWhole());
      out.writeArrayFieldStart("entities");
      for (LocalEntity e : article.entities()) {
        write(out, e, article.mentionCounts().get(e.index()));
      }
      out.writeEndArray();
      out.writeArrayFieldStart("rows");
      for (Row row : article.rows()) {
        out.writeString(row.table().name());
        RowJson.write(out, row);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, LocalEntity e, int mentions) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", e.type().name());
    out.writeStringField("name", e.name());
    strings(out, "aliases", e.aliases());
    strings(out, "titles", e.titles());
    if (e.gender() != null) {
      out.writeStringField("gender", e.gender());
    }
    out.writeNumberField("mentions", mentions);
    out.writeEndObject();
  }

  private static void strings(JsonGenerator out, String name, List<String> items)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String s : items) {
      out.writeString(s);
    }
    out.writeEndArray();
  }

  /**
   * Reads what {@link #write(ArticleRows)} wrote.
   *
   * @throws IOException where the bytes are not that
   */
  static ArticleRows read(byte[] bytes) throws IOException {
    JsonNode root = JSON.readTree(bytes);
    List<LocalEntity> entities = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (JsonNode e : root.path("entities")) {
      entities.add(
          new LocalEntity(
              entities.size(),
              EntityType.valueOf(e.path("type").textValue()),
              e.path("name").textValue(),
              strings(e.path("aliases")),
              strings(e.path("titles")),
              e.path("gender").textValue()));
      counts.add(e.path("mentions").intValue());
    }
    List<Row> rows = new ArrayList<>();
    JsonNode list = root.path("rows");
    for (int i = 0; i + 1 < list.size(); i += 2) {
      rows.add(RowJson.read(Tables.named(list.get(i).textValue()), list.get(i + 1)));
    }
    return new ArticleRows(
        new ArticleId(root.path("id").textValue()),
        root.path("text").textValue(),
        rows,
        entities,
        counts,
        root.path("whole").booleanValue());
  }

  private static List<String> strings(JsonNode array) {
    List<String> items = new ArrayList<>();
    array.forEach(n -> items.add(n.textValue()));
    return items;
  }
}
