package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds how far the content goes: the subtree of what the pattern captured, without cue, source and
 * addressee, with the quotation marks that belong to it and without the commas that do not.
 */
final class ContentFinder {
  private static final Set<String> EDGES =
      Set.of(",", ".", ";", ":", "—", "–", "-", "--", "...", "…", "(", ")", "[", "]");
  private static final Set<String> LEADS = Set.of("case", "cc", "advmod", "mark", "discourse");

  private final Quotations quotations;
  private final ClaimFacts facts;
  private final ClaimWords words;

  ContentFinder(Quotations quotations, ClaimFacts facts, ClaimWords words) {
    this.quotations = quotations;
    this.facts = facts;
    this.words = words;
  }

  /** The pieces of a candidate's content; empty where nothing is left. */
  List<Span> find(Candidate c, @Nullable Phrase source, Set<Integer> outside) {
    Sentence s = c.sentence();
    Set<Integer> not = new TreeSet<>();
    for (int t = c.cue().first(); t < c.cue().end(); t++) {
      not.add(t);
    }
    if (source != null && source.sentence() == s.index()) {
      for (int t = source.tokens().first(); t < source.tokens().end(); t++) {
        not.add(t);
      }
    }
    if (c.addressee() >= 0) {
      not.addAll(s.tree().subtree(c.addressee()));
    }
    List<Span> pieces = new ArrayList<>();
    if (c.host() >= 0) {
      host(c, not, pieces);
    } else {
      for (int head : c.contents()) {
        if (head == c.cue().first() - 1 && head == c.contents().get(0) && c.contents().size() > 1) {
          runs(s, NounPhrase.runBefore(s, head), head + 1, not, pieces);
        } else {
          subtree(s, head, c, not, outside, pieces);
        }
      }
    }
    return merge(pieces);
  }

  private void subtree(
      Sentence s,
      int head,
      Candidate c,
      Set<Integer> not,
      Set<Integer> outside,
      List<Span> pieces) {
    Set<Integer> in = new TreeSet<>(s.tree().subtree(head));
    if (s.tree().isUnder(c.head(), head)) {
      in.removeAll(s.tree().subtree(c.head()));
    }
    in.removeAll(not);
    if (in.isEmpty()) {
      return;
    }
    int last = ((TreeSet<Integer>) in).last();
    while (last > head && outside.contains(last)) {
      last--;
    }
    int first = ((TreeSet<Integer>) in).first();
    if (head > c.head()) {
      first = Math.max(first, c.head() + 1);
      if (c.rule().stretches()) {
        first = Math.min(first, Stretch.start(c));
        int end = Stretch.end(c, last + 1);
        last = Math.max(last, end - 1);
        while (last > head && outside.contains(last)) {
          last--;
        }
      }
      if ("object".equals(c.rule().frame())) {
        last = Math.max(last, Stretch.phrases(c, last + 1, words) - 1);
      }
      last = Math.min(last, Stretch.participle(s, head, last + 1, facts) - 1);
      if (s.token(head).isTag("W")) {
        last = Math.max(head, Math.min(last, comma(s, head, last + 1) - 1));
      }
    }
    runs(s, first, last + 1, not, pieces);
  }

  /** Index of the first comma in {@code [from, end)}, else {@code end}. */
  private static int comma(Sentence s, int from, int end) {
    for (int t = from; t < end; t++) {
      if (s.token(t).text().equals(",")) {
        return t;
      }
    }
    return end;
  }

  /** The clause around a cue that interrupts or follows it. */
  private void host(Candidate c, Set<Integer> not, List<Span> pieces) {
    Sentence s = c.sentence();
    DependencyTree tree = s.tree();
    Set<Integer> in = new TreeSet<>(tree.subtree(c.host()));
    int top = c.rule().sentence() ? top(tree, c.head(), c.host()) : c.head();
    Set<Integer> own = new TreeSet<>(tree.subtree(top));
    if (c.rule().sentence()) {
      own.addAll(not);
    }
    in.removeAll(own);
    in.removeAll(not);
    if (in.isEmpty()) {
      in.add(c.head());
    }
    int first = ((TreeSet<Integer>) in).first();
    int last = ((TreeSet<Integer>) in).last();
    Set<Integer> holes = new TreeSet<>(own);
    holes.addAll(not);
    first = skipLead(s, c.host(), first);
    if (c.rule().sentence()) {
      int ownFirst = ((TreeSet<Integer>) own).first();
      int ownLast = ((TreeSet<Integer>) own).last();
      if (isClosing(s, ownLast) && ownFirst > 1 && s.token(ownFirst - 1).text().equals(",")) {
        first = skipLead(s, c.host(), 0);
        last = ownFirst - 2;
      } else if (ownFirst <= 1 && ownLast + 1 < s.size()) {
        first = ownLast + 1;
        last = s.size() - 1;
      }
    }
    runs(s, first, last + 1, holes, pieces);
  }

