package org.broadsheet.entity;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entity of the run, as the table of entities shows it.
 *
 * @param id {@code <type>/<slug>}
 * @param type what it is
 * @param name the name it goes by
 * @param aliases its other names, in the order of their code points
 * @param joins names that articles know it by and that were joined with {@code name} across
 *     articles, each with the reason
 * @param titles titles seen beside its names, those of most articles first
 * @param mentionCount its mentions in all articles
 * @param articleCount the articles that mention it
 */
public record RunEntity(
    String id,
    EntityType type,
    String name,
    List<String> aliases,
    SortedMap<String, RunJoin> joins,
    List<String> titles,
    int mentionCount,
    int articleCount) {
  public RunEntity {
    aliases = List.copyOf(aliases);
    joins = Collections.unmodifiableSortedMap(new TreeMap<>(joins));
    titles = List.copyOf(titles);
  }
}
