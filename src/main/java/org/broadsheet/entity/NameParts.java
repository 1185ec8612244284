package org.broadsheet.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets a longer name say what its parts name where they stand alone: "Roe" is a person where "Jane
 * Roe" is one, "Acme" a company where "Acme Holdings Ltd" is one.
 */
final class NameParts {
  private static final double FAMILY = 1.5;
  private static final double GIVEN = 1.2;
  private static final double COMPANY = 1.5;
  private static final double EVENT = 3;

  private final EntityWords words;
  private final Gazetteer gazetteer;

  NameParts(EntityWords words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  /** Adds the votes of an article's longer names to the ballots of their parts. */
  void vote(List<List<Name>> bySentence, Map<String, Ballot> ballots) {
    Map<String, Name> bearers = new HashMap<>();
    Map<String, Name> firms = new HashMap<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        if (n.length() > 1) {
          read(n, bearers, firms, ballots);
        }
      }
    }
    bearers.forEach(
        (word, bearer) -> {
          Name firm = firms.get(word);
          Ballot b = ballots.get(word);
          boolean isFirms =
              firm != null
                  && isBody(firm.sentence.token(firm.first + 1).text())
                  && isBefore(firm, bearer);
          if (firm != null && isFirms && (b == null || b.addressed == 0)) {
            ballots
                .computeIfAbsent(word, k -> new Ballot(firm))
                .add(EntityType.ORGANIZATION, FAMILY);
          } else {
            add(ballots, word, EntityType.PERSON, FAMILY);
          }
        });
    bodies(bySentence, ballots);
    firms.forEach(
        (word, firm) -> {
          Ballot b = ballots.get(word);
          boolean isTown = // "Lowfield" of a "Lowfield Conservatory"
              b != null
                  && b.votes.getOrDefault(EntityType.PLACE, 0.0) >= 1
                  && !words.isCompanyForm(firm.sentence.token(firm.end - 1).text());
          if (b != null && !bearers.containsKey(word) && !isTown) {
            b.add(EntityType.ORGANIZATION, COMPANY);
          }
        });
  }

  private void read(
      Name n, Map<String, Name> bearers, Map<String, Name> firms, Map<String, Ballot> ballots) {
    String text = n.text();
    String first = n.sentence.token(n.first).text();
    String last = text.substring(text.lastIndexOf(' ') + 1);
    switch (n.type) {
      case PERSON -> {
        if (gazetteer.find(last).stream().noneMatch(k -> k.kind().equals("country"))) {
          bearers.putIfAbsent(Fold.key(last), n);
        }
        if (words.isGivenName(first) && gazetteer.find(first).isEmpty()) {
          add(ballots, Fold.key(first), EntityType.PERSON, GIVEN);
        }
      }
      case ORGANIZATION -> {
        if (gazetteer.find(first).isEmpty()
            && (isBody(last) || !words.isGivenName(first))
            && !last.equals(first)) {
          firms.putIfAbsent(Fold.key(first), n);
        }
      }
      case EVENT -> {
        if (n.length() == 2 && words.nameWord(first, "first") == EntityType.EVENT) {
          add(ballots, Fold.key(last), EntityType.EVENT, EVENT); // "Cyclone Odile"
        }
      }
      default -> {}
    }
  }

  private boolean isBody(String last) {
    return words.isCompanyForm(last) || words.isOrganizationHead(last);
  }

  /** "Jane Oro-Vance" is no firm where "Ms. Oro-Vance" is somebody. */
  private void bodies(List<List<Name>> bySentence, Map<String, Ballot> ballots) {
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        String text = n.text();
        String last = text.substring(text.lastIndexOf(' ') + 1);
        Ballot part = ballots.get(Fold.key(last));
        if (n.type == EntityType.ORGANIZATION
            && text.indexOf(' ') == text.lastIndexOf(' ')
            && part != null
            && part.winner() == EntityType.PERSON
            && part.titled + part.addressed > 0
            && !isBody(last)) {
          add(ballots, Fold.key(text), EntityType.PERSON, FAMILY);
        }
      }
    }
  }

  private static void add(
      Map<String, Ballot> ballots, String word, EntityType type, double weight) {
    @Nullable Ballot b = ballots.get(word);
    if (b != null) {
      b.add(type, weight);
    }
  }

  private static boolean isBefore(Name a, Name b) {
    return EntityResolver.TEXT_ORDER.compare(a, b) < 0;
  }
}