  /** "Yet, …", "But …": a connective before the clause is not what was said. */
  private static int skipLead(Sentence s, int host, int first) {
    int at = first;
    while (at < host
        && (s.token(at).text().equals(",")
            || (s.tree().governor(at) == host
                && LEADS.contains(s.tree().relation(at))
                && at + 1 < s.size()
                && (s.token(at).tag().equals("CC")
                    || s.tree().is(at, "case")
                    || s.token(at + 1).text().equals(","))))) {
      at++;
    }
    return at;
  }

  /** Whether nothing but marks follows a token. */
  private static boolean isClosing(Sentence s, int last) {
    for (int t = last + 1; t < s.size(); t++) {
      if (Character.isLetterOrDigit(s.token(t).text().codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** The ancestor of {@code token} that hangs on {@code host}. */
  private static int top(DependencyTree tree, int token, int host) {
    int t = token;
    while (tree.governor(t) >= 0 && tree.governor(t) != host) {
      t = tree.governor(t);
    }
    return tree.governor(t) == host ? t : token;
  }

  /** The tokens {@code [first, end)} as content, but for the cue and what {@code not} holds. */
  List<Span> stretch(Sentence s, int first, int end, Set<Integer> not) {
    List<Span> pieces = new ArrayList<>();
    runs(s, first, end, not, pieces);
    return merge(pieces);
  }

  private void runs(Sentence s, int first, int end, Set<Integer> not, List<Span> pieces) {
    int from = first;
    while (from < end) {
      while (from < end && not.contains(from)) {
        from++;
      }
      int to = from;
      while (to < end && !not.contains(to)) {
        to++;
      }
      Span piece = trim(s, from, to);
      if (piece != null) {
        pieces.add(piece);
      }
      from = to;
    }
  }

  /** The run without punctuation at its edges, quotation marks put right; {@code null}: nothing. */
  private @Nullable Span trim(Sentence s, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && (isEdge(s.token(a)) || isStrayMark(s.token(a), true))) {
      a++;
    }
    while (b > a
        && ((isEdge(s.token(b - 1)) && !isQuotedEnd(s.token(b - 1)))
            || isStrayMark(s.token(b - 1), false))) {
      b--;
    }
    if (a >= b || !hasWord(s, a, b)) {
      return null;
    }
    return balance(new Span(s.token(a).span().start(), s.token(b - 1).span().end()));
  }

  private static boolean hasWord(Sentence s, int a, int b) {
    for (int t = a; t < b; t++) {
      if (Character.isLetterOrDigit(s.token(t).text().codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(Token t) {
    return EDGES.contains(t.text());
  }

  /** A comma or stop inside a quotation belongs to it. */
  private boolean isQuotedEnd(Token t) {
    Quotation q = quotations.at(t.span().start());
    return q != null;
  }

  /** A closing mark at the beginning, an opening one at the end. */
  private boolean isStrayMark(Token t, boolean atStart) {
    Quotation q = quotations.at(t.span().start());
    if (q == null || Character.isLetterOrDigit(t.text().codePointAt(0))) {
      return false;
    }
    return atStart
        ? q.closed() && t.span().end() == q.span().end() && t.span().start() > q.span().start()
        : t.span().start() == q.span().start();
  }

  /** Takes in the marks of a quotation of which the piece has the words. */
  private Span balance(Span piece) {
    int start = piece.start();
    int end = piece.end();
    Quotation first = quotations.at(start);
    if (first != null && start > first.span().start() && start - first.span().start() <= 2) {
      start = first.span().start();
    }
    Quotation last = quotations.at(end - 1);
    if (last != null && last.span().start() >= start && last.span().end() > end) {
      end = last.span().end();
    }
    return new Span(start, end);
  }

  /** Pieces in order, those that touch or overlap joined. */
  private static List<Span> merge(List<Span> pieces) {
    List<Span> sorted = new ArrayList<>(pieces);
    sorted.sort(null);
    List<Span> out = new ArrayList<>();
    for (Span p : sorted) {
      Span before = out.isEmpty() ? null : out.get(out.size() - 1);
      if (before != null && p.start() <= before.end() + 1) {
        out.set(out.size() - 1, before.union(p));
      } else {
        out.add(p);
      }
    }
    return out;
  }
}
