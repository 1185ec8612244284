package org.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, after schema.org's NewsArticle. */
final class JsonLd {
  /** Comments that keep old readers of XHTML from the script. */
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\]\\]>|\\]\\]>)\\s*$");

  private final @Nullable JsonNode article;
  private final List<JsonNode> nodes;

  private JsonLd(@Nullable JsonNode article, List<JsonNode> nodes) {
    this.article = article;
    this.nodes = nodes;
  }

  /** Reads all of a page's JSON-LD; what is broken in it is passed over, as browsers do. */
  static JsonLd of(Document page, ObjectMapper mapper) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      String json = WRAPPING.matcher(script.data()).replaceAll("");
      try {
        JsonNode read = mapper.readTree(json);
        if (read != null) {
          collect(read, nodes);
        }
      } catch (JsonProcessingException e) {
        // Broken JSON-LD is common; the page's other tags may say the same.
      }
    }
    JsonNode article = null;
    for (JsonNode node : nodes) {
      if (isArticle(node) && (article == null || weight(node) > weight(article))) {
        article = node;
      }
    }
    return new JsonLd(article, nodes);
  }

  /** A property of the article as one line or text, or {@code null}. */
  @Nullable String text(String property) {
    return article == null ? null : text(article.get(property));
  }

  /** The name of what a property refers to: a publisher, a place. */
  @Nullable String name(String property) {
    List<String> names = names(property);
    return names.isEmpty() ? null : names.get(0);
  }

  /** The names of all that a property refers to: the authors. */
  List<String> names(String property) {
    List<String> names = new ArrayList<>();
    if (article != null) {
      addNames(article.get(property), names);
    }
    return names;
  }

  private void addNames(@Nullable JsonNode value, List<String> names) {
    if (value == null) {
      return;
    }
    if (value.isArray()) {
      value.forEach(v -> addNames(v, names));
    } else if (value.isObject()) {
      JsonNode referred = value.has("name") ? value : referred(value);
      JsonNode name = referred.get("name");
      if (name != null && name.isArray()) {
        addNames(name, names);
      } else {
        String text = text(name);
        if (text != null) {
          names.add(text);
        }
      }
    } else {
      String text = text(value);
      if (text != null) {
        names.add(text);
      }
    }
  }

  /** {"@id": "#jane"} stands for the node of that id. */
  private JsonNode referred(JsonNode reference) {
    String id = reference.path("@id").asText();
    for (JsonNode node : nodes) {
      if (!id.isEmpty() && node.has("name") && node.path("@id").asText().equals(id)) {
        return node;
      }
    }
    return reference;
  }

  private static void collect(JsonNode root, List<JsonNode> nodes) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        nodes.add(node);
        for (String inside :
            List.of("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "hasPart")) {
          JsonNode inner = node.get(inside);
          if (inner != null && inner.isContainerNode()) {
            open.add(inner);
          }
        }
      }
    }
  }

  /** NewsArticle and its kinds, Article, BlogPosting, LiveBlogPosting. */
  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one.asText())) {
          return true;
        }
      }
      return false;
    }
    return isArticle(type.asText());
  }

  private static boolean isArticle(String type) {
    String name = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("blogposting");
  }

  /** A page may have cards of other articles: the fullest is its own. */
  private static int weight(JsonNode node) {
    int weight = node.has("articleBody") ? 2 : 0;
    for (String property : List.of("headline", "datePublished", "author", "publisher")) {
      weight += node.has(property) ? 1 : 0;
    }
    return weight;
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isArray()) {
      return value.isEmpty() ? null : text(value.get(0));
    }
    if (value.isObject()) {
      JsonNode inner = value.has("name") ? value.get("name") : value.get("@value");
      JsonNode id = value.get("@id");
      return inner != null ? text(inner) : id == null ? null : text(id);
    }
    // Many sites escape the words twice.
    String text = Parser.unescapeEntities(value.asText(), false).strip();
    return text.isEmpty() ? null : WellFormed.text(text);
  }
}
