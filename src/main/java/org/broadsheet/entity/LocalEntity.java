package org.broadsheet.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as one article knows it. The run's entities are made of these by {@link
 * CorpusResolver}.
 *
 * @param index its place in {@link Entities#entities()}
 * @param type what it is
 * @param name the fullest name that the article uses
 * @param aliases the other names that the article uses, in the order of their first use
 * @param titles titles and roles seen beside its names ("president", "secretary of state"), most
 *     frequent first
 * @param gender {@code female}, {@code male}, {@code plural}, or {@code null} where the article
 *     does not tell
 */
public record LocalEntity(
    int index,
    EntityType type,
    String name,
    List<String> aliases,
    List<String> titles,
    @Nullable String gender) {
  public LocalEntity {
    aliases = List.copyOf(aliases);
    titles = List.copyOf(titles);
  }
}
