package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /** Takes runs of people apart, and drops bodies whose words are common ones in the story. */
  static void settle(Document document, List<List<Name>> bySentence) {
    Set<String> people = new HashSet<>();
    Set<String> bodies = new HashSet<>();
    for (List<Name> names : bySentence) {
      for (Name n : names) {
        if (!Names.isHeadline(n.sentence)) {
          (n.type == EntityType.PERSON && n.length() > 1 ? people : bodies).add(n.text());
        }
      }
    }
    Set<String> common = commonWords(document);
    for (List<Name> names : bySentence) {
      for (Name n : List.copyOf(names)) {
        if (!Names.isHeadline(n.sentence) || n.length() < 2) {
          continue;
        }
        List<Name> inside = n.type == EntityType.PERSON ? inside(n, people) : List.of();
        if (!inside.isEmpty()) {
          names.remove(n);
          names.addAll(inside);
        } else if (n.type != EntityType.PERSON
            && n.known == null
            && n.weight <= 1
            && !bodies.contains(n.text())
            && isCommon(n, common)) {
          names.remove(n);
        }
      }
    }
  }

  /** The people of the story who stand inside a run of capitals. */
  private static List<Name> inside(Name run, Set<String> people) {
    List<Name> found = new ArrayList<>();
    if (people.contains(run.text()) || run.length() < 3) {
      return found;
    }
    for (int first = run.first; first < run.end; first++) {
      for (int end = run.end; end > first + 1; end--) {
        if (people.contains(Names.text(run.sentence, first, end))) {
          found.add(new Name(run.sentence, first, end, EntityType.PERSON, run.why));
          first = end - 1;
          break;
        }
      }
    }
    return found;
  }

  private static Set<String> commonWords(Document document) {
    Set<String> words = new HashSet<>();
    for (Sentence s : document.sentences()) {
      for (Token t : s.tokens()) {
        if (Character.isLowerCase(t.text().codePointAt(0))) {
          words.add(t.text());
        }
      }
    }
    return words;
  }

  /** Whether a word of the run is a verb or pronoun, or half of its words are small elsewhere. */
  private static boolean isCommon(Name run, Set<String> common) {
    int small = 0;
    for (int i = run.first; i < run.end; i++) {
      Token t = run.sentence.token(i);
      if (t.isTag("PRP") || t.isTag("VBZ") || t.isTag("VBP") || t.isTag("MD")) {
        return true;
      }
      if (common.contains(Fold.key(t.text()))) {
        small++;
      }
    }
    return 2 * small >= run.length();
  }
}
