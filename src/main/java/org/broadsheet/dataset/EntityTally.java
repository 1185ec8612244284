package org.broadsheet.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.dataset.Violation.Kind;

/** Counts how often, and in how many articles, every entity of a dataset is mentioned. */
final class EntityTally {
  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> ofArticle = new HashSet<>();

  /** Adds a row of the table of entities. */
  void add(Row entity) {
    int[] left = {
      entity.integer("mention_count").orElseThrow(), entity.integer("article_count").orElseThrow()
    };
    counts.put(entity.text("entity_id").orElseThrow(), left);
  }

  boolean has(String entityId) {
    return counts.containsKey(entityId);
  }

  /** Counts a mention of an entity that the dataset has. */
  void mention(String entityId) {
    int[] left = counts.get(entityId);
    if (left != null) {
      left[0]--;
      if (ofArticle.add(entityId)) {
        left[1]--;
      }
    }
  }

  /** The mentions that come now are those of another article. */
  void endArticle() {
    ofArticle.clear();
  }

  /** Reports the entities whose row tells other numbers, in the order of their ids. */
  void report(ValidationReport.Collector found) {
    counts.entrySet().stream()
        .filter(e -> e.getValue()[0] != 0 || e.getValue()[1] != 0)
        .sorted(Map.Entry.comparingByKey(CodePointOrder.INSTANCE))
        .forEach(e -> report(found, e.getKey(), e.getValue()));
  }

  private static void report(ValidationReport.Collector found, String id, int[] left) {
    String table = Tables.ENTITIES.name();
    if (left[0] != 0) {
      String message = "is " + left[0] + " more than there are rows in mentions";
      found.add(Kind.COUNT, table, id, "mention_count", message);
    }
    if (left[1] != 0) {
      String message = "is " + left[1] + " more than there are articles with mentions of it";
      found.add(Kind.COUNT, table, id, "article_count", message);
    }
  }
}
