package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.article.ArticleId;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Makes the run's entities out of the articles': one id for one bearer over all articles.
 *
 * <p>Two articles' entities are one where type and name are the same; where the one name is a
 * fuller form of the other and of no third; where a family name, a nickname or an acronym stands
 * alone and the run knows a single bearer of it. What is not sure stays apart.
 *
 * <p>Takes the articles one by one and keeps numbers of each, and every distinct name once. The
 * result does not depend on the order in which the articles came. Not safe for use by several
 * threads at once.
 */
public final class CorpusResolver {
  /** What an article knows of an entity, its numbers aside; the same for many articles. */
  record Profile(EntityType type, String name, List<String> aliases, List<String> titles) {}

  /** How many times more articles must give a title to one bearer than to all others. */
  private static final int CLEARLY = 4;

  private final EntityWords words;
  private final Bearers bearers;
  private final Map<Profile, Integer> profiles = new HashMap<>();
  private final List<Profile> byNumber = new ArrayList<>();

  /** For each article the profiles of its entities and after them their numbers of mentions. */
  private final TreeMap<ArticleId, int[]> articles = new TreeMap<>();

  /**
   * Reads the lexicons of names.
   *
   * @throws org.broadsheet.rules.RuleException where one is missing or wrong
   */
  public CorpusResolver(RuleBook book) {
    words = new EntityWords(book);
    bearers = new Bearers(new Gazetteer(book), new Namesakes(words, book));
  }

  /**
   * Adds an article.
   *
   * @param entities the article's entities, each at its own index
   * @param mentionCounts the number of mentions of each
   * @throws IllegalArgumentException where the article was added before or the lengths differ
   */
  public void add(ArticleId article, List<LocalEntity> entities, int[] mentionCounts) {
    if (entities.size() != mentionCounts.length) {
      throw new IllegalArgumentException(
          entities.size() + " entities, " + mentionCounts.length + " counts");
    }
    int n = entities.size();
    int[] row = new int[2 * n];
    for (int i = 0; i < n; i++) {
      LocalEntity e = entities.get(i);
      Profile p = new Profile(e.type(), e.name(), e.aliases(), e.titles());
      Integer number = profiles.get(p);
      if (number == null) {
        number = byNumber.size();
        profiles.put(p, number);
        byNumber.add(p);
      }
      row[i] = number;
      row[n + i] = mentionCounts[i];
    }
    if (articles.putIfAbsent(article, row) != null) {
      throw new IllegalArgumentException("article " + article + " was added before");
    }
  }

  /**
   * An article's entities and mentions, counted; the same as {@link #add(ArticleId, List, int[])}.
   */
  public void add(ArticleId article, Entities entities) {
    int[] counts = new int[entities.entities().size()];
    for (Mention m : entities.mentions()) {
      if (m.entity() >= 0) {
        counts[m.entity()]++;
      }
    }
    add(article, entities.entities(), counts);
  }

  /** The entities of all articles added so far. */
  public RunEntities resolve() {
    RunNode[] nodes = new RunNode[byNumber.size()];
    Map<String, RunNode> bySlug = nodes(nodes);
    List<RunNode> all = new ArrayList<>(bySlug.values());
    joinPeople(all);
    joinNamesakes(all, bySlug);
    return table(nodes, all);
  }

  private Map<String, RunNode> nodes(RunNode[] nodes) {
    TreeMap<String, RunNode> bySlug = new TreeMap<>();
    Map<Integer, String> roles = bearers.roles(byNumber, articles.values());
    for (int i = 0; i < nodes.length; i++) {
      Profile p = byNumber.get(i);
      String role = roles.get(i);
      String slug = Slug.of(role == null ? p.name() : p.name() + " " + role);
      nodes[i] = bySlug.computeIfAbsent(p.type() + "/" + slug, k -> new RunNode(p.type(), slug));
      nodes[i].isToldApart |= roles.containsKey(i);
    }
    for (int[] row : articles.values()) {
      int n = row.length / 2;
      for (int i = 0; i < n; i++) {
        RunNode node = nodes[row[i]];
        Profile p = byNumber.get(row[i]);
        node.names.merge(p.name(), 1, Integer::sum);
        p.aliases().forEach(a -> node.aliases.merge(a, 1, Integer::sum));
        p.titles().forEach(t -> node.titles.merge(t, 1, Integer::sum));
        node.mentions += row[n + i];
        node.articles++;
      }
    }
    for (RunNode node : bySlug.values()) {
      if (node.type == EntityType.PERSON) {
        node.person = PersonName.of(List.of(node.name().split(" ", -1)), words);
      }
    }
    return bySlug;
  }

