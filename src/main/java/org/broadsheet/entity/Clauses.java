package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** Questions about clauses and quotations that the rules on nominals and pronouns ask. */
final class Clauses {
  private static final List<String> CLAUSAL =
      List.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "root", "csubj");

  private Clauses() {}

  /** The head of the innermost clause that holds a token (the token itself where it heads one). */
  static int clause(Sentence s, int token) {
    DependencyTree t = s.tree();
    int at = token;
    for (int steps = 0; steps < s.size(); steps++) {
      if (at < 0) {
        return -1;
      }
      if (isClauseHead(s, at)) {
        return at;
      }
      at = t.governor(at);
    }
    return -1;
  }

  private static boolean isClauseHead(Sentence s, int token) {
    DependencyTree t = s.tree();
    if (t.governor(token) < 0) {
      return true;
    }
    boolean clausal = CLAUSAL.stream().anyMatch(r -> t.is(token, r));
    if (!clausal) {
      return false;
    }
    boolean predicate =
        s.token(token).isTag("VB")
            || t.dependent(token, "nsubj") >= 0
            || t.dependent(token, "cop") >= 0;
    return predicate;
  }

  /** The clause around a clause, or -1. */
  static int outer(Sentence s, int clause) {
    int g = s.tree().governor(clause);
    return g < 0 ? -1 : clause(s, g);
  }

  /**
   * The subject of a clause, where it has none that of the verb it shares it with ("came and saw",
   * "wants to see"), or -1.
   */
  static int subject(Sentence s, int clause) {
    int at = clause;
    for (int steps = 0; at >= 0 && steps < 6; steps++) {
      int subject = s.tree().dependent(at, "nsubj");
      if (subject >= 0) {
        return subject;
      }
      boolean shares =
          s.tree().is(at, "conj") || s.tree().is(at, "xcomp") || s.tree().is(at, "advcl");
      if (!shares) {
        return -1;
      }
      at = outer(s, at);
    }
    return -1;
  }

  /** Whether a token is the subject of a clause of its own or through coordination. */
  static boolean isSubject(Sentence s, int token) {
    int at = token;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      if (s.tree().is(at, "nsubj")) {
        return true;
      }
      if (!s.tree().is(at, "conj") && !s.tree().is(at, "appos")) {
        return false;
      }
      at = s.tree().governor(at);
    }
    return false;
  }

  /** For every sentence and token, whether it stands inside quotation marks. */
  static boolean[][] quoted(Document document) {
    boolean[][] quoted = new boolean[document.sentences().size()][];
    boolean open = false;
    int block = -1;
    for (Sentence s : document.sentences()) {
      if (s.block() != block) {
        open = false;
        block = s.block();
      }
      quoted[s.index()] = new boolean[s.size()];
      for (Token t : s.tokens()) {
        String w = t.text();
        if (w.equals("\"")) {
          open = !open;
        } else if (w.equals("“") || w.equals("``")) {
          open = true;
        } else if (w.equals("”") || w.equals("''")) {
          open = false;
        } else {
          quoted[s.index()][t.index()] = open;
        }
      }
    }
    return quoted;
  }
}
