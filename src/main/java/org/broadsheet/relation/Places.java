package org.broadsheet.relation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/**
 * Tells a country from a state or province and both from a city, for the slots that name the three
 * apart.
 */
final class Places {
  private final Set<String> countries = new HashSet<>();
  private final Set<String> regions = new HashSet<>();

  Places(RuleBook book) {
    addNames(book.lexicon("countries"), countries);
    addNames(book.lexicon("regions"), regions);
  }

  private static void addNames(Lexicon lexicon, Set<String> names) {
    for (Lexicon.Entry e : lexicon.entries()) {
      names.add(e.term().toLowerCase(Locale.ROOT));
      if (lexicon.columns().contains("aliases")) {
        e.list("aliases").forEach(a -> names.add(a.toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** The slot that a rule means, given the place that is its object. */
  String slot(String relation, Sentence s, Phrase object, Entities entities, int entity) {
    boolean isResidence = relation.equals(RelationRule.RESIDENCE);
    if (!isResidence && !relation.equals(RelationRule.HEADQUARTERS)) {
      return relation;
    }
    String name =
        entity >= 0 ? entities.entities().get(entity).name() : s.token(object.head()).text();
    String key = name.toLowerCase(Locale.ROOT);
    if (countries.contains(key)) {
      return isResidence ? "per:countries_of_residence" : "org:country_of_headquarters";
    }
    if (regions.contains(key)) {
      return isResidence
          ? "per:statesorprovinces_of_residence"
          : "org:stateorprovince_of_headquarters";
    }
    return isResidence ? "per:cities_of_residence" : "org:city_of_headquarters";
  }
}
