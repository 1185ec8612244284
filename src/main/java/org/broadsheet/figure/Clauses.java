package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.Lexicon;

/** Reads clauses and noun phrases off a sentence's tree. */
final class Clauses {
  /** Relations that stay inside a noun phrase when its words are quoted. */
  private static final List<String> INSIDE =
      List.of(
          "compound",
          "amod",
          "nmod",
          "flat",
          "fixed",
          "case",
          "nummod",
          "det",
          "advmod",
          "mark",
          "dep",
          "punct",
          "cc",
          "conj");

  private final Sentence s;
  private final Lexicon objectControl;
  private final Set<String> opening;
  private final Set<String> judging;
  private final DependencyTree tree;

  Clauses(Sentence s, Lexicon objectControl, FigureWords words) {
    opening = words.of("phrase-opening");
    judging = words.of("judging-verb");
    this.objectControl = objectControl;
    this.s = s;
    tree = s.tree();
  }

  /**
   * The verb, or the predicate of "to be", in whose clause a token stands; -1 where there is none.
   */
  int predicate(int token) {
    int t = token;
    for (int steps = 0; steps <= s.size() && t >= 0; steps++) {
      if (isPredicate(t)) {
        return t;
      }
      t = tree.governor(t);
    }
    return -1;
  }

  boolean isPredicate(int t) {
    return (s.token(t).isTag("VB") && !tree.relation(t).matches("amod|aux.*|cop|compound|case"))
        || tree.dependent(t, "cop") >= 0;
  }

  /**
   * The subject of a predicate, its own or that of the verb it hangs on; -1 where there is none.
   */
  int subject(int predicate) {
    int p = predicate;
    for (int steps = 0; steps < 4 && p >= 0; steps++) {
      int own = tree.dependent(p, "nsubj");
      if (own >= 0) {
        return relative(own, p);
      }
      int fanned = tree.dependent(p, "csubj"); // "Wildfires fanned by winds killed three"
      if (fanned >= 0
          && s.token(fanned).tag().equals("VBN")
          && tree.dependent(fanned, "nsubj") >= 0) {
        return tree.dependent(fanned, "nsubj");
      }
      String rel = tree.relation(p);
      int g = tree.governor(p);
      if (g < 0) {
        return -1;
      }
      boolean isInfinitive =
          s.token(p).tag().equals("VB"); // "plans to lay off": not the plans do it
      boolean isFree = // "she rejected the claims, pointing to …": she points
          s.token(p).tag().equals("VBG") && p > 0 && s.token(p - 1).text().equals(",");
      if (rel.startsWith("acl") && !isInfinitive && !isFree) {
        return g;
      }
      if (rel.startsWith("acl")) {
        p = predicate(g);
        continue;
      }
      if (rel.equals("xcomp") || (rel.equals("ccomp") && s.token(p).tag().equals("VB"))) {
        int object = tree.dependent(g, "obj");
        if (object >= 0 && rel.equals("xcomp") && objectControl.has(s.token(g).lemma())) {
          return object;
        }
      } else if (!rel.matches("conj|advcl|parataxis|dep|ccomp|xcomp") || needsOwnSubject(p)) {
        return -1;
      }
      int judged = isReason(p) && judging.contains(s.token(g).lemma()) ? object(g) : -1;
      if (judged >= 0) {
        return judged; // "jailed the mayor for taking bribes"
      }
      p = g;
    }
    return -1;
  }

  /** The "taking" of "for taking bribes". */
  private boolean isReason(int verb) {
    return s.token(verb).tag().equals("VBG")
        && tree.dependents(verb).stream()
            .anyMatch(c -> tree.relation(c).matches("mark|case") && c < verb);
  }

  private int object(int verb) {
    int object = tree.dependent(verb, "obj");
    return object >= 0 && object > verb ? object : -1;
  }

