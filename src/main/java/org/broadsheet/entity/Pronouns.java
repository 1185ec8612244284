package org.broadsheet.entity;

import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.References.Board;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a pronoun stands for, where that is safe, in the manner of Lappin and Leass (1994, "An
 * algorithm for pronominal anaphora resolution") over dependency trees. Reads the article twice:
 * what a safe pronoun tells of somebody's gender helps with the others.
 */
final class Pronouns {
  private static final String RELATIVE = "entity.pronoun.relative";
  private static final String OPEN = "entity.pronoun.open";

  private final EntityWords words;
  private final EntityRules rules;
  private final PersonPronouns people;
  private final ThingPronouns things;

  Pronouns(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
    people = new PersonPronouns(words, rules);
    things = new ThingPronouns(words, rules);
  }

  /** Adds the pronouns of an article to the board. */
  void find(Board board) {
    boolean[][] quoted = Clauses.quoted(board.document);
    for (int round = 0; round < 2; round++) {
      board.weighPeople();
      board.clear(MentionForm.PRONOUN);
      for (Sentence s : board.document.sentences()) {
        if (s.isBody() && s.tree().isParsed()) {
          for (int i = 0; i < s.size(); i++) {
            Reference r = read(board, s, i, quoted);
            if (r != null) {
              board.add(r);
              learn(r, round);
            }
          }
        }
      }
    }
  }

  /** A safe pronoun tells the gender of one of whom it was not known. */
  private void learn(Reference r, int round) {
    EntityWords.Pronoun p = words.pronoun(r.sentence().token(r.head()).text());
    Cluster c = r.cluster();
    if (round == 0
        && p != null
        && p.gender() != null
        && c != null
        && c.gender() == null
        && c.type == EntityType.PERSON
        && !p.gender().equals("neuter")) {
      c.pronouns.merge(p.gender(), 1, Integer::sum);
    }
  }

  private @Nullable Reference read(Board board, Sentence s, int i, boolean[][] quoted) {
    Token t = s.token(i);
    EntityWords.Pronoun p = words.pronoun(t.text());
    if (p == null || p.person() != 3 || (t.text().length() > 2 && Fold.isUpper(t.text()))) {
      return null;
    }
    if (p.role().equals("relative")) {
      return relative(board, s, i);
    }
    if (!t.isTag("PRP") || s.tree().is(i, "expl")) {
      return null;
    }
    boolean thing = "neuter".equals(p.gender());
    boolean plural = p.number().equals("pl");
    Answer a =
        thing
            ? things.it(board, s, i)
            : plural ? things.they(board, s, i) : people.read(board, s, i, p, quoted);
    EntityType type =
        a.cluster != null ? a.cluster.type : thing ? EntityType.OTHER : EntityType.PERSON;
    if (a.cluster == null && (thing || plural)) {
      return null;
    }
    return new Reference(
        s, new TokenRange(i, i + 1), i, type, MentionForm.PRONOUN, a.cluster, a.why);
  }

  /** Whom a pronoun stands for, {@code null} where that is not safe, and which rule says so. */
  record Answer(@Nullable Cluster cluster, RuleId why) {
    /** Nobody can safely be meant. */
    static Answer open(EntityRules rules) {
      return new Answer(null, rules.id(OPEN));
    }
  }

  /** "Jane Roe, who …". */
  private @Nullable Reference relative(Board board, Sentence s, int i) {
    DependencyTree t = s.tree();
    int clause = Clauses.clause(s, i);
    if (clause < 0 || !t.is(clause, "acl") || t.governor(clause) < 0 || t.governor(clause) >= i) {
      return null;
    }
    Reference r = board.at(s, t.governor(clause));
    if (t.dependents(t.governor(clause), "conj").stream().anyMatch(d -> d < i)) {
      return null; // "Roe and Marsh, who": not Roe alone; see Groups
    }
    Cluster c = r == null ? null : r.cluster();
    boolean who = !s.token(i).text().equalsIgnoreCase("which");
    if (r == null
        || c == null
        || (who != (c.type == EntityType.PERSON) && !s.token(i).text().equalsIgnoreCase("whose"))) {
      return null;
    }
    return new Reference(
        s, new TokenRange(i, i + 1), i, c.type, MentionForm.PRONOUN, c, rules.id(RELATIVE));
  }
}
