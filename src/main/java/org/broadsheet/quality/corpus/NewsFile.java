package org.broadsheet.quality.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.TextRange;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the marks of one article; what is wrong with them goes to a list of faults. */
final class NewsFile {
  private static final List<String> METADATA =
      List.of("title", "authors", "publisher", "published", "place");
  private static final List<String> DETAILS =
      List.of("kind", "act", "negated", "source_kind", "certainty");

  private final String file;
  private final String name;
  private final String text;
  private final CodePoints codePoints;
  private final List<String> faults;

  /** The mark that is being read, for messages: {@code claims[3]}. */
  private String at = "";

  NewsFile(String file, String name, String text, List<String> faults) {
    this.file = file;
    this.name = name;
    this.text = text;
    this.codePoints = CodePoints.of(text);
    this.faults = faults;
  }

  MarkedNews read(JsonNode gold) {
    List<MarkedNews.Entity> entities = new ArrayList<>();
    for (JsonNode e : marks(gold, "entities")) {
      enter("entities", entities.size());
      entities.add(
          new MarkedNews.Entity(text(e, "name"), text(e, "type"), strings(e.path("aliases"))));
    }
    List<MarkedNews.Figure> figures = new ArrayList<>();
    for (JsonNode f : marks(gold, "figures")) {
      enter("figures", figures.size());
      figures.add(figure(f));
    }
    List<MarkedNews.Claim> claims = new ArrayList<>();
    for (JsonNode c : marks(gold, "claims")) {
      enter("claims", claims.size());
      claims.add(claim(c));
    }
    List<MarkedNews.Relation> relations = new ArrayList<>();
    for (JsonNode r : marks(gold, "relations")) {
      enter("relations", relations.size());
      relations.add(
          new MarkedNews.Relation(
              text(r, "subject"),
              text(r, "relation"),
              text(r, "object"),
              text(r, "status"),
              isOptional(r)));
    }
    JsonNode metadata = gold.path("metadata");
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, List<String>> alternatives = new LinkedHashMap<>();
    for (String column : METADATA) {
      values.put(column, strings(metadata.path(column)));
      alternatives.put(column, strings(metadata.path(column + "_alternatives")));
    }
    return new MarkedNews(
        new Article(new ArticleId(name), name + ".txt", text, Metadata.NONE),
        values,
        alternatives,
        strings(metadata.path("boilerplate")),
        entities,
        figures,
        claims,
        relations);
  }

  private void enter(String list, int index) {
    at = file + ": " + list + "[" + index + "]";
  }

  private Iterable<JsonNode> marks(JsonNode gold, String list) {
    if (!gold.path(list).isArray()) {
      faults.add(file + ": has no list '" + list + "'");
    }
    return gold.path(list);
  }

  private MarkedNews.Figure figure(JsonNode f) {
    return new MarkedNews.Figure(
        new TextRange(f.path("begin").asInt(), Math.max(1, f.path("end").asInt())),
        number(f, "value"),
        number(f, "value_max"),
        f.path("unit").asText(""),
        text(f, "bound"),
        text(f, "kind"),
        f.path("change").asText(""),
        isOptional(f));
  }

  private MarkedNews.Claim claim(JsonNode c) {
    List<Span> content = new ArrayList<>();
    for (JsonNode piece : c.path("content_spans")) {
      content.addAll(span(piece.path(0), piece.path(1)));
    }
    if (content.isEmpty()) {
      faults.add(at + ": no 'content_spans' such as [[12, 40]] that stand in the text");
      content.add(new Span(0, 1));
    }
    Map<String, String> details = new LinkedHashMap<>();
    for (String column : DETAILS) {
      details.put(column, text(c, column));
    }
    return new MarkedNews.Claim(
        new Attribution(part(c, "source"), part(c, "cue"), content),
        c.path("speaker").asText(""),
        details,
        isOptional(c));
  }

  private List<Span> part(JsonNode claim, String part) {
    return claim.has(part + "_begin")
        ? span(claim.path(part + "_begin"), claim.path(part + "_end"))
        : List.of();
  }

  private List<Span> span(JsonNode begin, JsonNode end) {
    int from = codePoints.utf16(begin.asInt(-1));
    int to = codePoints.utf16(end.asInt(-1));
    if (from < 0 || to <= from || text.length() < to) {
      faults.add(at + ": the text has no stretch " + begin + "-" + end);
      return List.of();
    }
    return List.of(new Span(from, to));
  }

  private String text(JsonNode node, String field) {
    if (!node.path(field).isValueNode() || node.path(field).isNull()) {
      faults.add(at + " has no '" + field + "'");
    }
    return node.path(field).asText("");
  }

  private static @Nullable BigDecimal number(JsonNode node, String field) {
    return node.path(field).isNumber() ? node.path(field).decimalValue() : null;
  }

  private static boolean isOptional(JsonNode node) {
    return node.path("optional").asBoolean();
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node.isTextual() && !node.asText().isBlank()) {
      strings.add(node.asText());
    }
    node.elements().forEachRemaining(e -> strings.add(e.asText()));
    return strings;
  }
}
