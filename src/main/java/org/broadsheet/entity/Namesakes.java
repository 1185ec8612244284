package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart the people of a run who share a full name: where their roles are of two worlds (a
 * senator, a goalkeeper) and no article of the one names anybody whom an article of the other
 * names, they are two.
 */
final class Namesakes {
  private final EntityWords words;
  private final Map<String, String> worlds = new HashMap<>();

  Namesakes(EntityWords words, RuleBook book) {
    this.words = words;
    for (Lexicon.Entry e : book.lexicon("role-worlds").entries()) {
      worlds.put(e.term(), e.get("world"));
    }
  }

  /**
   * What the articles say of the bearers of a full name in one way of saying it.
   *
   * @param number tells the ways apart
   * @param titles the roles of the bearer
   * @param company the slugs of the people and bodies that are named beside the bearer
   * @param articles how many articles say it so
   */
  record Bearer(int number, List<String> titles, SortedSet<String> company, int articles) {
    Bearer {
      titles = List.copyOf(titles);
      company = Collections.unmodifiableSortedSet(new TreeSet<>(company));
    }
  }

  /**
   * The role that tells each bearer from the others of that name; bearers without one are the best
   * known of them, or the only one.
   */
  Map<Integer, String> roles(List<Bearer> bearers) {
    List<Group> groups = groups(bearers);
    if (groups.size() < 2) {
      return Map.of();
    }
    groups.sort(
        Comparator.<Group>comparingInt(g -> -g.articles).thenComparing(g -> g.role(words, worlds)));
    Map<Integer, String> roles = new TreeMap<>();
    for (Group g : groups.subList(1, groups.size())) {
      g.numbers.forEach(n -> roles.put(n, g.role(words, worlds)));
    }
    return roles;
  }

  /** Bearers of one world, and those of several who keep company. */
  private List<Group> groups(List<Bearer> bearers) {
    List<Bearer> sorted = new ArrayList<>(bearers);
    sorted.sort(
        Comparator.<Bearer, String>comparing(b -> String.join("|", b.titles()))
            .thenComparing(b -> String.join("|", b.company())));
    Map<String, Group> byWorld = new TreeMap<>();
    for (Bearer b : sorted) {
      String world = world(b);
      if (world != null) {
        byWorld.computeIfAbsent(world, Group::new).add(b);
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Group g : byWorld.values()) {
      Group known = groups.stream().filter(o -> o.meets(g.company)).findFirst().orElse(null);
      if (known == null) {
        groups.add(g);
      } else {
        known.takeIn(g);
      }
    }
    for (Bearer b : sorted) {
      if (world(b) == null && groups.size() > 1) {
        nearest(groups, b).add(b);
      }
    }
    return groups;
  }

  /** The group that keeps most of a bearer's company, the best known of several. */
  private static Group nearest(List<Group> groups, Bearer b) {
    Group best = groups.get(0);
    for (Group g : groups) {
      int shared = g.shared(b.company());
      int most = best.shared(b.company());
      if (shared > most || (shared == most && g.articles > best.articles)) {
        best = g;
      }
    }
    return best;
  }

  /** The world of a bearer's roles, {@code null} where they tell of none or of several. */
  private @Nullable String world(Bearer b) {
    TreeSet<String> found = new TreeSet<>();
    for (String title : b.titles()) {
      String world = world(title, words, worlds);
      if (world != null) {
        found.add(world);
      }
    }
    return found.size() == 1 ? found.first() : null;
  }

  private static @Nullable String world(
      String title, EntityWords words, Map<String, String> worlds) {
    String rest = title;
    while (true) {
      EntityWords.Title t = words.title(rest);
      if (t != null) {
        return worlds.get(t.kind());
      }
      int space = rest.indexOf(' ');
      if (space < 0) {
        return null;
      }
      rest = rest.substring(space + 1);
    }
  }

  /** Bearers who are taken for one person. */
  private static final class Group {
    final String world;
    final List<Integer> numbers = new ArrayList<>();
    final TreeSet<String> titles = new TreeSet<>();
    final TreeSet<String> company = new TreeSet<>();
    int articles;

    Group(String world) {
      this.world = world;
    }

    void add(Bearer b) {
      numbers.add(b.number());
      titles.addAll(b.titles());
      company.addAll(b.company());
      articles += b.articles();
    }

    void takeIn(Group g) {
      numbers.addAll(g.numbers);
      titles.addAll(g.titles);
      company.addAll(g.company);
      articles += g.articles;
    }

    boolean meets(SortedSet<String> others) {
      return shared(others) > 0;
    }

    int shared(SortedSet<String> others) {
      return (int) others.stream().filter(company::contains).count();
    }

    /** The first of its roles that is of its world. */
    String role(EntityWords words, Map<String, String> worlds) {
      return titles.stream()
          .filter(t -> world.equals(Namesakes.world(t, words, worlds)))
          .findFirst()
          .orElse(world);
    }
  }
}
