package org.broadsheet.clean;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** Names that help to tell a byline and a dateline from other words: given names and places. */
record KnownNames(
    List<Lexicon> givenNames, List<Lexicon> places, Lexicon outletWords, Lexicon honorifics) {
  KnownNames {
    givenNames = List.copyOf(givenNames);
    places = List.copyOf(places);
  }

  static KnownNames read(RuleBook book) {
    return new KnownNames(
        List.of(book.lexicon("given-names")),
        List.of(book.lexicon("cities"), book.lexicon("countries"), book.lexicon("regions")),
        book.lexicon("outlet-words"),
        book.lexicon("honorifics"));
  }

  /** Whether a name in a byline may be a person's: it is no place and no newspaper. */
  boolean couldBePerson(String name) {
    String first = name.substring(0, Math.max(name.indexOf(' '), 0));
    boolean paper = Stream.of(name.split(" ", -1)).anyMatch(outletWords::has);
    return isGivenName(first) || !(paper || isPlace(name));
  }

  /** "Dr Jane Roe" is Jane Roe in a list of authors; "Sir Roe" has nothing to spare. */
  String withoutHonorific(String name) {
    String left = name;
    int space = left.indexOf(' ');
    while (space > 0
        && left.indexOf(' ', space + 1) > 0
        && honorifics.has(left.substring(0, space))) {
      left = left.substring(space + 1);
      space = left.indexOf(' ');
    }
    return left;
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

  /** The word before the first space, or nothing where there is none. */
  static String firstWord(String text) {
    return text.substring(0, Math.max(text.indexOf(' '), 0));
  }
}
