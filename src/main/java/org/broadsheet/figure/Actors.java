package org.broadsheet.figure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/**
 * Knows people and bodies that act from things that have a size: of the one a figure is somebody's,
 * the other it measures.
 */
final class Actors {
  private final Set<String> people = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();
  private final Set<String> regions = new HashSet<>();
  private final Set<String> things = new HashSet<>();
  private final Set<String> endings;

  Actors(RuleBook book, FigureWords words) {
    people.addAll(book.lexicon("titles").terms());
    people.addAll(words.of("age-group"));
    people.addAll(words.of("nobody"));
    endings = words.of("maker-ending");
    things.addAll(words.of("maker-never"));
    people.addAll(book.lexicon("kinship").terms());
    for (Lexicon.Entry e : book.lexicon("role-words").entries()) {
      if (e.get("part").equals("word")) {
        people.add(e.term());
      } else if (e.get("part").equals("never")) {
        things.add(e.term());
      }
    }
    bodies.addAll(words.of("acting-body"));
    for (Lexicon.Entry e : book.lexicon("nominals").entries()) {
      if (e.get("type").equals("organization")) {
        bodies.add(e.term().toLowerCase(Locale.ROOT));
      }
      if (e.get("type").equals("place")) {
        regions.add(e.term().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether a phrase stands for a country, a town and the like, not by name. */
  boolean isRegion(Setting around, Phrase p) {
    return p.sentence() == around.s.index()
        && regions.contains(around.lemma(p.head()).toLowerCase(Locale.ROOT));
  }

  /** Whether a phrase stands for people. */
  boolean isPerson(Setting around, Phrase p) {
    Mention m = around.entities.at(p.sentence(), p.head());
    return isPeople(around, p)
        || (m != null && m.head() == p.head() && m.type() == EntityType.PERSON);
  }

  private boolean isPeople(Setting around, Phrase p) {
    if (p.sentence() != around.s.index()) {
      return false;
    }
    String lemma = around.lemma(p.head()).toLowerCase(Locale.ROOT);
    return people.contains(lemma)
        || (around.isTag(p.head(), "NNP?S") && isMaker(lemma.replaceFirst("s$", "")));
  }

  /** "growers", "economists": by their ending; one alone is as often a thing ("a tanker"). */
  private boolean isMaker(String lemma) {
    return !things.contains(lemma) && endings.stream().anyMatch(lemma::endsWith);
  }

  /** Whether a phrase stands for people or for a body that acts, by name or not. */
  boolean isActor(Setting around, Phrase p) {
    return isKnown(around, p) || isPeople(around, p);
  }

  /** The same by a name or a listed noun, not by the ending of the noun alone. */
  boolean isKnown(Setting around, Phrase p) {
    Mention m = around.entities.at(p.sentence(), p.head());
    boolean isEntity =
        m != null
            && m.head() == p.head()
            && (m.type() == EntityType.PERSON || m.type() == EntityType.ORGANIZATION);
    String lemma =
        p.sentence() == around.s.index() ? around.lemma(p.head()).toLowerCase(Locale.ROOT) : "";
    return isEntity || people.contains(lemma) || bodies.contains(lemma);
  }
}
