package org.broadsheet.entity;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.Pronouns.Answer;
import org.broadsheet.entity.References.Board;

/**
 * Says what "it" and "they" stand for, where they are read within their sentence or from subject to
 * subject.
 */
final class ThingPronouns {
  private static final String CLAUSE = "entity.pronoun.same-clause";
  private static final String THING = "entity.pronoun.thing";

  private final EntityWords words;
  private final EntityRules rules;

  ThingPronouns(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
  }

  /** "it" and "its": the organisation or place that is the subject around or just before. */
  Answer it(Board board, Sentence s, int i) {
    int clause = Clauses.clause(s, i);
    int from = isPossessive(s, i) ? clause : clause < 0 ? -1 : Clauses.outer(s, clause);
    if (!isPossessive(s, i) && !Clauses.isSubject(s, i)) {
      from = clause < 0 ? -1 : Clauses.outer(s, clause);
    }
    for (int steps = 0; from >= 0 && steps < 6; steps++) {
      int subject = Clauses.subject(s, from);
      if (subject >= 0 && subject < i && subject != i) {
        Reference r = board.at(s, subject);
        if (r == null || s.tree().dependent(subject, "conj") >= 0) {
          return Answer.open(rules);
        }
        Cluster c = r.cluster();
        if (c == null || c.type == EntityType.PERSON) {
          if (c == null) {
            return Answer.open(rules);
          }
        } else {
          return isThing(c) ? new Answer(c, rules.id(CLAUSE)) : Answer.open(rules);
        }
      }
      from = Clauses.outer(s, from);
    }
    return fromSentenceBefore(board, s, i);
  }

  private static boolean isThing(Cluster c) {
    return switch (c.type) {
      case ORGANIZATION, PLACE, LAW, WORK, EVENT, OTHER -> true;
      default -> false;
    };
  }

  /** "It" that opens a sentence as its subject, after a sentence with such a subject. */
  private Answer fromSentenceBefore(Board board, Sentence s, int i) {
    boolean opens = i <= 1 || (isPossessive(s, i) && i <= 2);
    int clause = Clauses.clause(s, i);
    boolean subject = Clauses.isSubject(s, i) && clause == s.tree().root();
    if (!opens || (!subject && !isPossessive(s, i)) || s.index() == 0) {
      return Answer.open(rules);
    }
    if (subject
        && s.tree().dependent(clause, "cop") >= 0
        && (s.tree().dependent(clause, "ccomp") >= 0
            || s.tree().dependent(clause, "xcomp") >= 0
            || s.tree().dependent(clause, "csubj") >= 0)) {
      return Answer.open(rules);
    }
    Sentence before = board.document.sentence(s.index() - 1);
    if (!before.isBody() || !before.tree().isParsed()) {
      return Answer.open(rules);
    }
    int root = before.tree().root();
    int main = root < 0 ? -1 : Clauses.subject(before, root);
    Reference r = main < 0 ? null : board.at(before, main);
    Cluster c = r == null ? null : r.cluster();
    return c != null && isThing(c) && c.type == EntityType.ORGANIZATION
        ? new Answer(c, rules.id(THING))
        : Answer.open(rules);
  }

  /** "they" and "their" for a team or a group with a plural name that is the subject around. */
  Answer they(Board board, Sentence s, int i) {
    int clause = Clauses.clause(s, i);
    int from = isPossessive(s, i) ? clause : clause < 0 ? -1 : Clauses.outer(s, clause);
    for (int steps = 0; from >= 0 && steps < 6; steps++) {
      int subject = Clauses.subject(s, from);
      if (subject >= 0 && subject < i) {
        Reference r = board.at(s, subject);
        Cluster c = r == null ? null : r.cluster();
        boolean many = s.tree().dependent(subject, "conj") >= 0;
        return c != null && !many && isPlural(c, s, subject)
            ? new Answer(c, rules.id(CLAUSE))
            : Answer.open(rules);
      }
      from = Clauses.outer(s, from);
    }
    return Answer.open(rules);
  }

  private boolean isPlural(Cluster c, Sentence s, int head) {
    boolean team =
        (c.known != null && c.known.kind().equals("team"))
            || c.names.stream().anyMatch(n -> n.why.value().equals("entity.name.team"));
    return c.type == EntityType.ORGANIZATION
        && (team
            || s.token(head).isTag("NNPS")
            || words.isCue("plural-organization", s.token(head).text()));
  }

  private static boolean isPossessive(Sentence s, int i) {
    return s.token(i).tag().equals("PRP$");
  }
}
