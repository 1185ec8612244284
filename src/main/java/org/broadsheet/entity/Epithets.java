package org.broadsheet.entity;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/**
 * Says whom "the Italian", "the Ohio Republican" and "the 34-year-old" stand for: the person who
 * was the subject just before, where the article calls nobody else so.
 */
final class Epithets {
  private static final String RULE = "entity.nominal.epithet";

  private final EntityRules rules;

  Epithets(EntityRules rules) {
    this.rules = rules;
  }

  /** Adds the epithets of a sentence to the board. */
  void find(Board board, Sentence s, boolean[] quoted) {
    for (int i = 1; s.tree().isParsed() && s.isBody() && i < s.size(); i++) {
      if (!quoted[i] && isEpithet(board, s, i)) {
        Cluster found = bearer(board, s, i);
        if (found != null) {
          board.add(
              new Reference(
                  s,
                  NounPhrases.range(s, i),
                  i,
                  EntityType.PERSON,
                  MentionForm.NOMINAL,
                  found,
                  rules.id(RULE)));
        }
      }
    }
  }

  /** A word for one of a people, a party or an age, with "the", as the subject of a clause. */
  private static boolean isEpithet(Board board, Sentence s, int noun) {
    Token t = s.token(noun);
    int det = s.tree().dependent(noun, "det");
    boolean isOne =
        det >= 0
            && s.token(det).text().equalsIgnoreCase("the")
            && (Clauses.isSubject(s, noun) || isInverted(s, noun, det))
            && s.tree().dependent(noun, "appos") < 0;
    if (!isOne) {
      return false;
    }
    String word = t.text().toLowerCase(Locale.ROOT);
    Reference r = board.at(s, noun);
    if (r == null) {
      return word.equals("old")
          && noun > 2
          && s.token(noun - 1).text().equals("-")
          && s.token(noun - 2).lemma().equals("year");
    }
    Cluster c = r.cluster();
    Known known = c == null ? null : c.known;
    // The plural and "the French" are many; "the Italian" is one.
    return r.form() == MentionForm.NAME
        && r.tokens().length() == 1
        && known != null
        && (known.kind().equals("demonym") || known.kind().equals("people"))
        && !word.endsWith("s")
        && !word.endsWith("sh")
        && !word.endsWith("ch")
        && !word.endsWith("ese")
        && !word.endsWith("men");
  }

  /** "said the Italian", which the parser takes for what was said. */
  private static boolean isInverted(Sentence s, int noun, int det) {
    int verb = s.tree().governor(noun);
    return s.tree().is(noun, "xcomp") && verb == det - 1 && s.tree().dependent(verb, "nsubj") < 0;
  }

  private @Nullable Cluster bearer(Board board, Sentence s, int noun) {
    Set<Cluster> called = called(board, s, noun);
    int reach = (int) rules.number(RULE, "sentences");
    for (int i = s.index(); i >= 0 && i >= s.index() - reach; i--) {
      Set<Cluster> subjects = subjects(board, s, i, noun, true);
      subjects = subjects.isEmpty() ? subjects(board, s, i, noun, false) : subjects;
      subjects = subjects.isEmpty() && i < s.index() ? people(board, i) : subjects;
      if (!called.isEmpty()) {
        subjects.retainAll(called);
      }
      if (!subjects.isEmpty()) {
        return subjects.size() == 1 ? subjects.iterator().next() : null;
      }
    }
    return called.size() == 1 ? called.iterator().next() : null;
  }

  /** The people who are subjects in a sentence before the noun, of its main clause or of any. */
  private static Set<Cluster> subjects(
      Board board, Sentence s, int sentence, int noun, boolean ofMain) {
    Set<Cluster> found = new LinkedHashSet<>();
    for (Reference r : board.in(sentence)) {
      Cluster c = r.cluster();
      boolean isBefore = sentence < s.index() || r.head() < noun;
      if (c != null
          && isBefore
          && r.form() == MentionForm.NAME
          && r.type() == EntityType.PERSON
          && r.sentence().tree().isParsed()
          && Clauses.isSubject(r.sentence(), r.head())
          && (!ofMain || isOfMain(r))) {
        found.add(c.root());
      }
    }
    return found;
  }

  /** "Ashford Rovers have signed Tom Marsh. The 34-year-old …" */
  private static Set<Cluster> people(Board board, int sentence) {
    Set<Cluster> found = new LinkedHashSet<>();
    for (Reference r : board.in(sentence)) {
      Cluster c = r.cluster();
      if (c != null && r.type() == EntityType.PERSON) {
        found.add(c.root());
      }
    }
    return found;
  }

  private static boolean isOfMain(Reference r) {
    Sentence s = r.sentence();
    int verb = s.tree().governor(r.head());
    return verb >= 0 && s.tree().governor(verb) < 0;
  }

  /** The people beside whose names the article sets the word: "Republican Ada Quill". */
  private static Set<Cluster> called(Board board, Sentence s, int noun) {
    String word = s.token(noun).lemma();
    Set<Cluster> found = new LinkedHashSet<>();
    for (int i = 0; i <= s.index(); i++) {
      for (Reference r : board.in(i)) {
        Cluster c = r.cluster();
        if (c != null
            && r.form() == MentionForm.NAME
            && r.type() == EntityType.PERSON
            && r.sentence().tree().isParsed()
            && isBeside(r.sentence(), r.head(), word)) {
          found.add(c.root());
        }
      }
    }
    return found;
  }

  private static boolean isBeside(Sentence s, int person, String word) {
    for (int d : s.tree().dependents(person)) {
      boolean isSetBeside =
          s.tree().is(d, "appos") || s.tree().is(d, "compound") || s.tree().is(d, "amod");
      if (isSetBeside
          && (s.token(d).lemma().equalsIgnoreCase(word)
              || s.tree().dependents(d).stream()
                  .anyMatch(x -> s.token(x).lemma().equalsIgnoreCase(word)))) {
        return true;
      }
    }
    return false;
  }
}
