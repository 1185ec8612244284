package org.broadsheet.entity;

import java.util.List;

/**
 * An entity of the run, as the table of entities shows it.
 *
 * @param id {@code <type>/<slug>}
 * @param type what it is
 * @param name the name it goes by
 * @param aliases its other names, in the order of their code points
 * @param titles titles seen beside its names, those of most articles first
 * @param mentionCount its mentions in all articles
 * @param articleCount the articles that mention it
 */
public record RunEntity(
    String id,
    EntityType type,
    String name,
    List<String> aliases,
    List<String> titles,
    int mentionCount,
    int articleCount) {
  public RunEntity {
    aliases = List.copyOf(aliases);
    titles = List.copyOf(titles);
  }
}
