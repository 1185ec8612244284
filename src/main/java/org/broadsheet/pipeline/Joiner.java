package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.claim.Act;
import org.broadsheet.claim.Certainty;
import org.broadsheet.claim.Claim;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.claim.SourceKind;
import org.broadsheet.relation.Relation;
import org.broadsheet.relation.Status;
import org.broadsheet.text.Span;

/**
 * Joins findings of different rooms: in whose words a figure stands, and what that makes of a
 * relation.
 */
final class Joiner {
  private final List<Claim> claims;

  Joiner(List<Claim> claims) {
    this.claims = List.copyOf(claims);
  }

  /**
   * Index of the innermost claim in whose content all of {@code span} (of the clean text) stands,
   * or -1.
   */
  int claimAround(Span span) {
    int best = -1;
    int bestLength = Integer.MAX_VALUE;
    for (int i = 0; i < claims.size(); i++) {
      if (holds(claims.get(i), span)) {
        int length = claims.get(i).content().stream().mapToInt(Span::length).sum();
        if (length < bestLength) {
          best = i;
          bestLength = length;
        }
      }
    }
    return best;
  }

  /**
   * Index of the innermost claim that a relation is a part of, or -1. Its object decides: the
   * subject of "Roe denied that she belongs to it" may stand before the content. What is set beside
   * a subject that a passive cue divides from its content ("Roe, 70, is expected to resign"), and a
   * charge that the cue itself states, are the article's own.
   *
   * @param whole from the relation's first argument to its last
   * @param object the object's words, in the clean text as the other
   */
  int claimOf(Relation relation, Span whole, Span object, Function<Phrase, Span> spans) {
    int around = claimAround(object);
    if (around < 0) {
      return -1;
    }
    Claim claim = claims.get(around);
    Phrase cue = claim.cue();
    if (cue == null || claim.source() != null || claim.kind() == ClaimKind.DIRECT) {
      return around;
    }
    Span words = spans.apply(cue);
    boolean isBesideSubject = claim.content().size() > 1 && whole.end() <= words.start();
    boolean isOfCue = relation.name().equals("per:charges") && whole.contains(words);
    return isBesideSubject || isOfCue ? -1 : around;
  }

  private static boolean holds(Claim claim, Span span) {
    return claim.content().stream().anyMatch(piece -> piece.contains(span));
  }

  /** A relation's status given the claim that it stands in; -1 where it stands in none. */
  Status status(Relation relation, int claim) {
    if (claim < 0) {
      return relation.status();
    }
    List<Status> all = new ArrayList<>();
    all.add(relation.status());
    // What a sentence takes for granted is not touched by who denies or doubts the sentence: the
    // mayor stays the mayor in "She denied that the mayor, Rosa Linde, knew of it".
    all.add(relation.isStated() ? inside(claims.get(claim)) : Status.ATTRIBUTED);
    // The contract's order of precedence, where several hold.
    for (Status s :
        List.of(Status.DENIED, Status.FORMER, Status.ALLEGED, Status.POSSIBLE, Status.ATTRIBUTED)) {
      if (all.contains(s)) {
        return s;
      }
    }
    return Status.ASSERTED;
  }

  private static Status inside(Claim claim) {
    if (claim.negated()) {
      return Status.DENIED;
    }
    if (claim.act() == Act.ACCUSE && claim.sourceKind() == SourceKind.ANONYMOUS) {
      return Status.ALLEGED;
    }
    return claim.certainty() == Certainty.POSSIBLE ? Status.POSSIBLE : Status.ATTRIBUTED;
  }
}
