package org.broadsheet.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Reads an article's text and metadata from the fields of a record. */
final class RecordFields {
  /**
   * In an object that stands where a name or text is wanted: NewsAPI's source, WordPress's title.
   */
  private static final List<String> INSIDE = List.of("name", "rendered", "value");

  private static final int FIELDS_NAMED = 20;

  /** The others are names that only some collections use. */
  private static final int NAMES_WANTED = 3;

  private final FieldNames names;
  private final Byline byline;

  RecordFields(FieldNames names, Byline byline) {
    this.names = names;
    this.byline = byline;
  }

  /** Whether a record has a field for the text, be it empty. */
  boolean hasText(JsonNode record) {
    return record.isObject() && find(record, Field.TEXT) != null;
  }

  /** The name among {@code columns} that holds the text, or {@code null}. */
  @Nullable String textColumn(Collection<String> columns) {
    for (String name : names.of(Field.TEXT)) {
      for (String column : columns) {
        if (column.equalsIgnoreCase(name)) {
          return column;
        }
      }
    }
    return null;
  }

  /** What is said where the text is missing. */
  String wanted(Collection<String> found) {
    List<String> some = found.stream().limit(FIELDS_NAMED).toList();
    String more = found.size() > FIELDS_NAMED ? " …" : "";
    return "no text: wanted is "
        + String.join(" or ", names.of(Field.TEXT).stream().limit(NAMES_WANTED).toList())
        + ", found "
        + (some.isEmpty()
            ? "nothing"
            : (some.size() == 1 ? "is " : "are ") + String.join(", ", some) + more);
  }

  /** The article of a record. */
  Piece piece(JsonNode record, int number, List<String> warnings) {
    if (!record.isObject()) {
      return new Piece.Bad(null, number, "an object is wanted, found " + kind(record));
    }
    String id = line(record, Field.ID);
    JsonNode field = find(record, Field.TEXT);
    if (field == null) {
      List<String> found = new ArrayList<>();
      record.fieldNames().forEachRemaining(found::add);
      return new Piece.Bad(id, number, wanted(found));
    }
    String text = text(field);
    if (text.isBlank()) {
      return new Piece.Bad(id, number, "the text is empty");
    }
    List<String> all = new ArrayList<>(warnings);
    String whole = WellFormed.text(text);
    if (!whole.equals(text)) {
      all.add("half a character (a lone surrogate) in the text was replaced by U+FFFD");
    }
    return new Piece.Good(id, number, whole, metadata(record), List.of(), all);
  }

  /** What the fields say beside the text. */
  Metadata metadata(JsonNode record) {
    String published = line(record, Field.PUBLISHED);
    String publisher = line(record, Field.PUBLISHER);
    return new Metadata(
        line(record, Field.TITLE),
        people(authors(record), publisher),
        publisher,
        published == null ? null : PublicationDate.readOrKeep(published),
        line(record, Field.PLACE),
        line(record, Field.URL),
        line(record, Field.LANGUAGE));
  }

  private List<String> authors(JsonNode record) {
    List<String> found = new ArrayList<>();
    JsonNode field = find(record, Field.AUTHORS);
    if (field != null && field.isArray()) {
      for (JsonNode author : field) {
        found.addAll(byline.names(inner(author)));
      }
    } else if (field != null) {
      found.addAll(byline.names(inner(field)));
    }
    return found;
  }

  /** Each name once; "By Jane Roe, The Post" in The Post names one person. */
  static List<String> people(List<String> names, @Nullable String publisher) {
    List<String> people = new ArrayList<>();
    for (String name : names) {
      String line = WellFormed.line(name);
      if (!people.contains(line) && (names.size() == 1 || !line.equalsIgnoreCase(publisher))) {
        people.add(line);
      }
    }
    return people;
  }

  private @Nullable String line(JsonNode record, Field field) {
    JsonNode value = find(record, field);
    if (value == null) {
      return null;
    }
    String line =
        WellFormed.line(inner(value.isArray() && !value.isEmpty() ? value.get(0) : value));
    return line.isEmpty() ? null : line;
  }

  private static String text(JsonNode field) {
    if (!field.isArray()) {
      return inner(field);
    }
    List<String> paragraphs = new ArrayList<>();
    field.forEach(paragraph -> paragraphs.add(inner(paragraph)));
    return String.join("\n\n", paragraphs);
  }

  private static String inner(JsonNode value) {
    if (!value.isObject()) {
      return value.isValueNode() && !isMissing(value) ? value.asText() : "";
    }
    for (String name : INSIDE) {
      JsonNode inside = value.get(name);
      if (inside != null && inside.isValueNode() && !isMissing(inside)) {
        return inside.asText();
      }
    }
    return "";
  }

  /**
   * The first of a field's names that the record has with a value; else one that is there, empty.
   */
  private @Nullable JsonNode find(JsonNode record, Field field) {
    JsonNode empty = null;
    for (String name : names.of(field)) {
      JsonNode value = get(record, name);
      if (value != null && !isMissing(value) && !isRecord(value)) {
        if (!value.isTextual() || !value.textValue().isBlank()) {
          return value;
        }
        empty = empty == null ? value : empty;
      }
    }
    return empty;
  }

  /** An object that holds no name or text where one is looked for is a record of its own. */
  private static boolean isRecord(JsonNode value) {
    return value.isObject() && INSIDE.stream().noneMatch(value::has);
  }

  private static @Nullable JsonNode get(JsonNode record, String name) {
    JsonNode exact = record.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> field : record.properties()) {
      if (field.getKey().strip().equalsIgnoreCase(name)) {
        return field.getValue();
      }
    }
    int dot = name.indexOf('.');
    JsonNode outer = dot > 0 ? get(record, name.substring(0, dot)) : null;
    return outer == null || !outer.isObject() ? null : get(outer, name.substring(dot + 1));
  }

  private static boolean isMissing(JsonNode value) {
    return value.isNull() || (value.isFloatingPointNumber() && Double.isNaN(value.doubleValue()));
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case OBJECT, POJO, BINARY, MISSING -> "something else";
    };
  }
}
