package org.broadsheet.entity;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.ArticleId;

/** The run's entities, and which of them each article's entity is. */
public final class RunEntities {
  private final List<RunEntity> entities;
  private final Map<ArticleId, int[]> ordinals;

  RunEntities(List<RunEntity> entities, Map<ArticleId, int[]> ordinals) {
    this.entities = List.copyOf(entities);
    this.ordinals = ordinals;
  }

  /** All entities, by id in the order of code points. */
  public List<RunEntity> entities() {
    return entities;
  }

  /**
   * The entity of the run that an article's entity is.
   *
   * @param index the entity's index in {@link Entities#entities()}
   * @throws IllegalArgumentException where the article or the entity was not added
   */
  public RunEntity of(ArticleId article, int index) {
    int[] found = ordinals.get(article);
    if (found == null || index < 0 || found.length <= index) {
      throw new IllegalArgumentException("no entity " + index + " in article " + article);
    }
    return entities.get(found[index]);
  }

  /** The id of an article's entity; see {@link #of}. */
  public String idOf(ArticleId article, int index) {
    return of(article, index).id();
  }
}
