package org.broadsheet.claim;

import java.util.List;
import java.util.Locale;
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

  /**
   * Index after the phrases and the "if" or "unless" clause that follow a noun without a comma:
   * parsers hang them on the verb, but "threatened tariffs if …" is one threat.
   */
  static int phrases(Candidate c, int from, ClaimWords words) {
    Sentence s = c.sentence();
    DependencyTree tree = s.tree();
    int end = from;
    for (int d : tree.dependents(c.head())) {
      TokenRange range = tree.range(d);
      if (range.first() != end) {
        continue;
      }
      int marker = tree.dependent(d, "case");
      boolean phrase =
          tree.relation(d).equals("obl")
              && marker >= 0
              && words.close().contains(s.token(marker).text().toLowerCase(Locale.ROOT));
      int mark = tree.dependent(d, "mark");
      boolean condition =
          tree.relation(d).equals("advcl")
              && mark >= 0
              && words.conditions().contains(s.token(mark).text().toLowerCase(Locale.ROOT));
      if (phrase || condition) {
        end = range.end();
      }
    }
    return end;
  }

  /** Where ", adding that …" or the like begins after {@code from}; {@code end} where nowhere. */
  static int participle(Sentence s, int from, int end, ClaimFacts facts) {
    for (int t = from + 1; t + 1 < end; t++) {
      if (s.token(t).text().equals(",")) {
        int verb = s.token(t + 1).isTag("RB") && t + 2 < end ? t + 2 : t + 1;
        CueWord w = s.token(verb).tag().equals("VBG") ? facts.word(s, verb) : null;
        if (w != null && w.act() != Act.BELIEVE && w.act() != Act.INTEND) {
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
