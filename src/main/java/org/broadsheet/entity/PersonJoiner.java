package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of people: full names among themselves, then family names, given names and
 * nicknames to the full names that they can stand for.
 */
final class PersonJoiner {
  private static final String SURNAME = "entity.join.surname";

  private final EntityWords words;
  private final EntityRules rules;

  PersonJoiner(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
  }

  /**
   * The people behind the names, in the order of their first mention; every name in one cluster.
   */
  List<Cluster> join(List<Name> names) {
    List<Cluster> clusters = new ArrayList<>();
    Map<Name, PersonName> parsed = new LinkedHashMap<>();
    for (Name n : names) {
      parsed.put(n, PersonName.of(n, words));
    }
    Map<String, Cluster> byFullName = fullNames(parsed, clusters);
    Map<Cluster, Integer> lastSeen = new LinkedHashMap<>();
    for (Name n : names) {
      PersonName p = PersonName.of(n, words);
      Cluster c = p.size() > 1 ? byFullName.get(p.key()) : null;
      if (c == null) {
        c = shortName(n, p, clusters, lastSeen);
      } else if (!c.names.isEmpty()) {
        n.why = rules.id(reason(c, p));
      }
      c = c.root();
      c.isKin |= c.names.isEmpty() && isNamedAsKin(n);
      c.add(n);
      if (!p.nickname().isEmpty()) {
        c.nicknames.add(p.nickname());
      }
      describe(c, n, p);
      lastSeen.put(c, n.sentence.index());
    }
    clusters.removeIf(c -> c.merged != null || c.names.isEmpty());
    return clusters;
  }

  /** "His wife, Jane Roe": the bare family name stays his. */
  private boolean isNamedAsKin(Name n) {
    int before = n.first - 1;
    if (before > 0 && n.sentence.token(before).text().equals(",")) {
      before--;
    }
    return before > 0 && words.isKin(n.sentence.token(before));
  }

  private String reason(Cluster c, PersonName p) {
    for (PersonName q : c.people) {
      if (!q.parts().equals(p.parts())
          && c.names.stream().anyMatch(n -> PersonName.of(n, words).parts().equals(q.parts()))) {
        return q.first().equals(p.first()) || (p.size() < q.size() && !sharesFirst(p, q))
            ? "entity.join.part-of-name"
            : "entity.join.name-variant";
      }
    }
    return "entity.join.same-name";
  }

  private static boolean sharesFirst(PersonName p, PersonName q) {
    return q.first().startsWith(p.first().substring(0, 1));
  }

  /** Clusters of the names of two parts or more, the longest first; ambiguous ones are left out. */
  private Map<String, Cluster> fullNames(Map<Name, PersonName> parsed, List<Cluster> clusters) {
    Map<String, PersonName> distinct = new LinkedHashMap<>();
    parsed.values().stream()
        .filter(p -> p.size() > 1)
        .sorted(Comparator.comparingInt(p -> -p.size()))
        .forEach(p -> distinct.putIfAbsent(p.key(), p));
    Map<String, Cluster> byName = new LinkedHashMap<>();
    for (PersonName p : distinct.values()) {
      List<Cluster> agreeing = new ArrayList<>();
      for (Cluster c : clusters) {
        if (c.people.stream().anyMatch(q -> q.agrees(p, words))) {
          agreeing.add(c);
        }
      }
      if (agreeing.size() > 1) {
        continue;
      }
      Cluster c;
      if (agreeing.isEmpty()) {
        c = new Cluster(EntityType.PERSON);
        clusters.add(c);
      } else {
        c = agreeing.get(0);
      }
      c.people.add(p);
      byName.put(p.key(), c);
    }
    return byName;
  }

  /** The person whom a single name, or an ambiguous part of a name, calls at this place. */
  private Cluster shortName(
      Name n, PersonName p, List<Cluster> clusters, Map<Cluster, Integer> lastSeen) {
    Cluster protagonist = null;
    int earliest = Integer.MAX_VALUE;
    for (Cluster c : lastSeen.keySet()) {
      if (!c.names.isEmpty() && c.firstSentence() < earliest) {
        earliest = c.firstSentence();
        protagonist = c;
      }
    }
    Cluster best = null;
    double bestScore = 0;
    for (Cluster c : clusters) {
      double score = score(n, p, c, lastSeen, protagonist);
      if (score > bestScore) {
        best = c;
        bestScore = score;
      }
    }
    if (best != null) {
      PersonName full = best.fullest();
      boolean given = full != null && full.size() > 1 && full.calls(p.last(), words) < 3;
      n.why = rules.id(given ? "entity.join.given-name" : SURNAME);
      return best;
    }
    Cluster fresh = new Cluster(EntityType.PERSON);
    fresh.people.add(p);
    clusters.add(fresh);
    return fresh;
  }

