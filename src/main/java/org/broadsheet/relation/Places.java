package org.broadsheet.relation;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Tells a country from a state or province and both from a city, for the slots that name the three
 * apart, and for patterns that need a well-known place.
 */
final class Places {
  private static final int MAX_WORDS = 5;

  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, Set<String>> countries = new HashMap<>();
  private final Set<String> continents = new HashSet<>();
  private final Set<String> internationals = new HashSet<>();

  Places(RuleBook book) {
    note(book.lexicon("places"), "continent", continents);
    note(book.lexicon("organizations"), "international", internationals);
    add(book.lexicon("countries"), "country", "code");
    add(book.lexicon("regions"), "region", "country");
    add(book.lexicon("cities"), "city", "country");
  }

  private static void note(Lexicon lexicon, String kind, Set<String> names) {
    for (Lexicon.Entry e : lexicon.entries()) {
      if (e.get("kind").equals(kind)) {
        names.add(key(e.term()));
        e.list("aliases").forEach(a -> names.add(key(a)));
      }
    }
  }

  /** Whether the name is one of a continent. */
  boolean isContinent(String name) {
    return continents.contains(key(name));
  }

  /** Whether the name is one of a body of many countries: "United Nations". */
  boolean isInternational(String name) {
    return internationals.contains(key(name));
  }

  private void add(Lexicon lexicon, String kind, String country) {
    for (Lexicon.Entry e : lexicon.entries()) {
      add(e.term(), kind, e.get(country));
      e.list("aliases").forEach(a -> add(a, kind, e.get(country)));
      if (lexicon.columns().contains("demonyms")) {
        e.list("demonyms").forEach(d -> lie(d, e.get(country)));
      }
    }
  }

  private void add(String name, String kind, String country) {
    kinds.putIfAbsent(key(name), kind);
    lie(name, country);
  }

  private void lie(String name, String country) {
    if (!country.isEmpty()) {
      countries.computeIfAbsent(key(name), k -> new HashSet<>()).add(country);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * {@code country}, {@code region} or {@code city}; {@code null} for a name that is not listed.
   */
  @Nullable String kind(String name) {
    return kinds.get(key(name));
  }

  /**
   * Whether a place lies in a larger one, as far as the lists know: {@code yes} of a region or city
   * of that country, {@code may} of a city and a region of one country, {@code no} where the
   * countries differ, {@code ?} where one is not listed.
   */
  String isIn(String place, String larger) {
    Set<String> own = countries.get(key(place));
    Set<String> other = countries.get(key(larger));
    if (own == null || other == null) {
      return "?";
    }
    if (Collections.disjoint(own, other)) {
      return "no";
    }
    return "country".equals(kind(larger)) ? "yes" : "may";
  }

  /**
   * For each token of a sentence the kind of the listed place that it is a part of, or {@code
   * null}. The longest name wins; a name begins with a capital.
   */
  @Nullable String[] kinds(Sentence s) {
    @Nullable String[] found = new @Nullable String[s.size()];
    for (int i = 0; i < s.size(); ) {
      int end = Character.isUpperCase(s.token(i).text().charAt(0)) ? placeEnd(s, i) : i;
      for (int t = i; t < end; t++) {
        found[t] = kind(words(s, i, end));
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  private int placeEnd(Sentence s, int first) {
    for (int end = Math.min(s.size(), first + MAX_WORDS); end > first; end--) {
      if (kind(words(s, first, end)) != null) {
        return end;
      }
    }
    return first;
  }

  /** A place with the larger ones that follow it, each behind a comma: "Bergen, Norway". */
  static Phrase address(Sentence s, Mention place, Entities entities) {
    int end = place.tokens().end();
    while (end + 1 < s.size() && s.token(end).text().equals(",")) {
      Mention next = entities.at(s.index(), end + 1);
      if (next == null
          || next.type() != EntityType.PLACE
          || next.form() != MentionForm.NAME
          || next.tokens().first() != end + 1) {
        break;
      }
      end = next.tokens().end();
    }
    return new Phrase(s.index(), new TokenRange(place.tokens().first(), end), place.head());
  }

  private static String words(Sentence s, int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      words.append(i > first ? " " : "").append(s.token(i).text());
    }
    return words.toString();
  }

  /**
   * The slot that a rule means, given the place that is its object.
   *
   * @param entity the place's entity, or -1
   */
  String slot(String relation, Sentence s, TokenRange object, Entities entities, int entity) {
    boolean isResidence = relation.equals(RelationRule.RESIDENCE);
    if (!isResidence && !relation.equals(RelationRule.HEADQUARTERS)) {
      return relation;
    }
    String kind = kind(words(s, object.first(), object.end()));
    if (kind == null && entity >= 0) {
      kind = kind(entities.entities().get(entity).name());
    }
    String part =
        "country".equals(kind) ? "country" : "region".equals(kind) ? "stateorprovince" : "city";
    if (!isResidence) {
      return "org:" + part + "_of_headquarters";
    }
    return switch (part) {
      case "country" -> "per:countries_of_residence";
      case "stateorprovince" -> "per:statesorprovinces_of_residence";
      default -> "per:cities_of_residence";
    };
  }
}
