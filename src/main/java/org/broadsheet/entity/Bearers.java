package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.entity.CorpusResolver.Profile;
import org.jspecify.annotations.Nullable;

/** Gathers what the run's articles say of people who share a full name, for {@link Namesakes}. */
final class Bearers {
  private final Gazetteer gazetteer;
  private final Namesakes namesakes;

  Bearers(Gazetteer gazetteer, Namesakes namesakes) {
    this.gazetteer = gazetteer;
    this.namesakes = namesakes;
  }

  /** Whom and what the articles name that name a bearer. */
  private static final class Company {
    final TreeSet<String> names = new TreeSet<>();
    final TreeSet<String> countries = new TreeSet<>();
    int articles;
  }

  /**
   * The roles that tell people of one full name from each other.
   *
   * @param profiles what articles know of entities
   * @param articles of each article the places of its entities in {@code profiles}, and as many
   *     numbers after them
   * @return roles by the place of the profile
   */
  Map<Integer, String> roles(List<Profile> profiles, Collection<int[]> articles) {
    Collection<List<Integer>> shared = ofOneName(profiles);
    Map<Integer, Company> company = new HashMap<>();
    shared.forEach(l -> l.forEach(i -> company.put(i, new Company())));
    for (int[] row : articles) {
      gather(profiles, row, company);
    }
    Map<Integer, String> roles = new HashMap<>();
    for (List<Integer> bearers : shared) {
      roles.putAll(
          namesakes.roles(bearers.stream().map(i -> bearer(i, profiles, company)).toList()));
    }
    return roles;
  }

  /** People of one full name, where at least two ways of knowing them give a role. */
  private static Collection<List<Integer>> ofOneName(List<Profile> profiles) {
    Map<String, List<Integer>> bySlug = new TreeMap<>();
    for (int i = 0; i < profiles.size(); i++) {
      Profile p = profiles.get(i);
      if (p.type() == EntityType.PERSON && p.name().indexOf(' ') > 0) {
        bySlug.computeIfAbsent(Slug.of(p.name()), k -> new ArrayList<>(1)).add(i);
      }
    }
    bySlug
        .values()
        .removeIf(l -> l.stream().filter(i -> !profiles.get(i).titles().isEmpty()).count() < 2);
    return bySlug.values();
  }

  private void gather(List<Profile> profiles, int[] row, Map<Integer, Company> company) {
    SortedSet<String> names = null;
    SortedSet<String> countries = new TreeSet<>();
    for (int i = 0; i < row.length / 2; i++) {
      Company c = company.get(row[i]);
      if (c == null) {
        continue;
      }
      if (names == null) {
        names = names(profiles, row);
        countries = countries(profiles, row);
      }
      c.articles++;
      String self = Slug.of(profiles.get(row[i]).name());
      names.stream().filter(n -> !n.equals(self)).forEach(c.names::add);
      c.countries.addAll(countries);
    }
  }

  private static Namesakes.Bearer bearer(
      int profile, List<Profile> profiles, Map<Integer, Company> company) {
    Company c = company.getOrDefault(profile, new Company());
    return new Namesakes.Bearer(
        profile, profiles.get(profile).titles(), c.names, c.countries, c.articles);
  }

  /** The people and bodies that an article names; a paper says nothing of whom it writes about. */
  private SortedSet<String> names(List<Profile> profiles, int[] row) {
    TreeSet<String> found = new TreeSet<>();
    for (int i = 0; i < row.length / 2; i++) {
      Profile p = profiles.get(row[i]);
      Known k = gazetteer.first(p.name());
      boolean isPaper = k != null && k.kind().equals("media");
      if (p.type() == EntityType.PERSON || (p.type() == EntityType.ORGANIZATION && !isPaper)) {
        found.add(Slug.of(p.name()));
      }
    }
    return found;
  }

  /** The countries that an article is about, by its places and peoples. */
  private SortedSet<String> countries(List<Profile> profiles, int[] row) {
    TreeSet<String> found = new TreeSet<>();
    for (int i = 0; i < row.length / 2; i++) {
      Profile p = profiles.get(row[i]);
      String country = country(p);
      if (country != null) {
        found.add(country);
      }
    }
    return found;
  }

  private @Nullable String country(Profile p) {
    boolean isLand = p.type() == EntityType.PLACE || p.type() == EntityType.NATIONALITY;
    return isLand ? gazetteer.country(p.name(), p.type()) : null;
  }
}
