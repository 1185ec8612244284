package org.broadsheet.pipeline;

import java.util.List;
import org.broadsheet.article.ArticleId;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;
import org.broadsheet.entity.LocalEntity;

/**
 * All that one article gives to the dataset: the core's result, which knows no other article and no
 * engine.
 *
 * @param id the article's name
 * @param text its original text; empty where it could not be read at all
 * @param rows its rows of all tables, the row of {@code articles} first; where an entity's id
 *     belongs stands an {@link org.broadsheet.dataset.EntityRef} to {@code entities}
 * @param entities the article's entities, each at its own index
 * @param mentionCounts how many mentions each of them has
 * @param isWhole whether its status is {@code ok}
 */
public record ArticleRows(
    ArticleId id,
    String text,
    List<Row> rows,
    List<LocalEntity> entities,
    List<Integer> mentionCounts,
    boolean isWhole) {
  public ArticleRows {
    rows = List.copyOf(rows);
    entities = List.copyOf(entities);
    mentionCounts = List.copyOf(mentionCounts);
  }

  /** The rows of one table, in their order. */
  public List<Row> of(Table table) {
    return rows.stream().filter(r -> r.table() == table).toList();
  }
}
