package org.broadsheet.entity;

import java.util.Set;

/** Says whether a common noun can stand for a body, a place, a law or an event: "the agency". */
final class Kinds {
  private final EntityWords words;

  Kinds(EntityWords words) {
    this.words = words;
  }

  /** Whether the lists or a word of its names say that it is of that kind. */
  boolean isOf(Cluster c, EntityWords.Nominal n) {
    Known known = c.known;
    if (known != null && (n.kinds().contains(known.kind()) || hasWord(known.name(), n))) {
      return true;
    }
    boolean isCompany = n.kinds().contains("company");
    return c.forms.keySet().stream()
        .anyMatch(f -> hasWord(f, n) || (isCompany && words.isCompanyForm(lastWord(f))));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static boolean hasWord(String name, EntityWords.Nominal n) {
    Set<String> wanted = n.nameWords();
    for (String w : Fold.letters(name).split(" ", -1)) {
      if (wanted.contains(w)) {
        return true;
      }
    }
    return false;
  }
}
