package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.chain.Features;
import org.jspecify.annotations.Nullable;

/** What the cue model asks of a sentence's tokens. */
final class CueFeatures {
  private final Setting setting;
  private final Setting.View v;
  private final Sentence s;
  private final DependencyTree tree;
  private final boolean anyQuote;

  private CueFeatures(Setting setting, Setting.View v) {
    this.setting = setting;
    this.v = v;
    this.s = v.sentence;
    this.tree = s.tree();
    boolean any = false;
    for (Quotation q : v.quotation) {
      any |= q != null;
    }
    anyQuote = any;
  }

  /** The features of every token of a sentence. */
  static List<Features> of(Setting setting, int sentence) {
    CueFeatures f = new CueFeatures(setting, setting.view(sentence));
    List<Features> all = new ArrayList<>();
    for (int i = 0; i < f.v.size; i++) {
      Features here = new Features();
      WordFeatures.add(setting, f.v, i, here.input());
      f.node(i, here);
      if (i > 0) {
        f.edge(i, here.edge());
      }
      all.add(here);
    }
    return all;
  }

  private String lemma(int i) {
    return i < 0 ? "<" : i >= v.size ? ">" : v.lemma[i];
  }

  private String cls(int i) {
    return i < 0 ? "<" : i >= v.size ? ">" : v.cls[i];
  }

  private String tag(int i) {
    return i < 0 ? "<" : i >= v.size ? ">" : v.tag[i];
  }

  private void node(int i, Features out) {
    String l = v.lemma[i];
    String t = v.tag[i];
    out.node().add("b");
    out.node().add("w=" + v.lower[i]);
    out.node().add("l=" + l);
    out.node().add("t=" + t);
    out.node().add("l-1=" + lemma(i - 1));
    out.node().add("l+1=" + lemma(i + 1));
    out.node().add("l-2=" + lemma(i - 2));
    out.node().add("l+2=" + lemma(i + 2));
    out.node().add("t-1=" + tag(i - 1));
    out.node().add("t+1=" + tag(i + 1));
    out.node().add("t-1t=" + tag(i - 1) + "|" + t);
    out.node().add("tt+1=" + t + "|" + tag(i + 1));
    out.node().add("ttt=" + tag(i - 1) + "|" + t + "|" + tag(i + 1));
    out.node().add("t+1t+2=" + tag(i + 1) + "|" + tag(i + 2));
    out.node().add("t-2t-1=" + tag(i - 2) + "|" + tag(i - 1));
    out.node().add("l-1l=" + lemma(i - 1) + "|" + l);
    out.node().add("ll+1=" + l + "|" + lemma(i + 1));
    out.node().add("lt+1=" + l + "|" + tag(i + 1));
    out.node().add("lt-1=" + l + "|" + tag(i - 1));
    out.node().add("l-1l+1=" + lemma(i - 1) + "|" + lemma(i + 1));
    out.node().add("n=" + s.token(i).name());
    String k = v.cls[i];
    out.node().add("k=" + k);
    out.node().add("kt=" + k + "|" + t);
    out.node().add("k-1=" + cls(i - 1));
    out.node().add("k+1=" + cls(i + 1));
    out.node().add("k-1k=" + cls(i - 1) + "|" + k);
    out.node().add("kk+1=" + k + "|" + cls(i + 1));
    out.node().add("kl+1=" + k + "|" + lemma(i + 1));
    out.node().add("kt+1=" + k + "|" + tag(i + 1));
    out.node().add("dqk=" + quoteState(i) + "|" + k);
    if (t.length() > 1 && (t.startsWith("V") || t.startsWith("N") || t.startsWith("J"))) {
      int n = v.lower[i].length();
      out.node().add("s3=" + v.lower[i].substring(Math.max(0, n - 3)));
      out.node().add("p4=" + l.substring(0, Math.min(4, l.length())));
    }
    if (i == 0) {
      out.node().add("first");
    }
    out.both("dq=" + quoteState(i));
    out.node().add("dql=" + quoteState(i) + "|" + l);
    tree(i, out);
    lexicon(i, out);
    rules(i, out);
  }

