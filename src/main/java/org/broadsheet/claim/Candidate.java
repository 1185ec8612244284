package org.broadsheet.claim;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * A cue that may introduce a claim, with what its rule's pattern captured.
 *
 * @param rule the rule that proposes it
 * @param sentence its sentence
 * @param head index of the cue's head token
 * @param cue the cue's tokens
 * @param word the lexicon's entry, {@code null} where the rule needs none
 * @param source head of the source where the construction shows it, or -1
 * @param contents heads of the captured pieces of content, in the order of the text
 * @param host head of the clause that the cue interrupts, or -1
 * @param addressee head of the addressee, or -1
 */
record Candidate(
    ClaimRule rule,
    Sentence sentence,
    int head,
    TokenRange cue,
    @Nullable CueWord word,
    int source,
    List<Integer> contents,
    int host,
    int addressee) {
  Candidate {
    contents = List.copyOf(contents);
  }
}
