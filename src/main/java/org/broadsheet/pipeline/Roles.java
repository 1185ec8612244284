package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.entity.LocalEntity;
import org.broadsheet.relation.Relation;
import org.broadsheet.text.WhiteSpace;

/**
 * The roles of an article's entities: what its relations give them as title, most frequent first.
 */
final class Roles {
  private static final int LONGEST_ACRONYM = 5;

  private Roles() {}

  /** The article's entities with their roles. */
  static List<LocalEntity> of(Findings findings) {
    Document document = findings.document();
    List<Map<String, Integer>> counts = new ArrayList<>();
    findings.entities().entities().forEach(e -> counts.add(new LinkedHashMap<>()));
    for (Relation r : findings.relations()) {
      if (r.name().equals("per:title") && r.subjectEntity() >= 0) {
        Sentence s = document.sentence(r.object().sentence());
        String words = r.object().tokens().span(s).in(document.text());
        Token head = s.token(r.object().head());
        if (head.isTag("NNS") && words.endsWith(head.text())) { // "one of the party's leaders"
          words = words.substring(0, words.length() - head.text().length()) + head.lemma();
        }
        Token first = s.token(r.object().tokens().first());
        if (first.index() == 0 && !first.isTag("NNP") && !isAcronym(first.text())) {
          words = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        }
        counts.get(r.subjectEntity()).merge(role(words), 1, Integer::sum);
      }
    }
    List<LocalEntity> out = new ArrayList<>();
    for (LocalEntity e : findings.entities().entities()) {
      List<String> roles =
          counts.get(e.index()).entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .toList();
      out.add(new LocalEntity(e.index(), e.type(), e.name(), e.aliases(), roles, e.gender()));
    }
    return out;
  }

  /**
   * "President" before a name and "the president" after it are one role; "CEO" and "Lyra official"
   * keep their capitals, "FINANCE MINISTER" in a list does not.
   */
  static String role(String words) {
    String folded = WhiteSpace.fold(words);
    if (isShouted(folded)) {
      return folded.toLowerCase(Locale.ROOT);
    }
    List<String> all = List.of(folded.split(" "));
    boolean isInTitleCase =
        all.stream().filter(w -> w.length() > 3).allMatch(w -> Character.isUpperCase(w.charAt(0)));
    return all.stream()
        .map(w -> isInTitleCase && !isAcronym(w) ? w.toLowerCase(Locale.ROOT) : w)
        .collect(Collectors.joining(" "));
  }

  /** Whether all of it is in capitals, though words as long as these are no acronyms. */
  private static boolean isShouted(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT))
        && Arrays.stream(words.split(" ")).anyMatch(w -> w.length() > LONGEST_ACRONYM);
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
