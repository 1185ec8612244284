package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.entity.RunEntity;

/** Makes the rows of {@code entities}. */
public final class EntityTable {
  private EntityTable() {}

  /** One row an entity, in the order given. */
  public static List<Row> rows(List<RunEntity> entities) {
    List<Row> rows = new ArrayList<>();
    for (RunEntity e : entities) {
      rows.add(
          Row.of(Tables.ENTITIES)
              .set("entity_id", e.id())
              .set("type", e.type())
              .set("name", e.name())
              .set("aliases", e.aliases())
              .set("roles", e.titles())
              .set("mention_count", e.mentionCount())
              .set("article_count", e.articleCount())
              .set("joins", joins(e))
              .build());
    }
    return rows;
  }

  private static List<String> joins(RunEntity e) {
    return e.joins().entrySet().stream().map(j -> j.getKey() + ": " + j.getValue()).toList();
  }
}
