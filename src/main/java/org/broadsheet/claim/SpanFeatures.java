package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.chain.Features;
import org.jspecify.annotations.Nullable;

/**
 * What the span model asks of the tokens around a cue: is this its source, its content, neither?
 */
final class SpanFeatures {
  private final Setting setting;
  private final Window window;
  private final Setting.View own;
  private final DependencyTree tree;
  private final String cueLemma;
  private final String cueKind;
  private final String cueClass;
  private final @Nullable Lead lead;
  private final @Nullable Draft draft;
  private final String ruleKind;
  private final String[] path;
  private final String[] branch;
  private final int[] branchRoot;

  private final int[] leftmost;

  private final boolean cueQuoted;

  /** How sure the cue model is of other cues, for every token of the cue's sentence. */
  private final int[] levels;

  private SpanFeatures(Setting setting, CueGuesses guesses, Window window) {
    this.setting = setting;
    levels = guesses.levels(window.sentence(), setting.view(window.sentence()).size);
    for (int t = window.cue().first(); t < window.cue().end(); t++) {
      levels[t] = 0;
    }
    this.window = window;
    own = setting.view(window.sentence());
    Sentence s = own.sentence;
    tree = s.tree();
    int h = window.head();
    CueWord w = setting.facts().word(s, h);
    cueLemma = own.lemma[h];
    cueClass = own.cls[h];
    String voice = own.tag[h].startsWith("VB") && VerbGroup.isPassive(s, h) ? "P" : "";
    cueKind = (w == null ? "none" : w.part() + "." + w.act()) + voice + "." + own.tag[h].charAt(0);
    lead = lead();
    draft = lead == null ? null : lead.draft();
    ruleKind = lead == null ? "none" : lead.rule();
    CuePaths paths = new CuePaths(tree, own.size, h);
    path = paths.path;
    branch = paths.branch;
    branchRoot = paths.branchRoot;
    leftmost = paths.leftmost;
    cueQuoted = own.isQuoted(h);
  }

  static List<Features> of(Setting setting, CueGuesses guesses, Window window) {
    SpanFeatures f = new SpanFeatures(setting, guesses, window);
    List<Features> all = new ArrayList<>();
    int[] before = null;
    for (int[] at : window.positions(setting.document())) {
      Features here = new Features();
      f.node(at[0], at[1], here.input());
      if (before != null) {
        f.step(before, at, here.input());
      }
      all.add(here);
      before = at;
    }
    return all;
  }

  private @Nullable Lead lead() {
    Lead best = null;
    for (int t = window.cue().first(); t < window.cue().end(); t++) {
      Lead d = own.cueOf[t];
      if (d != null && (best == null || t == window.head())) {
        best = d;
      }
    }
    return best;
  }

  private static String bucket(int n) {
    int a = Math.abs(n);
    String size = a <= 4 ? String.valueOf(a) : a <= 7 ? "5" : a <= 12 ? "8" : a <= 20 ? "13" : "21";
    return (n < 0 ? "-" : "+") + size;
  }

  private void node(int sentence, int t, List<String> out) {
    Setting.View v = setting.view(sentence);
    boolean same = sentence == window.sentence();
    String side = side(sentence, t);
    String q = quote(v, t);
    WordFeatures.add(setting, v, t, out);
    out.add("ck=" + cueKind);
    out.add("cl=" + cueLemma);
    out.add("cc=" + cueClass);
    out.add("q=" + side + q);
    rules(v, sentence, t, side, out);
    if (side.equals("C")) {
      return;
    }
    if (!same) {
      out.add(
          "sd="
              + (sentence - window.sentence())
              + q
              + (window.cue().first() < 4)
              + (window.cue().end() >= own.size - 2));
      out.add("qc=" + side + q + own.quotation.length + (v.contentOf[t] != null));
      out.add(
          "oc=" + side + (v.contentOf[t] == null ? "-" : v.contentOf[t] == lead ? "own" : "other"));
      return;
    }
    int d = t < window.cue().first() ? t - window.cue().first() : t - window.cue().end() + 1;
    out.add("dist=" + bucket(d));
    out.add("p=" + path[t]);
    out.add("br=" + branch[t] + side);
    out.add("brk=" + branch[t] + side + "|" + cueKind);
    int root = branchRoot[t];
    if (root >= 0) {
      int m = mark(root);
      out.add("brm=" + branch[t] + side + "|" + (m < 0 ? "" : own.lemma[m]));
      out.add("first=" + (root == window.head()) + branch[t] + "|" + order(root));
    }
    between(v, t, side, q, out);
    int g = tree.governor(t);
    int level = g < 0 || window.cue().contains(g) ? 0 : levels[g];
    out.add("og=" + side + levels[t] + level);
  }

  /** Before the cue, in it, behind it, in a sentence before, in one behind. */
  private String side(int sentence, int t) {
    if (sentence != window.sentence()) {
      return sentence < window.sentence() ? "PP" : "NN";
    }
    return t < window.cue().first() ? "L" : t < window.cue().end() ? "C" : "R";
  }

  private int mark(int root) {
    int m = tree.dependent(root, "mark");
    return m >= 0 ? m : tree.dependent(root, "case");
  }

