package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.Pronouns.Answer;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/**
 * Says whom "he" and "she" stand for: weighs the people named before by nearness, by their part in
 * the sentence and by agreement, and gives no answer where two come close.
 */
final class PersonPronouns {
  private static final String RULE = "entity.pronoun.person";
  private static final String CLAUSE = "entity.pronoun.same-clause";

  private final EntityWords words;
  private final EntityRules rules;

  PersonPronouns(EntityWords words, EntityRules rules) {
    this.words = words;
    this.rules = rules;
  }

  private Answer none() {
    return Answer.open(rules);
  }

  /** Whom a pronoun with a gender stands for. */
  Answer read(Board board, Sentence s, int i, EntityWords.Pronoun p, boolean[][] quoted) {
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
    Set<Cluster> speaking = new HashSet<>();
    int reach = (int) weight("sentences");
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
        if (goesOn(s, i, r, d)) {
          speaking.add(c.root());
        }
        if (score > 0) {
          double before = scores.getOrDefault(c.root(), 0.0);
          double repeated = weight("repeated");
          scores.put(c.root(), Math.max(before, score) + (before > 0 ? repeated : 0));
        }
      }
    }
    double topic = weight("topic");
    scores.replaceAll((c, score) -> score + topic * board.share(c));
    excludeArguments(board, s, i, p, scores);
    excludeNamedLater(board, s, i, scores);
    if (quoted[s.index()][i]) {
      excludeSpeaker(board, s, scores, quoted);
    } else if (isSpeaker(s, i)) {
      excludeSpokenOf(board, s, scores, quoted[s.index()]);
    }
    return best(scores, gender, speaking);
  }

  /**
   * The one who is far enough before all others.
   *
   * @param speaking those who spoke last, who are the likelier although nothing tells their gender
   */
  private Answer best(Map<Cluster, Double> scores, String gender, Set<Cluster> speaking) {
    Cluster best = null;
    double top = 0;
    double second = 0;
    for (Map.Entry<Cluster, Double> e : scores.entrySet()) {
      Cluster c = e.getKey();
      String known = c.genderOrPronouns();
      double doubt = weight(speaking.contains(c) ? "speaker-gender-unknown" : "gender-unknown");
      double score = known == null ? e.getValue() * doubt : e.getValue();
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
    boolean safe = top >= weight("least") && top - second >= weight("margin");
    return safe ? new Answer(best, rules.id(RULE)) : none();
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
          case 0 -> weight("same-sentence");
          case 1 -> weight("one-before");
          case 2 -> weight("two-before");
          default -> weight("three-before");
        };
    double part = part(r);
    double score = near * part;
    boolean subject = Clauses.isSubject(s, i);
    if (subject && Clauses.isSubject(r.sentence(), r.head())) {
      score += weight("both-subjects");
      score += goesOn(s, i, r, away) ? weight("both-speakers") : 0;
    }
    if (away == 0) {
      if (isCommanding(s, i, r)) {
        score += weight("subject-of-clause-around");
      }
      if (r.head() > i) {
        score *= weight("comes-later");
      }
    }
    boolean inside = quoted[r.sentence().index()][r.head()];
    if (away == 0 && inside && !quoted[s.index()][i]) {
      score *= weight("inside-quotation"); // whoever is spoken of does not speak
    }
    return score;
  }

  /** The noun that a name is set beside: "lawyer" in "his lawyer, Ada Roe, said"; else its own. */
  private static int noun(Reference r) {
    DependencyTree tree = r.sentence().tree();
    int noun = tree.is(r.head(), "appos") ? tree.governor(r.head()) : -1;
    return noun < 0 ? r.head() : noun;
  }

  /** The weight of the antecedent's part in its own sentence. */
  private double part(Reference r) {
    Sentence s = r.sentence();
    DependencyTree t = s.tree();
    if (!t.isParsed()) {
      return weight("other-part");
    }
    int root = t.root();
    if (root >= 0
        && !s.token(root).isTag("VB")
        && t.dependent(root, "nsubj") < 0
        && (r.tokens().contains(root) || t.governor(r.head()) == root)) {
      return weight("main-subject"); // "FINANCE MINISTER: Jane Roe, a banker."
    }
    if (Clauses.isSubject(s, r.head())) {
      int clause = Clauses.clause(s, r.head());
      boolean main = clause == t.root() || clause < 0;
      return weight(main ? "main-subject" : "subject");
    }
    if (t.is(r.head(), "nmod:poss")) {
      return weight("possessor");
    }
    if (t.is(r.head(), "obj") || t.is(r.head(), "iobj")) {
      return weight("object");
    }
    return weight("other-part");
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

  /** "Marsh urged calm. “…,” he said.": whoever has just spoken goes on. */
  private boolean goesOn(Sentence s, int i, Reference r, int away) {
    return away == 1 && isSpeaker(s, i) && isSpeaker(r.sentence(), noun(r));
  }

  private boolean isSpeaker(Sentence s, int i) {
    int verb = s.tree().governor(i);
    return verb >= 0
        && s.tree().is(i, "nsubj")
        && words.isCue("person-verb", s.token(verb).lemma());
  }

  /** "“He was good,” he said": whom the quotation speaks of is not who speaks it. */
  private static void excludeSpokenOf(
      Board board, Sentence s, Map<Cluster, Double> scores, boolean[] quoted) {
    for (Reference r : board.in(s.index())) {
      if (r.cluster() != null && quoted[r.head()]) {
        scores.remove(r.cluster().root());
      }
    }
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

  /**
   * "He denied that Roe knew of it": he is not Roe. A subject is nobody who is named in its verb's
   * complement (condition C of the theory of binding, Chomsky 1981); taken for verbs of speech and
   * for "that", where the parser is right about the complement.
   */
  private void excludeNamedLater(Board board, Sentence s, int i, Map<Cluster, Double> scores) {
    int verb = s.tree().is(i, "nsubj") ? s.tree().governor(i) : -1;
    List<Integer> clauses = verb < 0 ? List.of() : s.tree().dependents(verb, "ccomp");
    for (int clause : clauses) {
      int mark = s.tree().dependent(clause, "mark");
      boolean isThat = mark > verb && s.token(mark).text().equals("that");
      if (clause < verb || !(isThat || isSpeaker(s, i))) {
        continue;
      }
      for (Reference r : board.in(s.index())) {
        if (r.cluster() != null
            && r.form() == MentionForm.NAME
            && r.head() > verb
            && s.tree().isUnder(r.head(), clause)) {
          scores.remove(r.cluster().root());
        }
      }
    }
  }

  private static boolean isPossessive(Sentence s, int i) {
    return s.token(i).tag().equals("PRP$");
  }

  private double weight(String name) {
    return rules.number(RULE, name);
  }
}
