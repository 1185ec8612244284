package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says it: the heads that may be the source of a cue, the likeliest first, and the whole
 * phrase of the one that is.
 */
final class SourceFinder {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> NOT_SOURCES = Set.of("there", "what", "it");

  /**
   * The candidates for the source of a verb or adjective.
   *
   * @return token indices of their heads, the likeliest first; empty where the text names nobody
   */
  List<Integer> candidates(Sentence s, int cue) {
    List<Integer> found = new ArrayList<>();
    climb(s, cue, found, 0);
    if (found.isEmpty() && !VerbGroup.isPassive(s, cue) && isFinite(s.token(cue))) {
      int noun = nounBefore(s, cue);
      if (noun >= 0) {
        found.add(noun);
      }
    }
    return found;
  }

  static boolean isFinite(Token t) {
    return t.tag().equals("VBD") || t.tag().equals("VBZ") || t.tag().equals("VBP");
  }

  /** The noun right before a verb to which the parser has given no subject, or -1. */
  private static int nounBefore(Sentence s, int verb) {
    DependencyTree tree = s.tree();
    int t = VerbGroup.around(s, verb, verb).first() - 1;
    while (t >= 0 && s.token(t).isTag("RB")) {
      t--;
    }
    if (t < 0) {
      return -1;
    }
    Token token = s.token(t);
    if (!token.isTag("NN") && !token.tag().equals("PRP") && !isRelative(token)) {
      return -1;
    }
    while (tree.governor(t) >= 0
        && tree.governor(t) < verb
        && s.token(tree.governor(t)).isTag("NN")
        && !tree.is(t, "appos")) {
      t = tree.governor(t);
    }
    return t;
  }

  private static void climb(Sentence s, int verb, List<Integer> found, int depth) {
    DependencyTree tree = s.tree();
    if (depth > 6 || verb < 0) {
      return;
    }
    boolean passive = VerbGroup.isPassive(s, verb);
    if (passive) {
      int agent = agent(s, verb);
      if (agent >= 0) {
        found.add(agent);
      }
      return;
    }
    for (int d : tree.dependents(verb, "nsubj")) {
      if (!tree.relation(d).equals("nsubj:pass")) {
        found.add(d);
      }
    }
    if (!found.isEmpty()) {
      return;
    }
    int governor = tree.governor(verb);
    if (governor < 0) {
      return;
    }
    String rel = tree.relation(verb);
    if (rel.startsWith("acl")) {
      climbModifier(s, verb, governor, found, depth);
      return;
    }
    switch (rel) {
      case "xcomp" -> {
        int object = tree.dependent(governor, "obj");
        if (object >= 0 && object < verb) {
          found.add(object);
        } else {
          climbPassiveSubject(s, governor, found, depth);
        }
      }
      case "conj", "advcl", "parataxis", "dep", "ccomp" ->
          climbPassiveSubject(s, governor, found, depth);
      default -> {}
    }
  }

  /**
   * "a report saying …" speaks itself; in "they left the talks, saying …" it is the clause's
   * subject that does.
   */
  private static void climbModifier(
      Sentence s, int verb, int noun, List<Integer> found, int depth) {
    int before = verb - 1;
    while (before > 0 && s.token(before).isTag("RB")) {
      before--;
    }
    boolean apart = before > 0 && s.token(before).text().equals(",");
    if (apart && s.token(verb).tag().equals("VBG")) {
      int clause = s.tree().governor(noun);
      while (clause >= 0 && !s.token(clause).isTag("VB")) {
        clause = s.tree().governor(clause);
      }
      if (clause >= 0) {
        climbPassiveSubject(s, clause, found, depth);
      }
      if (!found.isEmpty()) {
        return;
      }
    }
    found.add(noun);
  }

  /**
   * A governor's subject is the source of what depends on it even where the governor is passive.
   */
  private static void climbPassiveSubject(
      Sentence s, int governor, List<Integer> found, int depth) {
    int subject = s.tree().dependent(governor, "nsubj");
    if (subject >= 0) {
      found.add(subject);
    } else {
      climb(s, governor, found, depth + 1);
    }
  }

  /** Head of "by the ministry", or -1. */
  static int agent(Sentence s, int verb) {
    DependencyTree tree = s.tree();
    for (int d : tree.dependents(verb, "obl")) {
      for (int c : tree.dependents(d, "case")) {
        if (s.token(c).text().equalsIgnoreCase("by") && !s.token(d).isTag("CD")) {
          return d;
        }
      }
    }
    return -1;
  }

