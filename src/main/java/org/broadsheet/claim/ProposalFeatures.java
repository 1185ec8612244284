package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.Lattice.Run;

/** What the judge asks of a proposal: is it a claim, and is it right? */
final class ProposalFeatures {
  private final Setting setting;
  private final Proposal p;
  private final List<int[]> positions;
  private final Setting.View own;
  private final List<String> out;

  private ProposalFeatures(Setting setting, Proposal p, List<String> out) {
    this.setting = setting;
    this.p = p;
    this.out = out;
    positions = p.window().positions(setting.document());
    own = setting.view(p.window().sentence());
  }

  /** The features of each of an article's proposals, as sequences of one. */
  static List<Features> of(Setting setting, List<Proposal> all) {
    List<Features> features = new ArrayList<>();
    for (Proposal p : all) {
      Features f = new Features();
      new ProposalFeatures(setting, p, f.node()).collect(all);
      features.add(f);
    }
    return features;
  }

  private static int bin(double probability) {
    return (int) Math.min(19, Math.floor(probability * 20));
  }

  private void collect(List<Proposal> all) {
    int cue = bin(p.cueProbability());
    int span = bin(p.contentProbability());
    int source = bin(p.sourceProbability());
    out.add("b");
    // the probabilities as thermometers: each step has a weight of its own
    for (int k = 1; k <= cue; k++) {
      out.add("c>" + k);
    }
    for (int k = 1; k <= span; k++) {
      out.add("s>" + k);
    }
    for (int k = 1; k <= source; k++) {
      out.add("so>" + k);
    }
    out.add("cs=" + cue / 4 + "|" + span / 4);
    cue(cue / 4);
    rule(cue / 4);
    source();
    content();
    others(all);
  }

  private void cue(int level) {
    int h = p.window().head();
    Sentence s = own.sentence;
    DependencyTree tree = s.tree();
    String tag = own.tag[h];
    out.add("l=" + own.lemma[h]);
    out.add("k=" + own.cls[h]);
    out.add("t=" + tag);
    out.add("tc=" + tag.charAt(0) + level);
    out.add("r=" + tree.relation(h));
    out.add("n=" + Math.min(5, p.window().cue().length()));
    CueWord w = setting.facts().word(s, h);
    out.add("x=" + (w == null ? "-" : w.part() + "." + w.act()));
    out.add("q=" + (own.quotation[h] != null));
    if (p.window().cue().first() > 0) {
      out.add("w-1=" + own.lower[p.window().cue().first() - 1]);
    }
    if (p.window().cue().end() < own.size) {
      out.add("w+1=" + own.lower[p.window().cue().end()]);
    }
  }

  private void rule(int level) {
    Lead best = null;
    boolean exact = false;
    for (int t = p.window().cue().first(); t < p.window().cue().end(); t++) {
      Lead d = own.cueOf[t];
      if (d != null && (best == null || d.isKept())) {
        best = d;
        exact = d.draft().cue().equals(p.window().cue());
      }
    }
    String kept = best == null ? "none" : best.isKept() ? "kept" : "unkept";
    out.add("d=" + kept + exact);
    out.add("dc=" + kept + level);
    if (best != null) {
      out.add("dr=" + kept + best.rule());
    }
  }

  private void source() {
    Run s = p.source();
    if (s == null) {
      out.add("so=none");
      out.add("sot=none|" + own.tag[p.window().head()]);
      return;
    }
    int[] first = positions.get(s.first());
    int[] last = positions.get(s.end() - 1);
    Setting.View v = setting.view(last[0]);
    String name = v.sentence.token(last[1]).name();
    out.add("so=" + (last[0] == p.window().sentence()) + (s.end() - s.first() > 6));
    out.add("son=" + name + "|" + v.tag[last[1]]);
    out.add("sow=" + v.lower[last[1]]);
    out.add("sok=" + v.cls[last[1]]);
    out.add("sof=" + setting.view(first[0]).tag[first[1]]);
    out.add("sod=" + (last[1] < p.window().cue().first()));
  }

  private void content() {
    if (p.content().isEmpty()) {
      out.add("co=none");
      return;
    }
    Run f = p.content().get(0);
    Run l = p.content().get(p.content().size() - 1);
    int n = l.end() - f.first();
    int[] first = positions.get(f.first());
    int[] last = positions.get(l.end() - 1);
    Setting.View a = setting.view(first[0]);
    Setting.View z = setting.view(last[0]);
    boolean quoted = a.quotation[first[1]] != null && z.quotation[last[1]] != null;
    out.add("con=" + (n < 3 ? n : n < 6 ? 3 : n < 12 ? 6 : n < 25 ? 12 : 25));
    out.add("cop=" + Math.min(4, p.content().size()));
    out.add("cof=" + a.lower[first[1]]);
    out.add("cot=" + a.tag[first[1]] + "|" + own.tag[p.window().head()].charAt(0));
    out.add("coe=" + z.tag[last[1]]);
    out.add("cos=" + (last[0] - first[0] > 0) + quoted);
    out.add("coa=" + a.tag[first[1]] + (last[1] >= z.size - 2) + quoted);
    out.add("cod=" + (first[0] == p.window().sentence() && first[1] == p.window().cue().end()));
  }

  private void others(List<Proposal> all) {
    int inside = -1;
    int holds = -1;
    for (Proposal o : all) {
      if (o.window().equals(p.window())) {
        continue;
      }
      if (hasContentAt(o, p.window().sentence(), p.window().head())) {
        inside = Math.max(inside, bin(o.cueProbability()) / 4);
      }
      if (hasContentAt(p, o.window().sentence(), o.window().head())) {
        holds = Math.max(holds, bin(o.cueProbability()) / 4);
      }
    }
    out.add("in=" + inside);
    out.add("ho=" + holds);
    out.add("inl=" + inside + "|" + bin(p.cueProbability()) / 4);
    out.add("hol=" + holds + "|" + bin(p.cueProbability()) / 4);
  }

  /** Whether a proposal's content holds a token. */
  private boolean hasContentAt(Proposal of, int sentence, int token) {
    Window w = of.window();
    return w.first() <= sentence
        && sentence < w.end()
        && of.hasContentAt(w.position(setting.document(), sentence, token));
  }
}
