package org.broadsheet.dataset;

/**
 * Stands in a cell for an entity whose id only the end of the run knows.
 *
 * @param local the entity's index among the entities of the row's article, from 0
 */
public record EntityRef(int local) {
  public EntityRef {
    if (local < 0) {
      throw new IllegalArgumentException("an entity's index is not negative: " + local);
    }
  }
}