  /**
   * Who owns a noun: "her promise", "the minister's claim", "the promise of the minister"; or -1.
   */
  static int owner(Sentence s, int noun) {
    DependencyTree tree = s.tree();
    int poss = tree.dependent(noun, "nmod:poss");
    if (poss >= 0) {
      return poss;
    }
    for (int d : tree.dependents(noun, "nmod")) {
      for (int c : tree.dependents(d, "case")) {
        if (List.of("by", "from").contains(s.token(c).text().toLowerCase(Locale.ROOT))) {
          return d;
        }
      }
    }
    return -1;
  }

  /** Whether a head can be a source at all: "there is", "it is" cannot. */
  static boolean canSpeak(Sentence s, int head) {
    Token t = s.token(head);
    if (s.tree().relation(head).equals("expl")) {
      return false;
    }
    return !NOT_SOURCES.contains(t.text().toLowerCase(Locale.ROOT)) || t.tag().equals("PRP");
  }

  static boolean isRelative(Token t) {
    return t.isTag("W") && RELATIVES.contains(t.text().toLowerCase(Locale.ROOT));
  }

  /**
   * The whole phrase of a source: with titles, appositions, relative clauses; without the
   * preposition before it, the possessive after it, the cue and what the cue governs.
   *
   * @param cue the cue's tokens, which bound the phrase
   */
  Phrase phrase(Sentence s, int head, TokenRange cue, @Nullable ClaimFacts facts) {
    return phrase(s, head, cue, facts, Set.of());
  }

  /** The same, without the subtrees of {@code content}. */
  Phrase phrase(
      Sentence s,
      int head,
      TokenRange cue,
      @Nullable ClaimFacts facts,
      Collection<Integer> content) {
    DependencyTree tree = s.tree();
    Set<Integer> in = new TreeSet<>();
    collect(s, head, head, cue, facts, in);
    for (int c : content) {
      if (c != head && tree.isUnder(c, head)) {
        in.removeAll(tree.subtree(c));
      }
    }
    int first = head;
    int end = head + 1;
    while (first > 0 && in.contains(first - 1) && !cue.contains(first - 1)) {
      first--;
    }
    while (end < s.size() && in.contains(end) && !cue.contains(end)) {
      end++;
    }
    while (end > head + 1 && isEdge(s.token(end - 1))) {
      end--;
    }
    while (first < head && (isEdge(s.token(first)) || isLead(s, tree, first, head))) {
      first++;
    }
    return new Phrase(s.index(), new TokenRange(first, end), head);
  }

  private static void collect(
      Sentence s,
      int root,
      int token,
      TokenRange cue,
      @Nullable ClaimFacts facts,
      Set<Integer> in) {
    in.add(token);
    DependencyTree tree = s.tree();
    for (int d : tree.dependents(token)) {
      String rel = tree.relation(d);
      if (cue.contains(d) || leavesOut(s, root, token, d, rel, facts)) {
        continue;
      }
      collect(s, root, d, cue, facts, in);
    }
  }

  private static boolean leavesOut(
      Sentence s, int root, int token, int d, String rel, @Nullable ClaimFacts facts) {
    if (token != root) {
      return false;
    }
    if (rel.equals("case") && !s.token(d).tag().equals("POS")) {
      return true;
    }
    if (rel.equals("case") || rel.equals("cc:preconj") || rel.equals("parataxis")) {
      return true;
    }
    if (rel.startsWith("acl") && facts != null) {
      // ", who told reporters that …" is a claim of its own
      return d > root
          && s.token(root + 1 < s.size() ? root + 1 : root).text().equals(",")
          && facts.word(s, d) != null;
    }
    if (rel.equals("conj")) {
      return s.token(d).isTag("VB");
    }
    return false;
  }

  private static boolean isEdge(Token t) {
    return List.of(",", ".", ";", ":", "—", "–", "-", "--", "“", "”", "\"", "''", "``")
            .contains(t.text())
        || t.tag().equals("POS")
        || t.tag().equals("CC");
  }

  private static boolean isLead(Sentence s, DependencyTree tree, int first, int head) {
    String rel = tree.relation(first);
    return tree.governor(first) == head
        && (rel.equals("cc")
            || rel.equals("mark")
            || (rel.equals("advmod") && !s.token(first).isTag("RB")));
  }
}
