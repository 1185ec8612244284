package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;

/** Phrases that show that a speaker's name is kept back: "asked not to be named". */
final class WithheldNames {
  private final List<List<String>> phrases = new ArrayList<>();

  /** With what shows that a source is unnamed on purpose. */
  WithheldNames(Lexicon anonymous) {
    for (Lexicon.Entry e : anonymous.entries()) {
      List<String> words = List.of(e.term().toLowerCase(Locale.ROOT).split(" "));
      if (words.size() > 1 && e.list("place").contains("phrase")) {
        phrases.add(words);
      }
    }
  }

  /** Index of the token behind such a phrase that begins at a token, or -1. */
  int endAt(Sentence s, int token) {
    for (List<String> phrase : phrases) {
      if (stands(s, token, phrase)) {
        return token + phrase.size();
      }
    }
    return -1;
  }

  private static boolean stands(Sentence s, int from, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (from + i >= s.size() || !s.token(from + i).text().equalsIgnoreCase(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** "asking not to be named": what is asked of the newspaper is no claim of the article. */
  boolean isRequest(Draft d) {
    Sentence s = d.sentence();
    return s.token(d.head()).isTag("VB") && endAt(s, d.head()) > 0;
  }
}
