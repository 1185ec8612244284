package org.broadsheet.claim;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** What the networks are told of every token, whatever they look for. */
final class WordFeatures {
  private static final int ENDING = 3;

  private WordFeatures() {}

  /** Adds what holds of a token. */
  static void add(Setting setting, Setting.View v, int t, List<String> out) {
    Sentence s = v.sentence;
    Token token = s.token(t);
    int g = s.tree().governor(t);
    String lower = v.lower[t];
    out.add(".w=" + lower);
    out.add(".l=" + v.lemma[t]);
    out.add(".t=" + v.tag[t]);
    out.add(".k=" + v.cls[t]);
    out.add(".n=" + token.name());
    out.add(".s=" + lower.substring(Math.max(0, lower.length() - ENDING)));
    boolean capital = Character.isUpperCase(token.text().charAt(0));
    out.add(".cap=" + (capital ? t == 0 ? "first" : "yes" : "no"));
    out.add(".r=" + s.tree().relation(t));
    out.add(".gl=" + (g < 0 ? "^" : v.lemma[g]));
    out.add(".gt=" + (g < 0 ? "^" : v.tag[g]));
    out.add(".gd=" + (g < 0 ? "^" : g < t ? "<" : ">"));
    out.add(".q=" + quotation(v, t));
    CueWord word = setting.facts().word(s, t);
    out.add(".x=" + (word == null ? "none" : word.part() + "." + word.act()));
    Lead cue = v.cueOf[t];
    out.add(
        ".c="
            + (cue == null ? "-" : cue.isKept() ? "k" : "u")
            + (v.contentOf[t] != null)
            + (v.sourceOf[t] != null));
  }

  private static String quotation(Setting.View v, int t) {
    Quotation q = v.quotation[t];
    if (q == null) {
      return "out";
    }
    boolean begins = v.sentence.token(t).span().start() == q.span().start();
    return (q.speech() ? "in" : "scare") + (v.isMark(t) ? begins ? "B" : "E" : "");
  }
}
