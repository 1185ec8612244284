package org.broadsheet.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/** The whole phrase of a source, an addressee or a medium, given its head. */
final class NounPhrase {
  private static final Set<String> OUTSIDE =
      Set.of(
          "case",
          "cc:preconj",
          "parataxis",
          "nsubj",
          "nsubj:pass",
          "cop",
          "aux",
          "mark",
          "advcl",
          "ccomp",
          "expl",
          "discourse");

  private static final List<String> NOMINAL = List.of("DT", "PRP", "PRP$", "POS", "CD", "RB");

  private NounPhrase() {}

  /** Where the run of nouns, adjectives and determiners begins that ends with a noun. */
  static int runBefore(Sentence s, int head) {
    int first = head;
    while (first > 0 && isNominal(s.token(first - 1))) {
      first--;
    }
    return first;
  }

  static boolean isNominal(Token t) {
    return t.isTag("NN") || t.isTag("JJ") || NOMINAL.contains(t.tag());
  }

  /**
   * The whole phrase of a source: with titles, appositions, relative clauses; without the
   * preposition before it, the possessive after it, the cue and what the cue governs.
   *
   * @param cue the cue's tokens, which bound the phrase
   */
  static Phrase of(Sentence s, int head, TokenRange cue, @Nullable ClaimFacts facts) {
    return of(s, head, cue, facts, Set.of());
  }

  /** The same, without the subtrees of {@code content}. */
  static Phrase of(
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
    if (OUTSIDE.contains(rel)) {
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
