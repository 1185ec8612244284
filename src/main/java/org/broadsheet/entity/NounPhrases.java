package org.broadsheet.entity;

import java.util.HashSet;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;

/** Questions about the noun phrases that describe people and bodies: "the former mayor of X". */
final class NounPhrases {
  private final EntityWords words;

  NounPhrases(EntityWords words) {
    this.words = words;
  }

  /** The title as the article words it: "former president", "deputy foreign minister". */
  String title(Sentence s, int noun, EntityWords.Title title) {
    int first = noun;
    while (first > 0
        && s.tree().governor(first - 1) == noun
        && !Names.isCapital(s.token(first - 1))
        && s.token(first - 1).isTag("NN")) {
      first--;
    }
    if (first > 0 && words.isCue("title-modifier", s.token(first - 1).text())) {
      first--;
    }
    int end = noun + 1;
    if (title.word().contains(" of ")) {
      end = Math.min(s.size(), noun + title.word().split(" ", -1).length);
    }
    return Names.text(s, first, end);
  }

  /** Names that a phrase gives an office to: "of Mexico", "Mexico's", "Mexican". */
  static Set<String> bodies(Sentence s, int noun) {
    Set<String> bodies = new HashSet<>();
    for (int d : s.tree().dependents(noun)) {
      boolean body = s.tree().is(d, "nmod") || s.tree().is(d, "amod") || s.tree().is(d, "compound");
      if (body && Names.isCapital(s.token(d)) && !s.tree().is(d, "nmod:tmod")) {
        bodies.add(Fold.letters(s.token(d).text()));
      }
    }
    return bodies;
  }

  /** The noun with what stands before it and what "of" hangs on it. */
  static TokenRange range(Sentence s, int noun) {
    int first = noun;
    for (int d : s.tree().dependents(noun)) {
      boolean left =
          d < first
              && (s.tree().is(d, "det")
                  || s.tree().is(d, "amod")
                  || s.tree().is(d, "compound")
                  || s.tree().is(d, "nmod:poss")
                  || s.tree().is(d, "nummod")
                  || s.tree().is(d, "advmod"));
      if (left) {
        first = Math.min(first, s.tree().range(d).first());
      }
    }
    int end = noun + 1;
    for (int d : s.tree().dependents(noun, "nmod")) {
      if (d > noun) {
        int preposition = s.tree().dependent(d, "case");
        TokenRange r = s.tree().range(d);
        if (preposition >= 0 && s.token(preposition).text().equals("of") && r.first() == end) {
          end = shortened(s, r, d);
        }
      }
    }
    return new TokenRange(first, end);
  }

  /** Up to the first comma or relative clause. */
  private static int shortened(Sentence s, TokenRange r, int head) {
    for (int i = head + 1; i < r.end(); i++) {
      String w = s.token(i).text();
      if (w.equals(",") || w.equals("who") || w.equals("which") || w.equals("that")) {
        return i;
      }
    }
    return r.end();
  }

  static boolean hasModifier(Sentence s, int noun, String word) {
    for (int d : s.tree().dependents(noun)) {
      if (s.token(d).text().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all that says which one is meant is the name of a people: "the German company". */
  static boolean isOfPeople(Sentence s, int noun) {
    return s.tree().dependents(noun, "nmod").isEmpty()
        && s.tree().dependents(noun, "acl").isEmpty()
        && bodies(s, noun).size() == 1
        && s.tree().dependents(noun, "amod").stream().anyMatch(d -> Names.isCapital(s.token(d)));
  }

  /** "the Oslo-listed company". */
  private static boolean isPlaced(Sentence s, int noun) {
    return s.tree().dependents(noun, "amod").stream()
        .anyMatch(
            d ->
                Names.isCapital(s.token(d))
                    || (d > 1
                        && s.token(d - 1).text().equals("-")
                        && Names.isCapital(s.token(d - 2))));
  }

  /** Whether something hangs on the noun that says which one is meant. */
  static boolean isExplained(Sentence s, int noun) {
    return !bodies(s, noun).isEmpty()
        || isPlaced(s, noun)
        || !s.tree().dependents(noun, "nmod").isEmpty()
        || !s.tree().dependents(noun, "acl").isEmpty();
  }
}
