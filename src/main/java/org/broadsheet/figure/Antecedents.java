package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Finds what "which", "that" and "who" stand for: of the nouns before them, the nearest that can be
 * meant. The tree alone often takes the wrong one of two ("everyone in the country that is …").
 */
final class Antecedents {
  private final Setting around;
  private final Actors actors;

  Antecedents(Setting around, Actors actors) {
    this.around = around;
    this.actors = actors;
  }

  /**
   * The phrase right before a relative pronoun that it can stand for; {@code null} where none can.
   */
  @Nullable Phrase of(int pronoun) {
    Phrase found = null;
    for (Phrase p : nounsBefore(pronoun)) {
      boolean isFirst = found == null && fits(p, pronoun);
      boolean isSite = found != null && isSite(found) && fits(p, pronoun);
      found = isFirst || isSite ? p : found;
    }
    return found;
  }

  /** "the hospital in Orvik, which has 220 beds": the place only says where the thing is. */
  private boolean isSite(Phrase p) {
    return around.isPlace(p) && around.lower(p.tokens().first() - 1).matches("in|at");
  }

  /** "country" and "everyone in the country" before "that". */
  private List<Phrase> nounsBefore(int pronoun) {
    int end = pronoun;
    while (end > 0 && around.isTag(end - 1, ",|IN|TO")) { // ", for which"
      end--;
    }
    List<Phrase> found = new ArrayList<>(3);
    Phrase nearest = around.chunks.before(end);
    Phrase p = nearest;
    while (p != null) {
      found.add(p);
      p = around.chunks.wider(p);
    }
    return found;
  }

  /**
   * Whether the noun that the tree takes a pronoun for can be meant: it is one of those right
   * before, or behind a comma no verb stands between.
   */
  boolean isLikely(Phrase p, int pronoun) {
    boolean isNear =
        (!around.isTag(pronoun - 1, "NN.*") && !around.clauses.isVerbBetween(p.head(), pronoun))
            || nounsBefore(pronoun).stream().anyMatch(n -> n.head() == p.head());
    return isNear && fits(p, pronoun);
  }

  /** Whether the pronoun can stand for a phrase: things are no "who", people no "which". */
  private boolean fits(Phrase p, int pronoun) {
    boolean isPerson = around.lower(pronoun).startsWith("who");
    boolean isActor = actors.isPerson(around, p);
    int verb = pronoun + 1;
    boolean isSingular = around.isTag(verb, "VBZ") || around.lower(verb).equals("was");
    boolean isPlural = around.isTag(verb, "VBP") || around.lower(verb).equals("were");
    boolean isManyHead = around.isTag(p.head(), "NNP?S");
    boolean isNumberRight = isManyHead ? !isSingular : !isPlural;
    return isNumberRight && (isPerson ? !around.isPlace(p) : !isActor);
  }
}