  /** Whether a verb stands in a clause that must have a subject of its own: "as prices reached". */
  boolean needsOwnSubject(int verb) {
    return s.token(verb).tag().matches("VBD|VBZ|VBP")
        && tree.relation(verb).matches("ccomp|advcl|parataxis");
  }

  /** Whether a finite verb stands between two tokens. */
  boolean isVerbBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (s.token(i).tag().matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  /** The "which" or "who" that is the subject of a predicate, or -1. */
  int relativePronoun(int predicate) {
    int own = tree.dependent(predicate, "nsubj");
    boolean isRelative =
        own > 0 && s.token(own).tag().matches("WDT|WP") && tree.is(predicate, "acl");
    return isRelative ? own : -1;
  }

  /** "which" and "who" stand for the noun that their clause describes. */
  private int relative(int subject, int predicate) {
    boolean isRelative =
        s.token(subject).tag().matches("WDT|WP|WP\\$") || s.token(subject).text().equals("that");
    int g = tree.governor(predicate);
    return isRelative && tree.is(predicate, "acl") && g >= 0 ? g : subject;
  }

  /**
   * A noun phrase as words in a row: the head with its modifiers and the phrases that hang on it by
   * prepositions, without relative clauses and appositions.
   *
   * @param hole tokens that are not wanted in it (the figure itself); may be null
   */
  Phrase phrase(int head, TokenRange hole) {
    int first = head;
    int end = head + 1;
    for (int d : tree.dependents(head)) {
      if (!isInside(d) || hole.contains(d)) {
        continue;
      }
      TokenRange r = reach(d, hole, 0);
      if ((r.end() <= hole.first() && hole.first() < head)
          || (hole.end() <= r.first() && head < hole.first())) {
        continue; // beyond the figure
      }
      first = Math.min(first, r.first());
      end = Math.max(end, r.end());
    }
    if (first <= hole.first() && hole.end() <= head) {
      first = Math.max(first, hole.end());
    }
    if (head < hole.first() && hole.first() < end) {
      end = hole.first();
    }
    first = Math.max(first, lastBreak(first, head) + 1);
    end = firstBreak(head + 1, end);
    while (first < head
        && opening.contains(s.token(first).text().toLowerCase(java.util.Locale.ROOT))) {
      first++;
    }
    while (end - 1 > head && isTail(s.token(end - 1))) {
      end--;
    }
    return new Phrase(s.index(), new TokenRange(first, end), head);
  }

  /** Where the phrase is cut because another clause or item begins. */
  private int firstBreak(int from, int end) {
    for (int i = from; i < end; i++) {
      if (isBreak(s.token(i))) {
        return i;
      }
    }
    return end;
  }

  private int lastBreak(int first, int head) {
    for (int i = head - 1; i >= first; i--) {
      if (isBreak(s.token(i))) {
        return i;
      }
    }
    return first - 1;
  }

  private static boolean isBreak(Token t) {
    return t.tag().matches("VB|VBD|VBZ|VBP|MD|WDT|WP|WRB|[,.:]|-LRB-|-RRB-");
  }

  private static boolean isTail(Token t) {
    return t.tag().matches("[,.:`'\\-(]+|IN|TO|CC|DT|-LRB-|PRP\\$|HYPH|RB");
  }

  private boolean isInside(int d) {
    String rel = tree.relation(d);
    int colon = rel.indexOf(':');
    String base = colon < 0 ? rel : rel.substring(0, colon);
    return INSIDE.contains(base) && !(base.equals("dep") && s.token(d).isTag("VB"));
  }

  private TokenRange reach(int token, TokenRange hole, int depth) {
    int first = token;
    int end = token + 1;
    if (depth < 12) {
      for (int d : tree.dependents(token)) {
        if (isInside(d) && !hole.contains(d)) {
          TokenRange r = reach(d, hole, depth + 1);
          first = Math.min(first, r.first());
          end = Math.max(end, r.end());
        }
      }
    }
    return new TokenRange(first, end);
  }
}
