package org.broadsheet.claim;

import java.util.Set;

/**
 * A word that can introduce a claim, as the lexicons know it.
 *
 * @param term its lemma, with a particle where it has one ("point out")
 * @param part {@code verb}, {@code noun} or {@code adjective}
 * @param act what sort of act it reports
 * @param frames the constructions in which it is a cue: {@code clause}, {@code quote}, {@code to},
 *     {@code object} …
 * @param prepositions the prepositions that lead to its content ("of" for "accuse")
 * @param negated whether it says that the source rejects the content
 * @param certainty how sure the source is
 */
record CueWord(
    String term,
    String part,
    Act act,
    Set<String> frames,
    Set<String> prepositions,
    boolean negated,
    Certainty certainty) {
  CueWord {
    frames = Set.copyOf(frames);
    prepositions = Set.copyOf(prepositions);
  }

  boolean takes(String frame) {
    return frames.contains(frame);
  }
}
