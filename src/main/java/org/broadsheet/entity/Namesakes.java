package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart the people of a run who share a full name. They are two where no article of the one
 * names anybody whom an article of the other names, and either their roles are of two worlds (a
 * senator, a goalkeeper) or they have different offices in articles about different countries.
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
   * @param countries the countries that the articles are about
   * @param articles how many articles say it so
   */
  record Bearer(
      int number,
      List<String> titles,
      SortedSet<String> company,
      SortedSet<String> countries,
      int articles) {
    Bearer {
      titles = List.copyOf(titles);
      company = Collections.unmodifiableSortedSet(new TreeSet<>(company));
      countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
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

  /** Bearers who are taken for one person each. */
  private List<Group> groups(List<Bearer> bearers) {
    List<Bearer> sorted = new ArrayList<>(bearers);
    sorted.sort(
        Comparator.<Bearer, String>comparing(b -> String.join("|", b.titles()))
            .thenComparing(b -> String.join("|", b.company()))
            .thenComparing(b -> String.join("|", b.countries())));
    List<Group> groups = new ArrayList<>();
    List<Bearer> unplaced = new ArrayList<>();
    for (Bearer b : sorted) {
      String world = world(b);
      if (world == null || b.countries().isEmpty()) {
        unplaced.add(b);
      } else {
        place(groups, new Group(world, b, offices(b)));
      }
    }
    // Where nothing says which country a bearer is of, the country cannot part him from others.
    for (Bearer b : unplaced) {
      String world = world(b);
      List<Group> near = groups.stream().filter(g -> g.world.equals(world)).toList();
      if (world != null && near.isEmpty()) {
        place(groups, new Group(world, b, offices(b)));
      } else if (world != null) {
        nearest(near, b).add(b);
      }
    }
    for (Bearer b : unplaced) {
      if (world(b) == null && groups.size() > 1) {
        nearest(groups, b).add(b);
      }
    }
    return groups;
  }

  /** Adds a group, joined with all that are the same person. */
  private static void place(List<Group> groups, Group added) {
    List<Group> same = groups.stream().filter(g -> g.isSameAs(added)).toList();
    groups.removeAll(same);
    same.forEach(added::takeIn);
    groups.add(added);
  }

  /** The group that keeps most of a bearer's company, then of his offices, then the best known. */
  private Group nearest(List<Group> groups, Bearer b) {
    Set<String> offices = offices(b);
    return groups.stream()
        .max(
            Comparator.<Group>comparingInt(g -> shared(g.company, b.company()))
                .thenComparingInt(g -> shared(g.offices, offices))
                .thenComparingInt(g -> g.articles))
        .orElseThrow();
  }

  private static int shared(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
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
    EntityWords.Title t = office(title, words);
    return t == null ? null : worlds.get(t.kind());
  }

  /** The office in a title: "deputy mayor" in "former deputy mayor". */
  private static EntityWords.@Nullable Title office(String title, EntityWords words) {
    String rest = title;
    while (true) {
      EntityWords.Title t = words.title(rest);
      int space = rest.indexOf(' ');
      if (t != null || space < 0) {
        return t;
      }
      rest = rest.substring(space + 1);
    }
  }

  private Set<String> offices(Bearer b) {
    TreeSet<String> found = new TreeSet<>();
    for (String title : b.titles()) {
      EntityWords.Title t = office(title, words);
      if (t != null) {
        found.add(t.word());
      }
    }
    return found;
  }

  /** Bearers who are taken for one person. */
  private static final class Group {
    final String world;
    final List<Integer> numbers = new ArrayList<>();
    final TreeSet<String> titles = new TreeSet<>();
    final TreeSet<String> company = new TreeSet<>();
    final TreeSet<String> countries = new TreeSet<>();
    final TreeSet<String> offices = new TreeSet<>();
    int articles;

    Group(String world, Bearer b, Set<String> offices) {
      this.world = world;
      this.offices.addAll(offices);
      add(b);
    }

    void add(Bearer b) {
      numbers.add(b.number());
      titles.addAll(b.titles());
      company.addAll(b.company());
      countries.addAll(b.countries());
      articles += b.articles();
    }

    /** They keep company, or have one office or country in one world. */
    boolean isSameAs(Group g) {
      boolean isOneLife =
          world.equals(g.world)
              && (countries.isEmpty()
                  || g.countries.isEmpty()
                  || shared(countries, g.countries) > 0
                  || shared(offices, g.offices) > 0);
      return isOneLife || shared(company, g.company) > 0;
    }

    void takeIn(Group g) {
      numbers.addAll(g.numbers);
      titles.addAll(g.titles);
      company.addAll(g.company);
      countries.addAll(g.countries);
      offices.addAll(g.offices);
      articles += g.articles;
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
