package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;

/**
 * Adds whom a report names as its own sources: in "The Lowmere Gazette, citing two officials,
 * reported that …" the officials say the same inside the paper's claim.
 */
final class Citations {
  private final Speakers speakers;
  private final ClaimRule rule;

  /** With the entry of the rule book that stands for such claims. */
  Citations(Speakers speakers, ClaimRule rule) {
    this.speakers = speakers;
    this.rule = rule;
  }

  /** The drafts, with those of the cited in the place of "citing" as an act of its own. */
  List<Draft> add(List<Draft> drafts, ClaimFacts facts, Entities entities) {
    List<Draft> all = new ArrayList<>(drafts);
    for (Draft outer : drafts) {
      Sentence s = outer.sentence();
      for (int t = 0; t < s.size(); t++) {
        int cited = isCiting(s, t) ? s.tree().dependent(t, "obj") : -1;
        if (cited >= 0
            && t != outer.head()
            && belongs(s, t, outer)
            && speakers.isSomebody(s, cited, entities)) {
          int citing = t;
          all.removeIf(o -> o.sentence().index() == s.index() && o.cue().contains(citing));
          all.add(draft(outer, citing, cited, facts));
        }
      }
    }
    return all;
  }

  private static boolean isCiting(Sentence s, int token) {
    String lemma = s.token(token).lemma();
    return s.token(token).tag().equals("VBG") && (lemma.equals("cite") || lemma.equals("quote"));
  }

  /** Whether a participle hangs on the claim's verb or its source, and is not a part of it. */
  private static boolean belongs(Sentence s, int citing, Draft outer) {
    int governor = s.tree().governor(citing);
    Phrase source = outer.source();
    boolean isOfVerb = governor == outer.head();
    boolean isOfSource = source != null && source.tokens().contains(governor);
    return (isOfVerb || isOfSource) && !outer.touches(s.token(citing).span());
  }

  private Draft draft(Draft outer, int citing, int cited, ClaimFacts facts) {
    Sentence s = outer.sentence();
    TokenRange cue = facts.cue(s, citing, citing);
    return new Draft(
        rule,
        s,
        citing,
        cue,
        facts.word(s, citing),
        NounPhrase.of(s, cited, cue, facts),
        outer.content(),
        -1);
  }
}
