package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.pattern.Match;

/**
 * Finds the words that introduce claims in a sentence, by the patterns of the rules. Of the rules
 * that fit a word the first in the book's order has it.
 */
final class CueFinder {
  private final List<ClaimRule> rules;

  CueFinder(List<ClaimRule> rules) {
    this.rules = rules.stream().filter(r -> r.pattern() != null).toList();
  }

  /** The candidates of one sentence, in the order of their cues. */
  List<Candidate> find(Sentence s, ClaimFacts facts) {
    Map<Integer, Candidate> byHead = new LinkedHashMap<>();
    for (ClaimRule rule : rules) {
      if (rule.pattern() == null) {
        continue;
      }
      for (Match m : rule.pattern().find(s, facts)) {
        int head = m.token("cue");
        byHead.putIfAbsent(head, candidate(rule, s, m, head, facts));
      }
    }
    List<Candidate> all = new ArrayList<>(byHead.values());
    all.sort((a, b) -> Integer.compare(a.head(), b.head()));
    return all;
  }

  private static Candidate candidate(
      ClaimRule rule, Sentence s, Match m, int head, ClaimFacts facts) {
    List<Integer> contents = new ArrayList<>();
    boolean unsaid = facts.isUnsaid(s, head);
    if (unsaid && m.has("addressee")) {
      contents.add(m.token("addressee"));
    }
    for (String name : List.of("theme", "content")) {
      if (m.has(name)) {
        contents.add(m.token(name));
      }
    }
    int lead = m.has("lead") ? m.token("lead") : m.has("tail") ? m.token("tail") : head;
    boolean joined =
        lead == head + 1
            || (lead == head + 2 && s.token(head + 1).isTag("R"))
            || (m.has("tail") && lead > head && lead <= head + 3);
    return new Candidate(
        rule,
        s,
        head,
        facts.cue(s, head, joined ? lead : head),
        facts.word(s, head, rule.frame()),
        m.has("source") ? m.token("source") : -1,
        contents,
        m.has("host") ? m.token("host") : rule.sentence() ? m.token("source") : -1,
        !unsaid && m.has("addressee") ? m.token("addressee") : -1);
  }
}