  /** Whether a branch comes before or behind the cue, and whether it is next to it. */
  private String order(int root) {
    return root < window.cue().first() ? "L" : root == window.cue().end() ? "next" : "R";
  }

  private void between(Setting.View v, int t, String side, String q, List<String> out) {
    int from = side.equals("L") ? t + 1 : window.cue().end();
    int to = side.equals("L") ? window.cue().first() : t;
    int commas = 0;
    int stops = 0;
    int cues = 0;
    int verbs = 0;
    int marks = 0;
    int surest = 0;
    for (int i = from; i < to; i++) {
      surest = Math.max(surest, levels[i]);
      commas += v.lower[i].equals(",") ? 1 : 0;
      stops += v.tag[i].equals(":") ? 1 : 0;
      marks += v.isMark(i) ? 1 : 0;
      Lead o = v.cueOf[i];
      cues += o != null && o != lead && o.isKept() && i == o.draft().head() ? 1 : 0;
      verbs += v.tag[i].equals("VBD") || v.tag[i].equals("VBZ") || v.tag[i].equals("VBP") ? 1 : 0;
    }
    out.add("cm=" + side + Math.min(3, commas));
    out.add("st=" + side + Math.min(2, stops) + Math.min(2, marks) + q);
    out.add("cg=" + side + surest);
    out.add("cu=" + side + Math.min(2, cues));
    out.add("vb=" + side + Math.min(2, verbs) + Math.min(2, commas));
    out.add("end=" + side + (own.size - t <= 2) + (t == 0) + v.lower[t].equals("."));
  }

  /** How a token stands to quotation marks and to the cue. */
  private String quote(Setting.View v, int t) {
    Quotation q = v.quotation[t];
    if (q == null) {
      return cueQuoted ? "cueIn" : "out";
    }
    if (cueQuoted) {
      return q.equals(own.quotation[window.head()]) ? "sameIn" : "otherIn";
    }
    boolean mark = v.isMark(t);
    boolean begins = mark && v.sentence.token(t).span().start() == q.span().start();
    return (q.speech() ? "in" : "scare") + (begins ? "B" : mark ? "E" : "");
  }

  private void rules(Setting.View v, int sentence, int t, String side, List<String> out) {
    if (draft == null) {
      out.add("d=none" + side);
      return;
    }
    boolean content = draft.touches(v.sentence.token(t).span());
    Phrase named = sentence == window.sentence() ? draft.source() : null;
    boolean source = named != null && named.tokens().contains(t);
    String role = (content ? "c" : "-") + (source ? "s" : "-");
    out.add("d=" + role + side);
    out.add("dr=" + role + side + "|" + ruleKind);
  }

  private String role(int sentence, int t) {
    if (draft == null) {
      return "0";
    }
    if (draft.touches(setting.view(sentence).sentence.token(t).span())) {
      return "c";
    }
    Phrase named = sentence == window.sentence() ? draft.source() : null;
    return named != null && named.tokens().contains(t) ? "s" : "-";
  }

  /** What changes between a token and the one before it. */
  private void step(int[] a, int[] b, List<String> out) {
    int x = a[1];
    int y = b[1];
    out.add("er=" + role(a[0], x) + role(b[0], y));
    if (a[0] != window.sentence() || b[0] != window.sentence()) {
      return;
    }
    String side = side(b[0], y);
    boolean same = branchRoot[x] == branchRoot[y];
    out.add("ebr=" + (same ? "same" : branch[x] + "|" + branch[y]));
    int g = tree.governor(y);
    int h = tree.governor(x);
    out.add("ea=" + (g == x ? "<" + tree.relation(y) : h == y ? ">" + tree.relation(x) : "-"));
    out.add("adj=" + (x == window.cue().end() - 1) + (y == window.cue().first()) + cueKind);
    out.add("ecl=" + closes(x, y) + side);
    int top = opens(y);
    String opened = side + tree.relation(top) + "|" + own.tag[top] + hasSubject(top);
    out.add("op=" + opened + "|" + levels[top]);
    out.add("opg=" + opened + "|" + governed(top));
    Lead other = own.cueOf[y];
    out.add("eoc=" + (other == null ? "-" : other == lead ? "own" : other.isKept() ? "k" : "u"));
  }

  /** The highest token whose phrase begins with a token. */
  private int opens(int token) {
    int top = token;
    int g = tree.governor(top);
    while (g >= 0 && g != window.head() && leftmost[g] == token) {
      top = g;
      g = tree.governor(top);
    }
    return top;
  }

  private boolean hasSubject(int token) {
    return tree.dependent(token, "nsubj") >= 0;
  }

  /** What a phrase hangs on: the cue, something it is under, or a word by its tag. */
  private String governed(int token) {
    int g = tree.governor(token);
    return g < 0 ? "^" : g == window.head() ? "cue" : branch[g].startsWith("<") ? "<" : own.tag[g];
  }

  /** The highest relation whose subtree ends between two neighbours. */
  private String closes(int x, int y) {
    int t = x;
    String top = "-";
    while (t >= 0 && t != window.head() && !tree.isUnder(y, t)) {
      top = tree.relation(t);
      t = tree.governor(t);
    }
    return top;
  }
}
