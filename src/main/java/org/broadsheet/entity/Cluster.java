package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity in the making: the names joined so far and what they tell of their bearer. */
final class Cluster {
  EntityType type;
  @Nullable Known known;
  final List<Name> names = new ArrayList<>();

  /** Names as written, with the number of their mentions, in the order of their first use. */
  final Map<String, Integer> forms = new LinkedHashMap<>();

  /** Names that the text gives it beside its own: nicknames, acronyms. */
  final Set<String> nicknames = new LinkedHashSet<>();

  /** Names that stand inside others of its names: a nickname in quotation marks. */
  final List<Name> inside = new ArrayList<>();

  /** The full personal names. */
  final List<PersonName> people = new ArrayList<>();

  /** Titles beside its names with their number, folded. */
  final Map<String, Integer> titles = new LinkedHashMap<>();

  /** Votes for its gender. */
  final Map<String, Integer> genders = new LinkedHashMap<>();

  /** Votes of pronouns that were safe without knowing the gender. */
  final Map<String, Integer> pronouns = new LinkedHashMap<>();

  int index = -1;

  /** Whether it was first named as somebody's kin: "his wife, Jane Roe". */
  boolean isKin;

  /** Where it has gone when it was found to be another's. */
  @Nullable Cluster merged;

  Cluster(EntityType type) {
    this.type = type;
  }

  /** The cluster that this one is part of in the end. */
  Cluster root() {
    Cluster c = this;
    while (c.merged != null) {
      c = c.merged;
    }
    return c;
  }

  void add(Name name) {
    names.add(name);
    forms.merge(name.text(), 1, Integer::sum);
    if (known == null) {
      known = name.known;
    }
  }

  void title(String title) {
    titles.merge(Fold.key(title), 1, Integer::sum);
  }

  void gender(String gender, int votes) {
    genders.merge(gender, votes, Integer::sum);
  }

  /**
   * The gender that most speaks for, or {@code null} where nothing or as much speaks against it.
   */
  @Nullable String gender() {
    int male = genders.getOrDefault("male", 0);
    int female = genders.getOrDefault("female", 0);
    return male > female ? "male" : female > male ? "female" : null;
  }

  /** The gender by names and titles, else by the pronouns that were safely its. */
  @Nullable String genderOrPronouns() {
    String gender = gender();
    if (gender != null) {
      return gender;
    }
    int male = pronouns.getOrDefault("male", 0);
    int female = pronouns.getOrDefault("female", 0);
    return male > 2 * female ? "male" : female > 2 * male ? "female" : null;
  }

  /** Takes in another cluster. */
  void absorb(Cluster other) {
    if (other == this) {
      return;
    }
    other.merged = this;
    names.addAll(other.names);
    names.sort(
        (a, b) ->
            a.sentence.index() != b.sentence.index()
                ? Integer.compare(a.sentence.index(), b.sentence.index())
                : NameFinder.ORDER.compare(a, b));
    other.forms.forEach((k, v) -> forms.merge(k, v, Integer::sum));
    nicknames.addAll(other.nicknames);
    inside.addAll(other.inside);
    people.addAll(other.people);
    other.titles.forEach((k, v) -> titles.merge(k, v, Integer::sum));
    other.genders.forEach((k, v) -> genders.merge(k, v, Integer::sum));
    if (known == null) {
      known = other.known;
    }
  }

  /** The longest of the full personal names, the first of these. */
  @Nullable PersonName fullest() {
    PersonName best = null;
    for (PersonName p : people) {
      boolean isSpelled = best != null && p.size() == best.size() && p.initials() < best.initials();
      if (best == null || p.size() > best.size() || isSpelled) {
        best = p;
      }
    }
    return best;
  }

  /** First sentence in which it is named. */
  int firstSentence() {
    return names.get(0).sentence.index();
  }
}
