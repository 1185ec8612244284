package org.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file: one article as an object; a list of them; an object with a list under one of
 * the usual keys; or several of these one after the other. What stands before a fault is kept.
 */
final class JsonPieces implements PieceReader {
  private static final Set<String> LIST_KEYS =
      Set.of(
          "articles",
          "data",
          "docs",
          "documents",
          "entries",
          "items",
          "records",
          "results",
          "rows",
          "stories");

  private final TextReader in;
  private final RecordFields fields;
  private final ObjectMapper mapper;
  private final JsonParser parser;

  /** Records and remarks that were found ahead of their turn. */
  private final Deque<JsonNode> waiting = new ArrayDeque<>();

  private boolean inList;
  private boolean inObject;

  /** Whether {@code ahead} is the next token, which was looked at already. */
  private boolean looked;

  private @Nullable JsonToken ahead;
  private int count;
  private boolean single;
  private boolean ended;
  private @Nullable Piece last;

  JsonPieces(TextReader in, RecordFields fields, int maxChars) throws IOException {
    this.in = in;
    this.fields = fields;
    this.mapper = Json.mapper(maxChars);
    this.parser = mapper.createParser(in);
  }

  @Override
  public @Nullable Piece next() {
    if (!waiting.isEmpty()) {
      return record(waiting.remove());
    }
    if (!ended) {
      try {
        Piece piece = read();
        if (piece != null) {
          return piece;
        }
        end(count > 0 ? null : nothing());
      } catch (IOException e) {
        return fault(e);
      }
    }
    Piece piece = last;
    last = null;
    return piece;
  }

  private @Nullable Piece read() throws IOException {
    while (true) {
      in.beginRecord();
      JsonToken token = looked ? ahead : parser.nextToken();
      looked = false;
      if (token == null) {
        return null;
      }
      if (inList && token == JsonToken.END_ARRAY) {
        endList();
      } else if (!inList && token == JsonToken.START_ARRAY) {
        inList = true;
      } else if (!inList && token == JsonToken.START_OBJECT) {
        return object();
      } else {
        return record(mapper.readTree(parser));
      }
    }
  }

  /** An object at the top: an article, or what a list of articles is wrapped in. */
  private Piece object() throws IOException {
    ObjectNode object = mapper.createObjectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      boolean list =
          parser.nextToken() == JsonToken.START_ARRAY
              && LIST_KEYS.contains(name.toLowerCase(Locale.ROOT))
              && !fields.hasText(object);
      if (!list) {
        object.set(name, mapper.readTree(parser));
        continue;
      }
      ArrayNode items = object.putArray(name);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode item = mapper.readTree(parser);
        if (items.isEmpty() && fields.hasText(item)) {
          inList = true; // a long list is read on, one article at a time
          inObject = true;
          return record(item);
        }
        items.add(item);
      }
    }
    JsonNode list = fields.hasText(object) ? null : listIn(object, 2);
    if (list == null) {
      return article(object);
    }
    list.forEach(waiting::add);
    return record(waiting.remove());
  }

  /** A list of articles under a usual key, also one object deeper: {"response": {"docs": [… ]}}. */
  private @Nullable JsonNode listIn(JsonNode object, int depth) {
    for (var field : object.properties()) {
      JsonNode value = field.getValue();
      if (value.isArray() && LIST_KEYS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
        for (JsonNode item : value) {
          if (fields.hasText(item)) {
            return value;
          }
        }
      }
      if (value.isObject() && depth > 1) {
        JsonNode inner = listIn(value, depth - 1);
        if (inner != null) {
          return inner;
        }
      }
    }
    return null;
  }

  private void endList() throws IOException {
    inList = false;
    while (inObject && parser.nextToken() != JsonToken.END_OBJECT) {
      parser.nextToken();
      parser.skipChildren();
    }
    inObject = false;
  }

  /** An object by itself is the file's one article, unless more follows. */
  private Piece article(ObjectNode object) {
    if (count > 0) {
      return record(object);
    }
    try {
      ahead = parser.nextToken();
      looked = true;
      if (ahead != null) {
        return record(object);
      }
      single = true;
      end(null);
    } catch (IOException e) {
      single = true;
      end(new Piece.Aside(Severity.ERROR, "after the article: " + describe(e)));
    }
    count = 1;
    String warning = in.warning();
    return fields.piece(object, 0, warning == null ? List.of() : List.of(warning));
  }

  private Piece record(JsonNode record) {
    count++;
    return fields.piece(record, count, List.of());
  }

  private void end(@Nullable Piece remark) {
    ended = true;
    String warning = in.warning();
    last =
        remark != null || warning == null || single
            ? remark
            : new Piece.Aside(Severity.WARNING, warning);
  }

  private Piece nothing() {
    return parser.getParsingContext().getEntryCount() == 0
        ? new Piece.Bad(null, 0, "the file is empty")
        : new Piece.Aside(Severity.WARNING, "holds no records");
  }

  private Piece fault(IOException e) {
    boolean whole = count == 0 && !inList;
    end(null);
    String kept =
        count == 0 ? "" : "; " + count + (count == 1 ? " record" : " records") + " before it kept";
    return new Piece.Bad(null, whole ? 0 : count + 1, describe(e) + kept);
  }

  private static String describe(IOException e) {
    if (!(e instanceof JsonProcessingException json)) {
      return InputScan.reason(e);
    }
    String place = " at " + Json.place(json);
    return (Json.isCutOff(json) ? "JSON cut off in the middle" : "not valid JSON")
        + place
        + " ("
        + Json.fault(json)
        + ")";
  }
}