  /** "Ismael Roe" is "Ismael Roe García" where all fuller names that it fits are one another's. */
  private void joinPeople(List<RunNode> all) {
    Map<String, List<RunNode>> byPart = new HashMap<>();
    for (RunNode n : all) {
      if (n.person != null && n.person.size() > 1) {
        for (String part : new TreeSet<>(n.person.parts())) {
          byPart.computeIfAbsent(part, k -> new ArrayList<>()).add(n);
        }
      }
    }
    for (RunNode n : all) {
      PersonName p = n.person;
      if (p == null || p.size() < 2 || n.isToldApart) {
        continue;
      }
      List<RunNode> fuller = new ArrayList<>();
      for (String part : new TreeSet<>(p.parts())) {
        for (RunNode m : byPart.getOrDefault(part, List.of())) {
          if (m != n && !m.isToldApart && !fuller.contains(m) && isFuller(m, n)) {
            fuller.add(m);
          }
        }
      }
      if (!fuller.isEmpty() && agreeAll(fuller)) {
        fuller.forEach(m -> n.join(m, RunJoin.FULLER_NAME));
      }
    }
  }

  private boolean isFuller(RunNode m, RunNode n) {
    PersonName a = m.person;
    PersonName b = n.person;
    return a != null
        && b != null
        && (a.size() > b.size() || (a.size() == b.size() && RunNode.NAMESAKE.compare(m, n) < 0))
        && a.agrees(b, words);
  }