  /** Inside quotation marks, or how near they are on either side. */
  private String quoteState(int i) {
    if (v.quotation[i] != null) {
      Quotation q = v.quotation[i];
      return q.speech() ? "in" : "scare";
    }
    if (!anyQuote) {
      return "none";
    }
    String left = "";
    String right = "";
    for (int d = 1; d <= 4; d++) {
      if (left.isEmpty() && i - d >= 0 && v.quotation[i - d] != null) {
        left = d <= 2 ? "L" : "l";
      }
      if (right.isEmpty() && i + d < v.size && v.quotation[i + d] != null) {
        right = d <= 2 ? "R" : "r";
      }
    }
    return "out" + left + right;
  }

  private void tree(int i, Features out) {
    String l = v.lemma[i];
    String rel = tree.relation(i);
    int g = tree.governor(i);
    String gl = g < 0 ? "^" : v.lemma[g];
    out.node().add("r=" + rel);
    out.node().add("rl=" + rel + "|" + l);
    out.node().add("g=" + gl);
    out.node().add("rg=" + rel + "|" + gl);
    out.node().add("lg=" + l + "|" + gl);
    String k = v.cls[i];
    out.node().add("rk=" + rel + "|" + k);
    out.node().add("rkg=" + rel + "|" + (g < 0 ? "^" : v.cls[g]));
    out.node().add("kkg=" + k + "|" + (g < 0 ? "^" : v.cls[g]));
    if (g >= 0) {
      out.node().add("gt=" + v.tag[g]);
      out.both("rr=" + rel + "|" + tree.relation(g));
      out.node().add("rgd=" + rel + "|" + Math.max(-4, Math.min(4, g - i)));
      CueWord w = setting.facts().word(s, g);
      if (w != null) {
        out.node().add("gx=" + rel + "|" + w.part());
        out.node().add("gxd=" + rel + "|" + w.part() + "|" + Math.max(-3, Math.min(3, g - i)));
      }
      Lead d = v.cueOf[g];
      if (d != null) {
        out.node().add("gr=" + rel + "|" + d.isKept() + "|" + v.lower[i]);
      }
    }
    boolean subject = false;
    StringBuilder frame = new StringBuilder();
    for (int c : tree.dependents(i)) {
      String r = tree.relation(c);
      out.both("c=" + r + (c < i ? "<" : ">"));
      out.node().add("cl=" + r + "|" + l);
      out.node().add("ck=" + r + "|" + k);
      if (r.equals("case")
          || r.equals("mark")
          || r.startsWith("compound")
          || r.equals("cop")
          || r.equals("det")) {
        out.both("cw=" + r + "|" + v.lemma[c]);
        out.node().add("cwl=" + v.lemma[c] + "|" + l);
      }
      if (r.startsWith("nsubj")) {
        subject = true;
        String kind = nominal(c);
        out.both("su=" + r + "|" + kind);
        out.node().add("sul=" + kind + "|" + l);
        out.node().add("suw=" + v.lemma[c]);
        out.node().add("suk=" + kind + "|" + k);
        out.both("suc=" + v.cls[c]);
      }
      if (r.startsWith("obj") || r.startsWith("obl")) {
        int m = tree.dependent(c, "case");
        out.both("ob=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + nominal(c));
        out.node().add("obl=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + l);
        out.node().add("obw=" + v.lemma[c] + "|" + l);
        out.node().add("obk=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + k);
        out.node().add("obc=" + v.cls[c] + "|" + k);
      }
      if (r.equals("ccomp")
          || r.equals("xcomp")
          || r.equals("parataxis")
          || r.startsWith("acl")
          || r.equals("advcl")) {
        int m = tree.dependent(c, "mark");
        out.both(
            "cc=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + v.tag[c] + (c < i ? "<" : ">"));
        frame.append(r).append(m < 0 ? "" : v.lemma[m]).append(' ');
      } else if (r.equals("obj") || r.startsWith("nsubj")) {
        frame.append(r).append(' ');
      }
    }
    if (v.tag[i].startsWith("V")) {
      out.both("fr=" + frame);
      out.node().add("frl=" + frame + "|" + l);
      out.node().add("frk=" + frame + "|" + k);
      if (!subject) {
        out.both("nosubj|" + v.tag[i]);
      }
    }
    ancestors(i, out);
  }

  private String nominal(int c) {
    String name = s.token(c).name();
    if (!name.equals("O")) {
      return name;
    }
    return v.tag[c].startsWith("PRP") || v.tag[c].startsWith("W") || v.tag[c].equals("DT")
        ? v.lower[c]
        : v.tag[c];
  }

  /** The nearest cue words above a token: what stands inside another's content is no cue. */
  private void ancestors(int i, Features out) {
    int t = i;
    int steps = 0;
    while (t >= 0 && steps < 8) {
      String rel = tree.relation(t);
      int g = tree.governor(t);
      if (g < 0) {
        break;
      }
      CueWord w = setting.facts().word(s, g);
      if (w != null && v.cueOf[g] != null) {
        out.both("an=" + rel + "|" + w.part() + "|" + w.act() + (steps == 0 ? "0" : ""));
        out.both("anl=" + rel + "|" + w.term());
        return;
      }
      t = g;
      steps++;
    }
    out.both("an=none");
  }

  private void lexicon(int i, Features out) {
    CueWord w = setting.facts().word(s, i);
    if (w == null) {
      out.both("x=none");
      return;
    }
    out.both("x=" + w.part());
    out.both("xa=" + w.part() + "|" + w.act());
    out.node().add("xq=" + w.part() + "|" + quoteState(i));
    out.node().add("xt=" + w.act() + "|" + v.tag[i]);
    for (String f : w.frames()) {
      out.both("xf=" + f);
    }
  }

  private void rules(int i, Features out) {
    Lead d = v.cueOf[i];
    if (d == null) {
      out.both("d=none");
    } else {
      boolean kept = d.isKept();
      String rule = d.rule();
      out.both("d=" + kept);
      out.both("dr=" + rule + "|" + kept);
      out.both("dp=" + place(i, d) + "|" + kept);
      out.node().add("dl=" + kept + "|" + v.lemma[i] + "|" + place(i, d));
      out.both("ds=" + kept + "|" + (d.draft().source() == null));
      if (d.draft().head() == i) {
        out.both("dh=" + kept);
        out.node().add("dhr=" + rule + "|" + v.lemma[i]);
      }
    }
    Lead in = v.contentOf[i];
    if (in != null && in != d) {
      out.both("in=" + in.rule());
      out.node().add("ind=" + (d != null) + "|" + v.tag[i]);
    } else {
      out.both("in=no" + (d != null));
    }
    if (v.sourceOf[i] != null) {
      out.both("src=" + v.tag[i]);
    }
  }

  private static String place(int i, @Nullable Lead lead) {
    if (lead == null) {
      return "-";
    }
    Draft d = lead.draft();
    return (i == d.cue().first() ? "b" : "")
        + (i == d.cue().end() - 1 ? "e" : "")
        + (i == d.head() ? "h" : "");
  }

  private void edge(int i, List<String> out) {
    out.add("b");
    out.add("tt=" + v.tag[i - 1] + "|" + v.tag[i]);
    out.add("l=" + v.lemma[i]);
    out.add("l-1=" + v.lemma[i - 1]);
    out.add("ll=" + v.lemma[i - 1] + "|" + v.lemma[i]);
    int g = tree.governor(i);
    int h = tree.governor(i - 1);
    String arc =
        g == i - 1
            ? "<" + tree.relation(i)
            : h == i
                ? ">" + tree.relation(i - 1)
                : g == h ? "=" + tree.relation(i - 1) + "|" + tree.relation(i) : "-";
    out.add("a=" + arc);
    out.add("al=" + arc + "|" + v.lemma[i]);
    Lead d = v.cueOf[i - 1];
    Lead e = v.cueOf[i];
    out.add(
        "d="
            + (d == null ? "-" : d.isKept() ? "k" : "u")
            + (e == null ? "-" : d == e ? "=" : e.isKept() ? "k" : "u"));
    out.add("q=" + v.isQuoted(i - 1) + v.isQuoted(i));
  }
}
