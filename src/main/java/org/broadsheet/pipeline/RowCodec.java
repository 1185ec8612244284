package org.broadsheet.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ArticleId;
import org.broadsheet.dataset.Column;
import org.broadsheet.dataset.EntityRef;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;
import org.broadsheet.dataset.TextRange;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.LocalEntity;
import org.jspecify.annotations.Nullable;

/** Writes an article's rows to bytes and reads them back, references to local entities included. */
final class RowCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RowCodec() {}

  static byte[] write(ArticleRows article) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("id", article.id().value());
      out.writeBooleanField("whole", article.isWhole());
      out.writeArrayFieldStart("entities");
      for (LocalEntity e : article.entities()) {
        write(out, e, article.mentionCounts().get(e.index()));
      }
      out.writeEndArray();
      out.writeArrayFieldStart("rows");
      for (Row row : article.rows()) {
        write(out, row);
      }
      out.writeEndArray();
      out.writeStringField("text", article.text());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, LocalEntity e, int mentions) throws IOException {
    out.writeStartArray();
    out.writeString(e.type().name());
    out.writeString(e.name());
    strings(out, e.aliases());
    strings(out, e.titles());
    if (e.gender() == null) {
      out.writeNull();
    } else {
      out.writeString(e.gender());
    }
    out.writeNumber(mentions);
    out.writeEndArray();
  }

  private static void strings(JsonGenerator out, List<String> items) throws IOException {
    out.writeStartArray();
    for (String s : items) {
      out.writeString(s);
    }
    out.writeEndArray();
  }

  /** The table's name, then column and cell in turn for the cells that are not empty. */
  private static void write(JsonGenerator out, Row row) throws IOException {
    out.writeStartArray();
    out.writeString(row.table().name());
    for (Column column : row.table().columns()) {
      Object cell = row.value(column.name());
      if (cell != null) {
        out.writeString(column.name());
        writeCell(out, cell);
      }
    }
    out.writeEndArray();
  }

  private static void writeCell(JsonGenerator out, Object cell) throws IOException {
    if (cell instanceof String s) {
      out.writeString(s);
    } else if (cell instanceof Integer i) {
      out.writeNumber(i);
    } else if (cell instanceof BigDecimal d) {
      // As text: a JSON number would come back as a double.
      out.writeString(d.toPlainString());
    } else if (cell instanceof Boolean b) {
      out.writeBoolean(b);
    } else if (cell instanceof EntityRef ref) {
      out.writeStartObject();
      out.writeNumberField("e", ref.local());
      out.writeEndObject();
    } else if (cell instanceof TextRange range) {
      out.writeStartArray();
      out.writeNumber(range.begin());
      out.writeNumber(range.end());
      out.writeEndArray();
    } else if (cell instanceof List<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        writeCell(out, item);
      }
      out.writeEndArray();
    } else {
      throw new IllegalArgumentException("a cell of " + cell.getClass());
    }
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
              EntityType.valueOf(e.get(0).textValue()),
              e.get(1).textValue(),
              strings(e.get(2)),
              strings(e.get(3)),
              e.get(4).textValue()));
      counts.add(e.get(5).intValue());
    }
    List<Row> rows = new ArrayList<>();
    for (JsonNode r : root.path("rows")) {
      Table table = Tables.named(r.get(0).textValue());
      Row.Builder row = Row.of(table);
      for (int i = 1; i + 1 < r.size(); i += 2) {
        Column column = table.column(r.get(i).textValue());
        row.set(column.name(), cell(column, r.get(i + 1)));
      }
      rows.add(row.build());
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

  private static @Nullable Object cell(Column column, JsonNode node) {
    if (node.isObject()) {
      return new EntityRef(node.get("e").intValue());
    }
    return switch (column.type()) {
      case STRING -> node.textValue();
      case INTEGER -> node.intValue();
      case NUMBER -> new BigDecimal(node.textValue());
      case BOOLEAN -> node.booleanValue();
      case LIST -> {
        List<Object> items = new ArrayList<>();
        node.forEach(
            n -> items.add(n.isObject() ? new EntityRef(n.get("e").intValue()) : n.textValue()));
        yield items;
      }
      case RANGES -> {
        List<TextRange> ranges = new ArrayList<>();
        node.forEach(n -> ranges.add(new TextRange(n.get(0).intValue(), n.get(1).intValue())));
        yield ranges;
      }
    };
  }
}
