package org.broadsheet.clean;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** Names that help to tell a byline and a dateline from other words: given names and places. */
record KnownNames(List<Lexicon> givenNames, List<Lexicon> places) {
  KnownNames {
    givenNames = List.copyOf(givenNames);
    places = List.copyOf(places);
  }

  static KnownNames read(RuleBook book) {
    return new KnownNames(
        lexicons(book, "given-names"), lexicons(book, "cities", "countries", "regions"));
  }

  private static List<Lexicon> lexicons(RuleBook book, String... names) {
    return Stream.of(names).filter(book::hasLexicon).map(book::lexicon).toList();
  }

  boolean isGivenName(String word) {
    return givenNames.stream().anyMatch(l -> l.has(word));
  }

  /** Whether the name before the first comma is a place's. */
  boolean isPlace(String name) {
    int comma = name.indexOf(',');
    String place = (comma < 0 ? name : name.substring(0, comma)).toLowerCase(Locale.ROOT);
    return places.stream().anyMatch(l -> l.has(place));
  }
}
