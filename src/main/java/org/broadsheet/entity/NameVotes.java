package org.broadsheet.entity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;

/**
 * Lets an article decide on its names as a whole: what most mentions of a name speak for holds for
 * all, and a name that was found once is found wherever its words stand.
 */
final class NameVotes {
  private final EntityWords words;
  private final Gazetteer gazetteer;
  private final EntityRules rules;
  private final NameContext context;
  private final NameParts parts;
  private final NameSpread spread;

  NameVotes(EntityWords words, Gazetteer gazetteer, EntityRules rules) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.rules = rules;
    context = new NameContext(words);
    parts = new NameParts(words, gazetteer);
    spread = new NameSpread(words, gazetteer, rules);
  }

  /** Settles types and adds missed mentions. */
  void settle(Document document, List<List<Name>> bySentence) {
    Headlines.settle(document, bySentence);
    Map<String, Ballot> ballots = count(bySentence);
    parts.vote(bySentence, ballots);
    spread.spread(document, bySentence, ballots);
    Set<String> places = new HashSet<>();
    ballots.forEach(
        (key, b) -> {
          if (b.winner() == EntityType.PLACE) {
            places.add(key);
          }
        });
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        Ballot b = ballots.get(Fold.key(n.text()));
        if (b == null) {
          continue;
        }
        if (n.type == EntityType.OTHER && n.known == null && isDemonym(n, places)) {
          n.type = EntityType.NATIONALITY;
          n.why = rules.id("entity.name.demonym");
          continue;
        }
        EntityType winner = b.winner();
        if (winner != n.type && !isSureOfItself(n, b, winner)) {
          n.type = winner;
          n.known = gazetteer.as(n.text(), winner);
          n.why = rules.id("entity.name.article-majority");
        }
      }
    }
  }

  /** "Karelian" where the article has "Karelia". */
  private static boolean isDemonym(Name n, Set<String> places) {
    String key = Fold.key(n.text());
    boolean ending =
        key.endsWith("n")
            || key.endsWith("ns")
            || key.endsWith("ese")
            || key.endsWith("ish")
            || key.endsWith("i")
            || key.endsWith("is");
    if (n.length() > 1 || !ending || key.length() < 5) {
      return false;
    }
    for (String p : places) {
      int stem = Math.min(p.length() - 1, key.length() - 3);
      if (stem >= 4 && p.indexOf(' ') < 0 && key.startsWith(p.substring(0, stem))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSureOfItself(Name n, Ballot b, EntityType winner) {
    double own = b.votes.getOrDefault(n.type, 0.0);
    return n.weight >= 3
        || (n.type == EntityType.PERSON && context.isAddressed(n))
        || (n.known != null && !n.known.ambiguous() && winner != EntityType.PERSON && own > 0);
  }

  private boolean isGivenNameFirst(Name n) {
    return words.isPlainGivenName(n.sentence.token(n.first).text());
  }

  private Map<String, Ballot> count(List<List<Name>> bySentence) {
    Map<String, Ballot> ballots = new LinkedHashMap<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        Ballot b = ballots.computeIfAbsent(Fold.key(n.text()), k -> new Ballot(n));
        b.mentions++;
        double weight = n.weight;
        if (n.type == EntityType.PERSON && context.isBareGuess(n)) {
          // the same guess on the same word again is hardly new evidence
          weight *= b.guesses++ == 0 ? 0.7 : 0.1;
        }
        b.add(n.type, Names.isHeadline(n.sentence) ? weight * 0.4 : weight);
        if (n.type == EntityType.PERSON && n.length() > 1 && isGivenNameFirst(n)) {
          b.add(EntityType.PERSON, 1.5); // "the developer, Jane Roe" is no firm
        }
        context.vote(n, b);
      }
    }
    return ballots;
  }
}
