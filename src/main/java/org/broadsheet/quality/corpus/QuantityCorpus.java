package org.broadsheet.quality.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.broadsheet.text.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * Short texts with marked quantities, in the layout of NewsQuant (Almasian et al. 2023): a JSON
 * list of {@code {"text": …, "quantities": [{"value": "8-10", "normalized_unit": "kilometre",
 * "change": "~", "referred_concepts": "…"}]}}; the last two may be missing.
 *
 * @param texts in the order of the file
 */
public record QuantityCorpus(List<MarkedText> texts) {
  private static final String LAYOUT =
      "a corpus is a list of {\"text\": …, \"quantities\": [{\"value\": …, \"normalized_unit\": …}]}";

  public QuantityCorpus {
    texts = List.copyOf(texts);
  }

  /**
   * Reads a corpus.
   *
   * @throws CorpusException where the file is not in that layout, or a text in it is faulty
   */
  public static QuantityCorpus read(Path file) throws CorpusException {
    if (!Files.exists(file)) {
      throw new CorpusException(Kind.UNREADABLE, file + " does not exist");
    }
    if (Files.isDirectory(file)) {
      throw new CorpusException(Kind.NOT_A_CORPUS, file + " is a folder; " + LAYOUT);
    }
    JsonNode root = CorpusJson.read(file);
    if (!root.isArray() || root.isEmpty() || !root.get(0).has("quantities")) {
      throw new CorpusException(
          Kind.NOT_A_CORPUS, file + " holds no list of texts with quantities; " + LAYOUT);
    }
    String name = FileNames.of(file).replaceFirst("\\.json$", "").toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>();
    List<MarkedText> texts = new ArrayList<>();
    for (JsonNode item : root) {
      int number = texts.size() + 1;
      String id = String.format(Locale.ROOT, "%s-%04d", name, number);
      String where = file + ": text " + number;
      texts.add(
          new MarkedText(
              new Article(new ArticleId(id), id, text(item, "text", where, faults), Metadata.NONE),
              quantities(item, where, faults)));
    }
    if (!faults.isEmpty()) {
      throw CorpusException.faulty(faults);
    }
    return new QuantityCorpus(texts);
  }

  private static List<MarkedQuantity> quantities(JsonNode item, String where, List<String> faults) {
    List<MarkedQuantity> quantities = new ArrayList<>();
    if (!item.path("quantities").isArray()) {
      faults.add(where + " has no list 'quantities'");
    }
    for (JsonNode q : item.path("quantities")) {
      String at = where + ", quantity " + (quantities.size() + 1);
      String value = text(q, "value", at, faults);
      if (!value.isEmpty() && !MarkedValue.isReadable(value)) {
        faults.add(at + ": value '" + value + "' is no number such as 6.0 and no range 8-10");
      }
      quantities.add(
          new MarkedQuantity(
              value,
              text(q, "normalized_unit", at, faults),
              optional(q, "change"),
              q.path("referred_concepts").asText("")));
    }
    return quantities;
  }

  private static @Nullable String optional(JsonNode node, String field) {
    String text = node.path(field).asText("");
    return text.isEmpty() ? null : text;
  }

  private static String text(JsonNode node, String field, String where, List<String> faults) {
    JsonNode value = node.path(field);
    if (!value.isTextual() && !value.isNumber()) {
      faults.add(where + " has no '" + field + "'");
      return "";
    }
    return value.asText();
  }
}
