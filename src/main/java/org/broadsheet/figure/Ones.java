package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/**
 * Tells the "one" that counts ("two women and one man", "won by one vote") from the one that only
 * picks something out ("one official said").
 */
final class Ones {
  private final Lexicon casualties;
  private final Set<String> before;
  private final Set<String> after;
  private final Set<String> verbs;
  private final Set<String> margins;
  private final Set<String> vague;
  private final Set<String> persons;

  Ones(RuleBook book, FigureWords words) {
    casualties = book.lexicon("casualty-words");
    before = words.of("one-before");
    after = words.of("one-after");
    verbs = words.of("one-verb");
    margins = words.of("one-margin");
    vague = words.of("one-vague");
    persons = words.of("one-person");
  }

  /** Whether "one" before a noun says how many there are. */
  boolean isCounted(Sentence s, Lexemes x, Draft d, CountedNoun noun) {
    if (d.bound != Bound.EXACT && d.bound != Bound.ABOUT) {
      return true; // "at least one member", but not "right about one thing"
    }
    if (x.at(d.amount.end()).isMark("-‐‑")) {
      return false; // "a one-two punch"
    }
    int head = noun.head();
    if (s.token(head).tag().endsWith("S")) {
      return false; // "one of the officials"
    }
    if (isCasualty(s, head) || isBesideNumber(s, head)) {
      return true;
    }
    if (vague.contains(s.token(head).lemma()) || x.is(d.amount.first() - 1, "no")) {
      return false; // "no one single cause"
    }
    boolean isLimited = x.is(d.amount.first() - 1, before) || x.is(d.amount.end(), after);
    return isLimited || isHad(s, x, d, head) || isAlone(s, head);
  }

  /** "one man was killed". */
  private boolean isCasualty(Sentence s, int head) {
    int g = s.tree().governor(head);
    boolean isCasualty = g >= 0 && casualties.has(s.token(g).lemma());
    for (int c : s.tree().dependents(head)) {
      isCasualty |= casualties.has(s.token(c).lemma());
    }
    return isCasualty;
  }

  /** "two women and one man", "one daughter and two sons". */
  private static boolean isBesideNumber(Sentence s, int head) {
    DependencyTree tree = s.tree();
    if (tree.is(head, "conj") && isNumbered(s, tree.governor(head))) {
      return true;
    }
    for (int c : tree.dependents(head)) {
      if (tree.is(c, "conj") && isNumbered(s, c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumbered(Sentence s, int noun) {
    return noun >= 0 && s.token(noun).isTag("NN") && s.tree().dependent(noun, "nummod") >= 0;
  }

  /** "too much for one man": the article would do, were no number meant; "one man said" is one. */
  private boolean isAlone(Sentence s, int head) {
    DependencyTree tree = s.tree();
    boolean isSubject = tree.is(head, "nsubj") && tree.dependent(head, "case") < 0;
    boolean isBehindWord = head >= 2 && s.token(head - 2).isTag("IN");
    return persons.contains(s.token(head).lemma())
        && s.token(head).tag().equals("NN")
        && (isBehindWord || (tree.is(head, "obj") && !isSubject));
  }

  /** "scored one goal", "there was one survivor", "fell by one vote". */
  private boolean isHad(Sentence s, Lexemes x, Draft d, int head) {
    DependencyTree tree = s.tree();
    int g = tree.governor(head);
    if (g < 0) {
      return false;
    }
    boolean isObject = tree.is(head, "obj") && verbs.contains(s.token(g).lemma());
    boolean isThere = tree.is(head, "nsubj") && tree.dependent(g, "expl") >= 0;
    return isObject || isThere || x.is(d.amount.first() - 1, margins);
  }
}
