package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.article.ArticleId;

/**
 * Makes the run's entities out of the articles': one id for one bearer over all articles.
 *
 * <p>Takes the articles one by one and keeps of each only its entities' names, types, titles and
 * numbers of mentions. The result does not depend on the order in which the articles came. Not safe
 * for use by several threads at once.
 */
public final class CorpusResolver {
  /**
   * An entity of the run.
   *
   * @param id {@code <type>/<slug>}
   * @param type what it is
   * @param name the name it goes by
   * @param aliases its other names, in the order of their code points
   * @param titles titles seen beside its names, most frequent first
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

  /** The run's entities, and which of them each article's entity is. */
  public static final class Result {
    private final List<RunEntity> entities;
    private final Map<ArticleId, String[]> ids;

    private Result(List<RunEntity> entities, Map<ArticleId, String[]> ids) {
      this.entities = List.copyOf(entities);
      this.ids = ids;
    }

    /** All entities, by id in the order of code points. */
    public List<RunEntity> entities() {
      return entities;
    }

    /**
     * The id of an article's entity.
     *
     * @param index the entity's index in {@link Entities#entities()}
     * @throws IllegalArgumentException where the article or the entity was not added
     */
    public String idOf(ArticleId article, int index) {
      String[] found = ids.get(article);
      if (found == null || index < 0 || found.length <= index) {
        throw new IllegalArgumentException("no entity " + index + " in article " + article);
      }
      return found[index];
    }
  }

  private record Local(EntityType type, String name, List<String> aliases, List<String> titles, int mentions) {}

  private final Map<ArticleId, List<Local>> articles = new TreeMap<>();

  /**
   * Adds an article.
   *
   * @param mentionCounts the number of mentions of each entity
   */
  public void add(ArticleId article, List<LocalEntity> entities, int[] mentionCounts) {
    List<Local> locals = new ArrayList<>(entities.size());
    for (LocalEntity e : entities) {
      locals.add(new Local(e.type(), e.name(), e.aliases(), e.titles(), mentionCounts[e.index()]));
    }
    articles.put(article, List.copyOf(locals));
  }

  /** The entities of all articles added so far. */
  public Result resolve() {
    Map<String, List<Map.Entry<ArticleId, Integer>>> groups = new TreeMap<>();
    articles.forEach(
        (id, locals) -> {
          for (int i = 0; i < locals.size(); i++) {
            String key = locals.get(i).type() + ":" + Slug.of(locals.get(i).name());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(Map.entry(id, i));
          }
        });
    Map<ArticleId, String[]> ids = new LinkedHashMap<>();
    articles.forEach((id, locals) -> ids.put(id, new String[locals.size()]));
    List<RunEntity> entities = new ArrayList<>();
    groups.forEach(
        (key, members) -> {
          Local first = articles.get(members.get(0).getKey()).get(members.get(0).getValue());
          String id = first.type().name().toLowerCase(Locale.ROOT) + "/" + Slug.of(first.name());
          Set<String> aliases = new TreeSet<>();
          Set<String> titles = new LinkedHashSet<>();
          int mentions = 0;
          Set<ArticleId> in = new LinkedHashSet<>();
          for (Map.Entry<ArticleId, Integer> m : members) {
            Local l = articles.get(m.getKey()).get(m.getValue());
            aliases.addAll(l.aliases());
            titles.addAll(l.titles());
            mentions += l.mentions();
            in.add(m.getKey());
            ids.get(m.getKey())[m.getValue()] = id;
          }
          entities.add(
              new RunEntity(
                  id, first.type(), first.name(), List.copyOf(aliases), List.copyOf(titles),
                  mentions, in.size()));
        });
    entities.sort(Comparator.comparing(RunEntity::id));
    return new Result(entities, ids);
  }
}
