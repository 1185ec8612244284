package org.broadsheet.claim;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;

/**
 * How far reported words go behind their cue when the cue is a plain verb of speech: from what
 * follows the verb with its addressee and time to the end of the verb's clause. Parsers often lose
 * the first noun or the last clause of what was said; the verb they seldom lose.
 */
final class Stretch {
  private static final Set<String> BETWEEN = Set.of("obl", "obl:tmod", "advmod", "punct", "iobj");

  private Stretch() {}

  /** Index of the first token after the cue that belongs to what was said. */
  static int start(Candidate c) {
    return start(c.sentence(), c.head(), c.addressee());
  }

  static int start(Sentence s, int head, int addressee) {
    DependencyTree tree = s.tree();
    int at = VerbGroup.around(s, head, head).end();
    boolean moved = true;
    while (moved && at < s.size()) {
      moved = false;
      for (int d : tree.dependents(head)) {
        boolean between =
            d == addressee || (BETWEEN.contains(tree.relation(d)) && !s.token(d).isTag("W"));
        TokenRange range = tree.range(d);
        if (between && range.first() == at) {
          at = range.end();
          moved = true;
          break;
        }
      }
    }
    return at;
  }

  /**
   * Index after the last token of what was said.
   *
   * @param least where the parsed content ends
   */
  static int end(Candidate c, int least) {
    Sentence s = c.sentence();
    DependencyTree tree = s.tree();
    int limit = isMain(tree, c.head()) ? s.size() : Math.max(least, tree.range(c.head()).end());
    for (int d : tree.dependents(c.head())) {
      if (d >= least && ends(s, tree, d)) {
        limit = Math.min(limit, Math.max(least, tree.range(d).first()));
      }
    }
    int end = limit;
    while (end > least && List.of(",", "and", "but", "or", ";").contains(s.token(end - 1).text())) {
      end--;
    }
    return end;
  }

  /** Where ", adding that …" or the like begins after {@code from}; {@code end} where nowhere. */
  static int participle(Sentence s, int from, int end, ClaimFacts facts) {
    for (int t = from + 1; t + 1 < end; t++) {
      if (s.token(t).text().equals(",") && s.token(t + 1).tag().equals("VBG")) {
        CueWord w = facts.word(s, t + 1);
        if (w != null && (w.takes("clause") || w.takes("quote")) && !w.act().equals(Act.BELIEVE)) {
          return t;
        }
      }
    }
    return end;
  }

  private static boolean isMain(DependencyTree tree, int verb) {
    return tree.governor(verb) < 0;
  }

  /** "…, adding that", "… and left": what hangs on the verb beside what was said. */
  private static boolean ends(Sentence s, DependencyTree tree, int d) {
    String rel = tree.relation(d);
    if (rel.equals("conj") || rel.equals("cc")) {
      return true;
    }
    return rel.equals("advcl") && s.token(d).tag().equals("VBG");
  }
}
