package org.broadsheet.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON objects: numbers as numbers, lists as arrays, ranges as pairs, empty cells left out.
 * An {@link EntityRef} is {@code {"entity":3}}, so that rows whose entities are not known yet can
 * be put aside in a file and read back.
 */
public final class RowJson {
  private static final String REFERENCE = "entity";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // else a character beyond U+FFFF is written as two escapes
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RowJson() {}

  /** What makes the generators that {@link #write} takes. */
  static JsonFactory factory() {
    return MAPPER.getFactory();
  }

  /** What reads trees that keep every digit of a number. */
  static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Writes the row as one object. */
  public static void write(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    writeFields(json, row);
    json.writeEndObject();
  }

  /** Writes the row's cells as fields of the object that is open. */
  static void writeFields(JsonGenerator json, Row row) throws IOException {
    List<Column> columns = row.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      Object cell = row.cell(i);
      if (cell != null) {
        json.writeFieldName(columns.get(i).name());
        writeValue(json, cell);
      }
    }
  }

  private static void writeValue(JsonGenerator json, Object value) throws IOException {
    if (value instanceof String words) {
      json.writeString(words);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.toPlainString());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof TextRange range) {
      json.writeStartArray();
      json.writeNumber(range.begin());
      json.writeNumber(range.end());
      json.writeEndArray();
    } else if (value instanceof EntityRef ref) {
      json.writeStartObject();
      json.writeNumberField(REFERENCE, ref.local());
      json.writeEndObject();
    } else if (value instanceof List<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        writeValue(json, item);
      }
      json.writeEndArray();
    } else {
      throw new IllegalStateException("no cell holds a " + value.getClass());
    }
  }

  /**
   * Reads the row that {@link #write} wrote. Fields that are no columns are passed over: a newer
   * dataset may have more.
   *
   * @throws IllegalArgumentException where {@code object} has a value that its column does not take
   */
  public static Row read(Table table, JsonNode object) {
    Row.Builder row = Row.of(table);
    if (!object.isObject()) {
      throw new IllegalArgumentException("a row of " + table + " is a JSON object");
    }
    for (Column column : table.columns()) {
      JsonNode value = object.get(column.name());
      if (value != null) {
        row.set(column.name(), value(table, column.name(), value));
      }
    }
    return row.build();
  }

  /** What a field of a row's object stands for, before its column has checked it. */
  static @Nullable Object value(Table table, String name, JsonNode node) {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      boolean whole = table.column(name).type() == ColumnType.INTEGER;
      return whole && node.canConvertToInt() && node.isIntegralNumber()
          ? (Object) node.intValue()
          : node.decimalValue();
    }
    if (node.isObject() && node.path(REFERENCE).isInt() && node.size() == 1) {
      return new EntityRef(node.path(REFERENCE).intValue());
    }
    if (node.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      for (JsonNode item : node) {
        items.add(item.isArray() ? range(item) : value(table, name, item));
      }
      return items;
    }
    throw new IllegalArgumentException(
        "column " + table.name() + "." + name + " takes no " + node.getNodeType() + ": " + node);
  }

  private static TextRange range(JsonNode pair) {
    if (pair.size() != 2 || !pair.path(0).isInt() || !pair.path(1).isInt()) {
      throw new IllegalArgumentException("not a pair of offsets: " + pair);
    }
    return new TextRange(pair.path(0).intValue(), pair.path(1).intValue());
  }
}
