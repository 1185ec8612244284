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
      f.node(i, here.node());
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

  private void node(int i, List<String> out) {
    String l = v.lemma[i];
    String t = v.tag[i];
    out.add("b");
    out.add("w=" + v.lower[i]);
    out.add("l=" + l);
    out.add("t=" + t);
    out.add("l-1=" + lemma(i - 1));
    out.add("l+1=" + lemma(i + 1));
    out.add("l-2=" + lemma(i - 2));
    out.add("l+2=" + lemma(i + 2));
    out.add("t-1=" + tag(i - 1));
    out.add("t+1=" + tag(i + 1));
    out.add("t-1t=" + tag(i - 1) + "|" + t);
    out.add("tt+1=" + t + "|" + tag(i + 1));
    out.add("ttt=" + tag(i - 1) + "|" + t + "|" + tag(i + 1));
    out.add("t+1t+2=" + tag(i + 1) + "|" + tag(i + 2));
    out.add("t-2t-1=" + tag(i - 2) + "|" + tag(i - 1));
    out.add("l-1l=" + lemma(i - 1) + "|" + l);
    out.add("ll+1=" + l + "|" + lemma(i + 1));
    out.add("lt+1=" + l + "|" + tag(i + 1));
    out.add("lt-1=" + l + "|" + tag(i - 1));
    out.add("l-1l+1=" + lemma(i - 1) + "|" + lemma(i + 1));
    out.add("n=" + s.token(i).name());
    String k = v.cls[i];
    out.add("k=" + k);
    out.add("kt=" + k + "|" + t);
    out.add("k-1=" + cls(i - 1));
    out.add("k+1=" + cls(i + 1));
    out.add("k-1k=" + cls(i - 1) + "|" + k);
    out.add("kk+1=" + k + "|" + cls(i + 1));
    out.add("kl+1=" + k + "|" + lemma(i + 1));
    out.add("kt+1=" + k + "|" + tag(i + 1));
    out.add("dqk=" + quoteState(i) + "|" + k);
    if (t.length() > 1 && (t.startsWith("V") || t.startsWith("N") || t.startsWith("J"))) {
      int n = v.lower[i].length();
      out.add("s3=" + v.lower[i].substring(Math.max(0, n - 3)));
      out.add("p4=" + l.substring(0, Math.min(4, l.length())));
    }
    if (i == 0) {
      out.add("first");
    }
    out.add("dq=" + quoteState(i));
    out.add("dql=" + quoteState(i) + "|" + l);
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

  private void tree(int i, List<String> out) {
    String l = v.lemma[i];
    String rel = tree.relation(i);
    int g = tree.governor(i);
    String gl = g < 0 ? "^" : v.lemma[g];
    out.add("r=" + rel);
    out.add("rl=" + rel + "|" + l);
    out.add("g=" + gl);
    out.add("rg=" + rel + "|" + gl);
    out.add("lg=" + l + "|" + gl);
    String k = v.cls[i];
    out.add("rk=" + rel + "|" + k);
    out.add("rkg=" + rel + "|" + (g < 0 ? "^" : v.cls[g]));
    out.add("kkg=" + k + "|" + (g < 0 ? "^" : v.cls[g]));
    if (g >= 0) {
      out.add("gt=" + v.tag[g]);
      out.add("rr=" + rel + "|" + tree.relation(g));
      out.add("rgd=" + rel + "|" + Math.max(-4, Math.min(4, g - i)));
      CueWord w = setting.facts().word(s, g);
      if (w != null) {
        out.add("gx=" + rel + "|" + w.part());
        out.add("gxd=" + rel + "|" + w.part() + "|" + Math.max(-3, Math.min(3, g - i)));
      }
      Lead d = v.cueOf[g];
      if (d != null) {
        out.add("gr=" + rel + "|" + d.isKept() + "|" + v.lower[i]);
      }
    }
    boolean subject = false;
    StringBuilder frame = new StringBuilder();
    for (int c : tree.dependents(i)) {
      String r = tree.relation(c);
      out.add("c=" + r + (c < i ? "<" : ">"));
      out.add("cl=" + r + "|" + l);
      out.add("ck=" + r + "|" + k);
      if (r.equals("case")
          || r.equals("mark")
          || r.startsWith("compound")
          || r.equals("cop")
          || r.equals("det")) {
        out.add("cw=" + r + "|" + v.lemma[c]);
        out.add("cwl=" + v.lemma[c] + "|" + l);
      }
      if (r.startsWith("nsubj")) {
        subject = true;
        String kind = nominal(c);
        out.add("su=" + r + "|" + kind);
        out.add("sul=" + kind + "|" + l);
        out.add("suw=" + v.lemma[c]);
        out.add("suk=" + kind + "|" + k);
        out.add("suc=" + v.cls[c]);
      }
      if (r.startsWith("obj") || r.startsWith("obl")) {
        int m = tree.dependent(c, "case");
        out.add("ob=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + nominal(c));
        out.add("obl=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + l);
        out.add("obw=" + v.lemma[c] + "|" + l);
        out.add("obk=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + k);
        out.add("obc=" + v.cls[c] + "|" + k);
      }
      if (r.equals("ccomp")
          || r.equals("xcomp")
          || r.equals("parataxis")
          || r.startsWith("acl")
          || r.equals("advcl")) {
        int m = tree.dependent(c, "mark");
        out.add("cc=" + r + "|" + (m < 0 ? "" : v.lemma[m]) + "|" + v.tag[c] + (c < i ? "<" : ">"));
        frame.append(r).append(m < 0 ? "" : v.lemma[m]).append(' ');
      } else if (r.equals("obj") || r.startsWith("nsubj")) {
        frame.append(r).append(' ');
      }
    }
    if (v.tag[i].startsWith("V")) {
      out.add("fr=" + frame);
      out.add("frl=" + frame + "|" + l);
      out.add("frk=" + frame + "|" + k);
      if (!subject) {
        out.add("nosubj|" + v.tag[i]);
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
  private void ancestors(int i, List<String> out) {
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
        out.add("an=" + rel + "|" + w.part() + "|" + w.act() + (steps == 0 ? "0" : ""));
        out.add("anl=" + rel + "|" + w.term());
        return;
      }
      t = g;
      steps++;
    }
    out.add("an=none");
  }

  private void lexicon(int i, List<String> out) {
    CueWord w = setting.facts().word(s, i);
    if (w == null) {
      out.add("x=none");
      return;
    }
    out.add("x=" + w.part());
    out.add("xa=" + w.part() + "|" + w.act());
    out.add("xq=" + w.part() + "|" + quoteState(i));
    out.add("xt=" + w.act() + "|" + v.tag[i]);
    for (String f : w.frames()) {
      out.add("xf=" + f);
    }
  }

  private void rules(int i, List<String> out) {
    Lead d = v.cueOf[i];
    if (d == null) {
      out.add("d=none");
    } else {
      boolean kept = d.isKept();
      String rule = d.rule();
      out.add("d=" + kept);
      out.add("dr=" + rule + "|" + kept);
      out.add("dp=" + place(i, d) + "|" + kept);
      out.add("dl=" + kept + "|" + v.lemma[i] + "|" + place(i, d));
      out.add("ds=" + kept + "|" + (d.draft().source() == null));
      if (d.draft().head() == i) {
        out.add("dh=" + kept);
        out.add("dhr=" + rule + "|" + v.lemma[i]);
      }
    }
    Lead in = v.contentOf[i];
    if (in != null && in != d) {
      out.add("in=" + in.rule());
      out.add("ind=" + (d != null) + "|" + v.tag[i]);
    } else {
      out.add("in=no" + (d != null));
    }
    if (v.sourceOf[i] != null) {
      out.add("src=" + v.tag[i]);
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
