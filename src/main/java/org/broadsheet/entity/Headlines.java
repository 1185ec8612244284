package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/**
 * Mends what the recogniser makes of headlines, in which every word has a capital: people who are
 * run together, and bodies that are none.
 */
final class Headlines {
  private Headlines() {}

  /**
   * Takes runs of names apart, and drops bodies of whose words the story knows none, or knows them
   * as common ones.
   */
  static void settle(Document document, List<List<Name>> bySentence) {
    Map<String, EntityType> people = new HashMap<>();
    Map<String, EntityType> bodies = new HashMap<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        if (!Names.isHeadline(n.sentence)) {
          (n.type == EntityType.PERSON && n.length() > 1 ? people : bodies).put(n.text(), n.type);
        }
      }
    }
    Map<String, EntityType> all = new HashMap<>(bodies);
    all.putAll(people);
    Set<String> common = words(document, false);
    Set<String> capital = words(document, true);
    for (List<Name> names : bySentence) {
      for (Name n : List.copyOf(names)) {
        if (!Names.isHeadline(n.sentence) || n.length() < 2) {
          continue;
        }
        boolean isPerson = n.type == EntityType.PERSON;
        boolean isDoubtful = !isPerson && n.known == null && !bodies.containsKey(n.text());
        List<Name> inside = isPerson ? inside(n, people) : isDoubtful ? inside(n, all) : List.of();
        if (!inside.isEmpty()) {
          names.remove(n);
          names.addAll(inside);
        } else if (isDoubtful
            && (isClause(n) || (n.weight <= 1 && isUnknown(n, common, capital)))) {
          names.remove(n);
        }
      }
    }
  }

  /** Whether the story, too, writes one of the run's words with a capital inside a sentence. */
  private static boolean isShared(Name run, Set<String> capital) {
    for (int i = run.first; i < run.end; i++) {
      String word = run.sentence.token(i).text();
      if (word.length() > 3 && capital.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The names of the story that stand inside a run of capitals. */
  private static List<Name> inside(Name run, Map<String, EntityType> known) {
    List<Name> found = new ArrayList<>();
    if (known.containsKey(run.text()) || run.length() < 3) {
      return found;
    }
    for (int first = run.first; first < run.end; first++) {
      for (int end = run.end; end > first + 1; end--) {
        EntityType type = known.get(Names.text(run.sentence, first, end));
        if (type != null) {
          found.add(new Name(run.sentence, first, end, type, run.why));
          first = end - 1;
          break;
        }
      }
    }
    return found;
  }

  /** The words that the story writes small, or with a capital where none is due. */
  private static Set<String> words(Document document, boolean capital) {
    Set<String> words = new HashSet<>();
    for (Sentence s : document.sentences()) {
      for (Token t : s.tokens()) {
        int first = t.text().codePointAt(0);
        boolean counts =
            capital
                ? Character.isUpperCase(first) && t.index() > 0 && !Names.isHeadline(s)
                : Character.isLowerCase(first);
        if (counts) {
          words.add(t.text());
        }
      }
    }
    return words;
  }

  /** Whether a word of the run is a verb, a pronoun or a preposition with a capital. */
  private static boolean isClause(Name run) {
    for (int i = run.first; i < run.end; i++) {
      Token t = run.sentence.token(i);
      boolean isPreposition = t.isTag("IN") || t.isTag("TO"); // "of" and "for" are small in names
      if (t.isTag("PRP")
          || t.isTag("VBZ")
          || t.isTag("VBP")
          || t.isTag("MD")
          || (isPreposition && Names.isCapital(t))) {
        return true;
      }
    }
    return false;
  }

  /** Whether half of the run's words are small elsewhere, or none has a capital there. */
  private static boolean isUnknown(Name run, Set<String> common, Set<String> capital) {
    int small = 0;
    for (int i = run.first; i < run.end; i++) {
      if (common.contains(Fold.key(run.sentence.token(i).text()))) {
        small++;
      }
    }
    return 2 * small >= run.length() || !isShared(run, capital);
  }
}