  private boolean agreeAll(List<RunNode> nodes) {
    for (RunNode a : nodes) {
      for (RunNode b : nodes) {
        PersonName x = a.person;
        PersonName y = b.person;
        if (x != null && y != null && !x.agrees(y, words)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A name that stands alone is joined to the single bearer that the run knows of it. */
  private void joinNamesakes(List<RunNode> all, Map<String, RunNode> bySlug) {
    Map<RunNode, TreeSet<RunNode>> bearers = new HashMap<>();
    for (RunNode n : all) {
      TreeSet<String> calls = new TreeSet<>();
      n.aliases.keySet().forEach(a -> calls.add(Slug.of(a)));
      if (n.person != null && n.person.size() > 1) {
        calls.add(Slug.of(n.person.last()));
      }
      for (String call : calls) {
        RunNode shortName = bySlug.get(n.type + "/" + call);
        if (shortName == null || shortName == n || !isCalled(n, shortName)) {
          continue;
        }
        bearers.computeIfAbsent(shortName, k -> new TreeSet<>(RunNode.NAMESAKE)).add(n.root());
      }
    }
    Map<RunNode, Map<String, Integer>> titles = titles(all);
    for (RunNode n : all) {
      TreeSet<RunNode> candidates = bearers.getOrDefault(n, new TreeSet<>(RunNode.NAMESAKE));
      RunNode only = candidates.size() == 1 ? candidates.first() : null;
      RunNode holder = candidates.size() > 1 ? holder(n, candidates, titles) : null;
      if (only != null) {
        n.join(only, RunJoin.ONLY_BEARER);
      } else if (holder != null) {
        n.join(holder, RunJoin.SAME_ROLE);
      }
    }
  }

  /** How many articles give each title to all that a node was joined with. */
  private static Map<RunNode, Map<String, Integer>> titles(List<RunNode> all) {
    Map<RunNode, Map<String, Integer>> titles = new HashMap<>();
    for (RunNode n : all) {
      Map<String, Integer> held = titles.computeIfAbsent(n.root(), k -> new HashMap<>());
      n.titles.forEach((t, count) -> held.merge(t.toLowerCase(Locale.ROOT), count, Integer::sum));
    }
    return titles;
  }

  /**
   * "President Roe" where several Roes are known: the one whom other articles call president. All
   * that the short name is called must be the bearer's, and hardly anybody else's.
   */
  private static @Nullable RunNode holder(
      RunNode shortName, Set<RunNode> candidates, Map<RunNode, Map<String, Integer>> titles) {
    TreeSet<String> asked = new TreeSet<>();
    shortName.titles.keySet().forEach(t -> asked.add(t.toLowerCase(Locale.ROOT)));
    RunNode best = null;
    int most = 0;
    int others = 0;
    for (RunNode c : candidates) {
      Map<String, Integer> held = titles.getOrDefault(c, Map.of());
      int count = asked.stream().mapToInt(t -> held.getOrDefault(t, 0)).sum();
      if (count > most) {
        others += most;
        most = count;
        best = c;
      } else {
        others += count;
      }
    }
    boolean isAll = best != null && titles.getOrDefault(best, Map.of()).keySet().containsAll(asked);
    return isAll && others * CLEARLY < most ? best : null;
  }

  /** Whether the short name is of a kind that may stand for the bearer in another article. */
  private boolean isCalled(RunNode bearer, RunNode shortName) {
    if (bearer.person != null && shortName.person != null) {
      if (bearer.person.size() < 2 || shortName.person.size() > 1) {
        return false;
      }
      int calls = bearer.person.calls(shortName.person.first(), words);
      return calls >= 3 || calls == 0;
    }
    return Acronyms.isAcronym(shortName.name()) && !Acronyms.isAcronym(bearer.name());
  }

  private RunEntities table(RunNode[] nodes, List<RunNode> all) {
    Map<RunNode, List<RunNode>> groups = new HashMap<>();
    List<RunNode> roots = new ArrayList<>();
    for (RunNode n : all) {
      List<RunNode> group = groups.computeIfAbsent(n.root(), k -> new ArrayList<>(1));
      if (group.isEmpty()) {
        roots.add(n.root());
      }
      group.add(n);
    }
    List<RunEntity> entities = new ArrayList<>();
    Map<RunNode, RunEntity> made = new HashMap<>();
    Map<RunNode, Integer> articleCounts = countArticles(nodes);
    for (RunNode root : roots) {
      RunEntity e = entity(root, groups.getOrDefault(root, List.of()), articleCounts);
      made.put(root, e);
      entities.add(e);
    }
    entities.sort(Comparator.comparing(RunEntity::id));
    Map<RunEntity, Integer> ordinals = new HashMap<>();
    for (int i = 0; i < entities.size(); i++) {
      ordinals.put(entities.get(i), i);
    }
    int[] byProfile = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      RunEntity e = made.get(nodes[i].root());
      byProfile[i] = e == null ? -1 : ordinals.getOrDefault(e, -1);
    }
    TreeMap<ArticleId, int[]> rows = new TreeMap<>();
    articles.forEach(
        (id, row) -> {
          int[] out = new int[row.length / 2];
          for (int i = 0; i < out.length; i++) {
            out[i] = byProfile[row[i]];
          }
          rows.put(id, out);
        });
    return new RunEntities(entities, rows);
  }

  /** Articles of each group: one that has two of its names counts once. */
  private Map<RunNode, Integer> countArticles(RunNode[] nodes) {
    Map<RunNode, Integer> counts = new HashMap<>();
    for (int[] row : articles.values()) {
      Map<RunNode, Boolean> seen = new HashMap<>();
      for (int i = 0; i < row.length / 2; i++) {
        RunNode root = nodes[row[i]].root();
        if (seen.put(root, true) == null) {
          counts.merge(root, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static RunEntity entity(
      RunNode root, List<RunNode> group, Map<RunNode, Integer> articleCounts) {
    TreeSet<String> aliases = new TreeSet<>();
    TreeMap<String, RunJoin> joins = new TreeMap<>();
    SortedMap<String, Integer> titles = new TreeMap<>();
    int mentions = 0;
    for (RunNode n : group) {
      aliases.addAll(n.names.keySet());
      aliases.addAll(n.aliases.keySet());
      if (n != root && n.why != null) {
        joins.put(n.name(), n.why);
      }
      n.titles.forEach((t, count) -> titles.merge(t, count, Integer::sum));
      mentions += n.mentions;
    }
    aliases.remove(root.name());
    return new RunEntity(
        root.type.name().toLowerCase(Locale.ROOT) + "/" + root.slug,
        root.type,
        root.name(),
        List.copyOf(aliases),
        joins,
        byCount(titles),
        mentions,
        articleCounts.getOrDefault(root, 0));
  }

  /** Titles, the most frequent first; spellings that differ in capitals alone are one. */
  private static List<String> byCount(SortedMap<String, Integer> titles) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> spellings = new HashMap<>();
    titles.forEach(
        (spelling, count) -> {
          String key = spelling.toLowerCase(Locale.ROOT);
          counts.merge(key, count, Integer::sum);
          // Of two as frequent the one with fewer capitals, which come first in code points.
          spellings.merge(
              key,
              spelling,
              (a, b) -> titles.getOrDefault(b, 0) >= titles.getOrDefault(a, 0) ? b : a);
        });
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> spellings.getOrDefault(e.getKey(), e.getKey()))
        .toList();
  }
}
