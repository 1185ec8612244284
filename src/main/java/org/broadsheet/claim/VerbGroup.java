package org.broadsheet.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;

/** What belongs to a cue: auxiliaries, negation and adverbs before it, particle and colon after. */
final class VerbGroup {
  private static final Set<String> BEFORE =
      Set.of("aux", "aux:pass", "advmod", "cop", "neg", "mark");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "nt");
  private static final List<String> HAVE = List.of("have", "be", "get");

  private VerbGroup() {}

  /**
   * The cue around a head word.
   *
   * @param last index of the last token that the construction adds after the head (a preposition),
   *     or the head itself
   */
  static TokenRange around(Sentence s, int head, int last) {
    DependencyTree tree = s.tree();
    int first = head;
    while (first > 0 && belongsBefore(s, tree, head, first - 1)) {
      first--;
    }
    while (first < head && isLeftOver(s, first)) {
      first++;
    }
    int end = Math.max(last, head) + 1;
    int particle = CueLexicon.particle(s, head);
    if (particle == end) {
      end++;
    }
    if (end < s.size() && s.token(end).text().equals(":")) {
      end++;
    }
    return new TokenRange(first, end);
  }

  private static boolean belongsBefore(Sentence s, DependencyTree tree, int head, int token) {
    String rel = tree.relation(token);
    int governor = tree.governor(token);
    if (governor == token + 1 && rel.equals("advmod") && tree.governor(governor) == head) {
      return true; // "so" in "has so far declined"
    }
    if (governor != head) {
      return false;
    }
    if (rel.equals("mark")) {
      return s.token(token).text().equalsIgnoreCase("to");
    }
    return BEFORE.contains(rel) && !s.token(token).isTag("W");
  }

  /** "However, he said": an adverb with its comma is outside; "to" alone does not begin a cue. */
  private static boolean isLeftOver(Sentence s, int first) {
    Token t = s.token(first);
    return t.tag().equals("TO") || t.text().equals(",");
  }

  /** Whether the verb is passive: "was told", "the man accused of", but not "has accused". */
  static boolean isPassive(Sentence s, int verb) {
    Token t = s.token(verb);
    if (!t.tag().equals("VBN") && !t.tag().equals("VBD")) {
      return false;
    }
    DependencyTree tree = s.tree();
    if (tree.dependent(verb, "aux:pass") >= 0 || tree.dependent(verb, "nsubj:pass") >= 0) {
      return true;
    }
    if (t.tag().equals("VBD")) {
      // "officials accused of …", which taggers take for a past tense
      return tree.relation(verb).equals("acl") && tree.dependent(verb, "nsubj") < 0;
    }
    for (int d : tree.dependents(verb, "aux")) {
      if (HAVE.contains(s.token(d).lemma())) {
        return false;
      }
    }
    if (tree.is(verb, "conj") && tree.governor(verb) >= 0) {
      return isPassive(s, tree.governor(verb));
    }
    return tree.is(verb, "acl") || tree.is(verb, "advcl") || tree.is(verb, "amod");
  }

  /** Whether "not", "never" or the like stands among the words of a cue. */
  static boolean hasNegation(Sentence s, TokenRange cue) {
    for (Token t : cue.in(s)) {
      if (NEGATIONS.contains(t.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether "not", "never" or the like stands beside the word or its auxiliaries. */
  static boolean isNegated(Sentence s, int head) {
    for (int d : s.tree().dependents(head)) {
      // in "said she would not" parsers make a clause of the "not"
      if (NEGATIONS.contains(s.token(d).text().toLowerCase(Locale.ROOT))
          && !s.tree().is(d, "ccomp")) {
        return true;
      }
    }
    return false;
  }
}
