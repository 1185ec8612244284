package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.References.Board;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a pronoun stands for, where that is safe.
 *
 * <p>Weighs the people named before by nearness, by their part in the sentence and by agreement, in
 * the manner of Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution") over
 * dependency trees, and gives no answer where two come close. "It" and "they" are only read within
 * their sentence or from subject to subject.
 */
final class Pronouns {
  private static final String PERSON = "entity.pronoun.person";
  private static final String CLAUSE = "entity.pronoun.same-clause";
  private static final String RELATIVE = "entity.pronoun.relative";
  private static final String THING = "entity.pronoun.thing";
  private static final String OPEN = "entity.pronoun.open";

  private final EntityWords words;
  private final EntityRules rules;

  Pronouns(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
  }

  /** Adds the pronouns of an article to the board. */
  void find(Board board) {
    boolean[][] quoted = Clauses.quoted(board.document);
    for (int round = 0; round < 2; round++) {
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
        thing ? thing(board, s, i) : plural ? plural(board, s, i) : person(board, s, i, p, quoted);
    EntityType type =
        a.cluster != null ? a.cluster.type : thing ? EntityType.OTHER : EntityType.PERSON;
    if (a.cluster == null && (thing || plural)) {
      return null;
    }
    return new Reference(
        s, new TokenRange(i, i + 1), i, type, MentionForm.PRONOUN, a.cluster, a.why);
  }

  private record Answer(@Nullable Cluster cluster, RuleId why) {}

  private Answer none() {
    return new Answer(null, rules.id(OPEN));
  }

  /** "Jane Roe, who …". */
  private @Nullable Reference relative(Board board, Sentence s, int i) {
    DependencyTree t = s.tree();
    int clause = Clauses.clause(s, i);
    if (clause < 0 || !t.is(clause, "acl") || t.governor(clause) < 0 || t.governor(clause) >= i) {
      return null;
    }
    Reference r = board.at(s, t.governor(clause));
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

  /** He and she. */
  private Answer person(Board board, Sentence s, int i, EntityWords.Pronoun p, boolean[][] quoted) {
    String gender = p.gender();
    if (gender == null) {
      return none();
    }
    if (p.role().equals("reflexive")) {
      int subject = Clauses.subject(s, Clauses.clause(s, i));
      Reference r = subject < 0 || subject >= i ? null : board.at(s, subject);
      if (r != null && r.cluster() != null && isPerson(r, gender)) {
        return new Answer(r.cluster(), rules.id(CLAUSE));
      }
    }
    Map<Cluster, Double> scores = new LinkedHashMap<>();
    int reach = (int) rules.number(PERSON, "sentences");
    for (int d = 0; d <= reach && s.index() - d >= 0; d++) {
      for (Reference r : board.in(s.index() - d)) {
        Cluster c = r.cluster();
        if (c == null
            || !isPerson(r, gender)
            || !r.sentence().isBody()
            || (d == 0 && !mayPrecede(s, i, r))) {
          continue;
        }
        double score = weigh(s, i, r, d, quoted);
        if (score > 0) {
          double before = scores.getOrDefault(c.root(), 0.0);
          double repeated = rules.number(PERSON, "repeated");
          scores.put(c.root(), Math.max(before, score) + (before > 0 ? repeated : 0));
        }
      }
    }
    excludeArguments(board, s, i, p, scores);
    if (quoted[s.index()][i]) {
      excludeSpeaker(board, s, scores, quoted);
    }
    return best(scores, gender);
  }

  private Answer best(Map<Cluster, Double> scores, String gender) {
    Cluster best = null;
    double top = 0;
    double second = 0;
    for (Map.Entry<Cluster, Double> e : scores.entrySet()) {
      Cluster c = e.getKey();
      String known = c.genderOrPronouns();
      double score =
          known == null ? e.getValue() * rules.number(PERSON, "gender-unknown") : e.getValue();
      if (known != null && !known.equals(gender)) {
        continue;
      }
      if (score > top) {
        second = top;
        top = score;
        best = c;
      } else if (score > second) {
        second = score;
      }
    }
    boolean safe =
        top >= rules.number(PERSON, "least") && top - second >= rules.number(PERSON, "margin");
    return safe ? new Answer(best, rules.id(PERSON)) : none();
  }

  private static boolean isPerson(Reference r, String gender) {
    Cluster c = r.cluster();
    if (c == null || c.type != EntityType.PERSON) {
      return false;
    }
    String known = c.genderOrPronouns();
    return known == null || known.equals(gender);
  }

  /**
   * Whether a reference of the same sentence may be meant: it stands before, or leads the clause.
   */
  private boolean mayPrecede(Sentence s, int i, Reference r) {
    if (r.tokens().contains(i) || s.tree().governor(i) == r.head()) {
      return false;
    }
    if (r.head() < i) {
      return true;
    }
    int clause = Clauses.clause(s, i);
    int root = s.tree().root();
    if (clause < 0 || root < 0 || !Clauses.isSubject(s, r.head())) {
      return false;
    }
    boolean leads = s.tree().governor(r.head()) == root;
    boolean fronted =
        i < r.head()
            && clause != root
            && s.tree().isUnder(clause, root)
            && (s.tree().is(clause, "advcl") || isUnderAdverbial(s, clause));
    boolean phrase =
        clause == root
            && i < r.head()
            && words.pronoun(s.token(i).text()) != null
            && s.tree().is(i, "nmod");
    return leads && (fronted || phrase);
  }

  private static boolean isUnderAdverbial(Sentence s, int clause) {
    int at = clause;
    for (int steps = 0; at >= 0 && steps < 5; steps++) {
      if (s.tree().is(at, "advcl")) {
        return true;
      }
      at = Clauses.outer(s, at);
    }
    return false;
  }

  private double weigh(Sentence s, int i, Reference r, int away, boolean[][] quoted) {
    double near =
        switch (away) {
          case 0 -> rules.number(PERSON, "same-sentence");
          case 1 -> rules.number(PERSON, "one-before");
          case 2 -> rules.number(PERSON, "two-before");
          default -> rules.number(PERSON, "three-before");
        };
    double part = part(r);
    double score = near * part;
    boolean subject = Clauses.isSubject(s, i);
    if (subject && Clauses.isSubject(r.sentence(), r.head())) {
      score += rules.number(PERSON, "both-subjects");
    }
    if (away == 0) {
      if (isCommanding(s, i, r)) {
        score += rules.number(PERSON, "subject-of-clause-around");
      }
      if (r.head() > i) {
        score *= rules.number(PERSON, "comes-later");
      }
    }
    boolean inside = quoted[r.sentence().index()][r.head()];
    if (away == 0 && inside && !quoted[s.index()][i]) {
      score *= rules.number(PERSON, "inside-quotation"); // whoever is spoken of does not speak
    }
    return score;
  }

  /** The weight of the antecedent's part in its own sentence. */
  private double part(Reference r) {
    Sentence s = r.sentence();
    DependencyTree t = s.tree();
    if (!t.isParsed()) {
      return rules.number(PERSON, "other-part");
    }
    int root = t.root();
    if (root >= 0
        && !s.token(root).isTag("VB")
        && t.dependent(root, "nsubj") < 0
        && (r.tokens().contains(root) || t.governor(r.head()) == root)) {
      return rules.number(PERSON, "main-subject"); // "FINANCE MINISTER: Jane Roe, a banker."
    }
    if (Clauses.isSubject(s, r.head())) {
      int clause = Clauses.clause(s, r.head());
      boolean main = clause == t.root() || clause < 0;
      return rules.number(PERSON, main ? "main-subject" : "subject");
    }
    if (t.is(r.head(), "nmod:poss")) {
      return rules.number(PERSON, "possessor");
    }
    if (t.is(r.head(), "obj") || t.is(r.head(), "iobj")) {
      return rules.number(PERSON, "object");
    }
    return rules.number(PERSON, "other-part");
  }

  /** Whether the reference is the subject of the pronoun's clause or of one around it. */
  private static boolean isCommanding(Sentence s, int i, Reference r) {
    int clause = Clauses.clause(s, i);
    for (int steps = 0; clause >= 0 && steps < 6; steps++) {
      int subject = Clauses.subject(s, clause);
      if (subject == r.head() || (subject >= 0 && r.tokens().contains(subject))) {
        return true;
      }
      clause = Clauses.outer(s, clause);
    }
    return false;
  }

  /** Whoever speaks the quotation that holds the pronoun is "I" in it. */
  private void excludeSpeaker(
      Board board, Sentence s, Map<Cluster, Double> scores, boolean[][] quoted) {
    for (int i : new int[] {s.index(), s.index() + 1, s.index() - 1}) {
      if (i < 0 || i >= quoted.length || board.document.sentence(i).block() != s.block()) {
        continue;
      }
      Cluster speaker = speaker(board, board.document.sentence(i), quoted[i]);
      if (speaker != null) {
        scores.remove(speaker.root());
        return;
      }
    }
  }

  private @Nullable Cluster speaker(Board board, Sentence s, boolean[] quoted) {
    for (Reference r : board.in(s.index())) {
      int verb = s.tree().governor(r.head());
      if (verb >= 0
          && r.cluster() != null
          && !quoted[r.head()]
          && !quoted[verb]
          && s.tree().is(r.head(), "nsubj")
          && words.isCue("person-verb", s.token(verb).lemma())) {
        return r.cluster();
      }
    }
    return null;
  }

  /** "Roe met him": him is not Roe. */
  private void excludeArguments(
      Board board, Sentence s, int i, EntityWords.Pronoun p, Map<Cluster, Double> scores) {
    if (p.role().equals("reflexive") || isPossessive(s, i)) {
      return;
    }
    int verb = s.tree().governor(i);
    if (verb < 0) {
      return;
    }
    List<Integer> others = new ArrayList<>(s.tree().dependents(verb, "nsubj"));
    others.addAll(s.tree().dependents(verb, "obj"));
    others.addAll(s.tree().dependents(verb, "obl"));
    others.addAll(s.tree().dependents(verb, "iobj"));
    if (!Clauses.isSubject(s, i)) {
      int clause = Clauses.clause(s, i);
      int subject = clause < 0 ? -1 : Clauses.subject(s, clause);
      if (subject >= 0 && !s.tree().is(i, "nmod:poss")) {
        others.add(subject);
      }
    }
    for (int o : others) {
      Reference r = o == i ? null : board.at(s, o);
      if (r != null && r.cluster() != null) {
        scores.remove(r.cluster().root());
      }
    }
  }

  private static boolean isPossessive(Sentence s, int i) {
    return s.token(i).tag().equals("PRP$");
  }

  /** "it" and "its": the organisation or place that is the subject around or just before. */
  private Answer thing(Board board, Sentence s, int i) {
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
          return none();
        }
        Cluster c = r.cluster();
        if (c == null || c.type == EntityType.PERSON) {
          if (c == null) {
            return none();
          }
        } else {
          return isThing(c) ? new Answer(c, rules.id(CLAUSE)) : none();
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
      return none();
    }
    if (subject
        && s.tree().dependent(clause, "cop") >= 0
        && (s.tree().dependent(clause, "ccomp") >= 0
            || s.tree().dependent(clause, "xcomp") >= 0
            || s.tree().dependent(clause, "csubj") >= 0)) {
      return none();
    }
    Sentence before = board.document.sentence(s.index() - 1);
    if (!before.isBody() || !before.tree().isParsed()) {
      return none();
    }
    int root = before.tree().root();
    int main = root < 0 ? -1 : Clauses.subject(before, root);
    Reference r = main < 0 ? null : board.at(before, main);
    Cluster c = r == null ? null : r.cluster();
    return c != null && isThing(c) && c.type == EntityType.ORGANIZATION
        ? new Answer(c, rules.id(THING))
        : none();
  }

  /** "they" and "their" for a team or a group with a plural name that is the subject around. */
  private Answer plural(Board board, Sentence s, int i) {
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
            : none();
      }
      from = Clauses.outer(s, from);
    }
    return none();
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
}