  private double score(
      Name n,
      PersonName p,
      Cluster c,
      Map<Cluster, Integer> lastSeen,
      @Nullable Cluster protagonist) {
    PersonName full = c.fullest();
    if (full == null) {
      return 0;
    }
    double score;
    if (p.size() > 1) {
      score = c.people.stream().anyMatch(q -> q.agrees(p, words)) ? 4 : 0;
    } else {
      if (!p.suffix().equals(full.suffix()) && !p.suffix().isEmpty()) {
        return 0;
      }
      score = 0;
      for (PersonName q : c.people) {
        score = Math.max(score, q.calls(p.first(), words));
      }
      boolean address = n.honorific != null && words.honorificGender(n.honorific) != null;
      if (score == 1 && ((address && !isByGivenName(n)) || !isGivenNameOf(c, p.first()))) {
        score = 0;
      }
    }
    if (score == 0 || !genderFits(n, c)) {
      return 0;
    }
    if (n.title != null && c.titles.containsKey(Fold.key(n.title))) {
      score += rules.number(SURNAME, "same-title");
    }
    if (p.size() == 1 && isCalledLonger(c, p.first())) {
      score -= rules.number(SURNAME, "called-by-longer-name");
    }
    if (c == protagonist) {
      score += rules.number(SURNAME, "first-named");
    }
    if (c.isKin && n.honorific == null && n.title == null) {
      score -= rules.number(SURNAME, "named-as-kin");
    }
    score += Math.min(5, c.names.size()) * rules.number(SURNAME, "per-mention");
    Integer seen = lastSeen.get(c);
    if (seen == null) {
      score -= rules.number(SURNAME, "not-yet-named");
    } else {
      int away = Math.min(20, n.sentence.index() - seen);
      score -= away * rules.number(SURNAME, "per-sentence");
    }
    return Math.max(score, 0.01);
  }

  /** A given name by the lists, or the first of two words that the recogniser took for a person. */
  private boolean isGivenNameOf(Cluster c, String word) {
    return words.isGivenName(word)
        || c.people.stream()
            .anyMatch(q -> q.size() == 2 && q.first().equals(word) && q.first().length() > 1);
  }

  private boolean isByGivenName(Name n) {
    return n.honorific != null && words.isCue("given-name-address", n.honorific);
  }

  private boolean genderFits(Name n, Cluster c) {
    String asked = null;
    if (n.honorific != null) {
      asked = words.honorificGender(n.honorific);
    }
    if (asked == null && n.title != null) {
      EntityWords.Title t = words.title(n.title);
      asked = t == null ? null : t.gender();
    }
    String known = c.gender();
    if (known == null && c.people.get(0).size() > 1) {
      known = words.givenGender(c.people.get(0).first());
    }
    return asked == null || known == null || asked.equals(known);
  }

  /** "Mr. López" is not whom the article calls "López Obrador". */
  private static boolean isCalledLonger(Cluster c, String word) {
    PersonName full = c.fullest();
    if (full == null || full.size() < 3) {
      return false;
    }
    for (PersonName p : c.people) {
      if (p.size() > 1
          && p.size() < full.size()
          && p.parts().contains(word)
          && !p.last().equals(word) // "Bobby Roe" is called Roe, however long his full name
          && !p.first().equals(full.first())) {
        return true;
      }
    }
    return false;
  }

  private void describe(Cluster c, Name n, PersonName p) {
    if (n.title != null) {
      c.title(n.title);
      EntityWords.Title t = words.title(lastTitleWords(n.title));
      if (t != null && t.gender() != null) {
        c.gender(t.gender(), 3);
      }
    }
    if (n.honorific != null) {
      String g = words.honorificGender(n.honorific);
      if (g != null) {
        c.gender(g, 5);
      }
    }
    if (p.size() > 1) {
      String g = givenGender(p);
      if (g != null) {
        c.gender(g, 2);
      }
    }
  }

  private @Nullable String givenGender(PersonName p) {
    String g = words.givenGender(p.first());
    return g == null && p.size() > 2 ? words.givenGender(p.parts().get(1)) : g;
  }

  private static String lastTitleWords(String title) {
    return title.contains(" of ") ? title : title.substring(title.lastIndexOf(' ') + 1);
  }
}
