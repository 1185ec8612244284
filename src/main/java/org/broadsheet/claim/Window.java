package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;

/**
 * The sentences around a cue in which its source and content are looked for: its own, and those of
 * its paragraph that quotation marks join to it.
 *
 * @param sentence index of the cue's sentence
 * @param cue the cue's tokens
 * @param head index of the cue's head token
 * @param first index of the first sentence
 * @param end index after the last sentence
 */
record Window(int sentence, TokenRange cue, int head, int first, int end) {
  private static final int BACK = 3;
  private static final int FAR = 30;

  static Window of(Setting setting, int sentence, TokenRange cue) {
    Document d = setting.document();
    Sentence own = d.sentence(sentence);
    int first = sentence;
    while (first > 0 && isJoinedBack(setting, d, own, cue, first)) {
      first--;
    }
    int end = sentence + 1;
    while (end < d.sentences().size() && isJoined(setting, d, sentence, cue, end)) {
      end++;
    }
    return new Window(sentence, cue, head(own, cue), first, end);
  }

  private static boolean isJoinedBack(
      Setting setting, Document d, Sentence own, TokenRange cue, int first) {
    Sentence s = d.sentence(first - 1);
    if (!s.isBody() || s.block() != own.block() || own.index() - first >= FAR) {
      return false;
    }
    Setting.View here = setting.view(first);
    Setting.View before = setting.view(first - 1);
    Quotation q = before.quotation[before.size - 1];
    if (q != null && (q.equals(here.quotation[0]) || cue.first() < 4)) {
      return true;
    }
    return own.index() - first < BACK
        && hasQuote(setting, first - 1)
        && (first < own.index() || startsQuoted(setting, own.index()) || cue.first() < 8);
  }

  private static boolean isJoined(
      Setting setting, Document d, int sentence, TokenRange cue, int end) {
    Sentence s = d.sentence(end);
    Sentence before = d.sentence(end - 1);
    if (!s.isBody() || end - sentence > FAR) {
      return false;
    }
    boolean colon = before.token(before.size() - 1).text().equals(":");
    if (s.block() != before.block()) {
      Quotation q = setting.view(end).quotation[0];
      return q != null && (q.continues() || (colon && end == sentence + 1));
    }
    Setting.View own = setting.view(sentence);
    boolean transcript =
        own.lower[cue.end() - 1].equals(":") && cue.end() < 7 && own.quotation[cue.first()] == null;
    return transcript || startsQuoted(setting, end) || (colon && end == sentence + 1);
  }

  private static boolean hasQuote(Setting setting, int sentence) {
    for (Quotation q : setting.view(sentence).quotation) {
      if (q != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsQuoted(Setting setting, int sentence) {
    Setting.View v = setting.view(sentence);
    return v.quotation[0] != null || (v.size > 1 && v.quotation[1] != null);
  }

  /** The token of the cue on which the others hang, the last of several. */
  static int head(Sentence s, TokenRange cue) {
    int head = -1;
    int verb = -1;
    for (int t = cue.first(); t < cue.end(); t++) {
      int g = s.tree().governor(t);
      if (!cue.contains(g)) {
        if (head < 0) {
          head = t;
        }
        if (verb < 0 && s.token(t).isTag("VB")) {
          verb = t;
        }
      }
    }
    return verb >= 0 ? verb : Math.max(head, cue.first());
  }

  /** The position of a token of the window. */
  int position(Document d, int inSentence, int token) {
    int at = token;
    for (int s = first; s < inSentence; s++) {
      at += d.sentence(s).size();
    }
    return at;
  }

  /** Sentence and token of every position, in the order of the text. */
  List<int[]> positions(Document d) {
    List<int[]> all = new ArrayList<>();
    for (int s = first; s < end; s++) {
      for (int t = 0; t < d.sentence(s).size(); t++) {
        all.add(new int[] {s, t});
      }
    }
    return all;
  }
}
