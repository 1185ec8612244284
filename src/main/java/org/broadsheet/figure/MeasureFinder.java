package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the figures of a sentence measure and whose they are, and lets linked ones share it.
 */
final class MeasureFinder {
  private final Setting around;
  private final Measuring measuring;

  MeasureFinder(Setting around, Measuring measuring) {
    this.around = around;
    this.measuring = measuring;
  }

  /** Fills in measure and subject of all figures of the sentence. */
  void fill(List<Draft> drafts) {
    for (int k = 0; k < drafts.size(); k++) {
      Draft d = drafts.get(k);
      Draft before = k > 0 ? drafts.get(k - 1) : null;
      if (before != null && (isAside(before, d) || isNextSet(before, d))) {
        d.takeMeasure(before);
      } else {
        measuring.measure(around, d);
      }
    }
    for (int k = 1; k < drafts.size(); k++) {
      share(drafts.get(k - 1), drafts.get(k));
    }
    for (int k = 1; k < drafts.size(); k++) {
      sharePart(drafts.get(k - 1), drafts.get(k));
      shareList(drafts.get(k - 1), drafts.get(k));
    }
    for (int k = 1; k < drafts.size(); k++) {
      compare(drafts.get(k - 1), drafts.get(k));
      join(drafts, k);
      if (isAside(drafts.get(k - 1), drafts.get(k))) {
        drafts.get(k).takeMeasure(drafts.get(k - 1));
      }
    }
    for (int k = 1; k < drafts.size(); k++) {
      opposePair(drafts.get(k - 1), drafts.get(k));
    }
  }

  /** "took 14% and 9% of the exports": two shares of one thing. */
  private void shareList(Draft a, Draft b) {
    boolean isList = a.kind == b.kind && a.kind == FigureKind.PERCENT && a.role == b.role;
    int and = around.own(a).end();
    boolean isNext = around.own(b).first() == and + 1 && around.lower(and).matches("and|or");
    if (isList && isNext && around.lower(around.own(b).end()).equals("of")) {
      a.takeMeasure(b);
    }
  }

  /** "leads Brandt, 49% to 40%": the second is the rival's, or of whom the clause does not tell. */
  private void opposePair(Draft a, Draft b) {
    int to = around.own(a).end();
    boolean isPair =
        a.kind == FigureKind.PERCENT
            && b.kind == FigureKind.PERCENT
            && a.role == Role.NONE
            && b.role == Role.NONE
            && around.own(b).first() == to + 1
            && around.lower(to).matches("to|versus|against");
    boolean isNamed = around.lower(around.own(b).end()).equals("for"); // "47% for Brandt"
    if (!isPair || isNamed || b.measure != null) {
      return;
    }
    int verb = verbBefore(around.own(a).first());
    Phrase rival = rival(verb, around.own(a).first());
    if (rival != null && a.subject != null && a.subject.head() == rival.head()) {
      a.subject = around.chunks.before(verb);
    }
    b.subject = rival;
  }

  private int verbBefore(int token) {
    int verb = token - 1;
    while (verb >= 0 && !around.isTag(verb, "VB.?|[:.]")) {
      verb--;
    }
    return verb;
  }

  /** Who is named behind a verb of leading or beating, or {@code null}. */
  private @Nullable Phrase rival(int verb, int until) {
    int end = verb + 1;
    while (end < until && around.isTag(end, "NN.*|JJ|DT")) {
      end++;
    }
    Phrase p = measuring.isContest(around, verb) ? around.chunks.before(end) : null;
    return p != null && p.tokens().first() > verb && around.isTag(p.head(), "NNP") ? p : null;
  }

  /** "half of the 2.2 million barrels of cuts": a share of what the amount behind it measures. */
  private void sharePart(Draft share, Draft whole) {
    boolean isShare = share.kind == FigureKind.RATIO || share.kind == FigureKind.PERCENT;
    int of = around.own(share).end();
    int gap = around.own(whole).first() - of;
    if (isShare && share.measure == null && around.lower(of).equals("of") && gap <= 2) {
      share.measured = whole.measured;
      share.measure = whole.measure;
      nameCounted(whole, share);
    }
  }

  /** "climbed 0.3 percent on the month and 4.4 percent on the year". */
  private void join(List<Draft> drafts, int k) {
    Draft d = drafts.get(k);
    if (isSameSum(drafts.get(k - 1), d) || isOpposed(drafts.get(k - 1), d)) {
      d.takeMeasure(drafts.get(k - 1));
    }
    if (d.measure != null || d.role != Role.NONE || d.kind == FigureKind.COUNT) {
      return;
    }
    String link = around.lower(around.own(d).first() - 1);
    for (int i = k - 1; i >= 0; i--) {
      Draft before = drafts.get(i);
      boolean isSame = d.kind == before.kind && d.unit.equals(before.unit);
      boolean isOther = i == k - 1 && link.equals("or"); // "60% of its value, or $30 billion"
      boolean isNext = isOther || (isSame && link.equals("and"));
      if (isNext && d.kind != FigureKind.AGE && isNear(before, d, "VB[DZP]|MD|:")) {
        d.takeMeasure(before);
        return;
      }
    }
  }

  /** "stands at 743, the council says, against 1,028 in 2024": a number beside its like. */
  private boolean isOpposed(Draft before, Draft d) {
    boolean isBare =
        before.kind == FigureKind.COUNT
            && Lists.isBare(before)
            && Lists.isBare(d)
            && d.measure == null;
    boolean isShare = before.kind == FigureKind.PERCENT && d.kind == FigureKind.PERCENT;
    int with = around.own(d).first() - 1;
    boolean isCompared = // "28 percent of voters said so, compared with 33 percent in May"
        around.lower(with).equals("against") || around.lower(with - 1).equals("compared");
    boolean isOfOthers = around.isTag(around.own(d).end(), "WP|WDT") || isOfNoun(d);
    return before.measure != null && isCompared && (isBare || (isShare && !isOfOthers));
  }

  private boolean isOfNoun(Draft d) {
    return around.lower(around.own(d).end()).matches("of|for|in|among");
  }

  /** "325 pence a share or 164 million pounds": one price, told in two ways. */
  private boolean isSameSum(Draft before, Draft d) {
    int or = around.own(before).end();
    return before.kind == FigureKind.MONEY
        && d.kind == FigureKind.MONEY
        && around.lower(or).equals("or")
        && around.own(d).first() == or + 1
        && before.measure != null;
  }

  /** "seven miles (11 km)": the same in another unit. */
  private boolean isAside(Draft before, Draft d) {
    Lexemes x = around.x;
    boolean isNext = d.first == before.end + 1 && d.kind == before.kind;
    boolean isListed = x.at(before.end).isMark(",") && isInBrackets(before.first - 1);
    boolean isLabelled = !around.isNoun(x.at(d.end).token()) || !x.at(d.end).isWord();
    return isNext && (isListed || x.at(before.end).isMark("(")) && isLabelled;
  }

  private boolean isInBrackets(int lexeme) {
    int i = lexeme;
    while (i >= 0 && !around.x.at(i).isMark("(") && !around.x.at(i).isMark(")")) {
      i--;
    }
    return i >= 0 && around.x.at(i).isMark("(");
  }

  /** "6-4, 3-6, 7-5". */
  private boolean isNextSet(Draft before, Draft d) {
    return d.kind == FigureKind.SCORE
        && before.kind == FigureKind.SCORE
        && d.first == before.end + 1
        && around.x.at(before.end).isMark(",");
  }

  /** Old, new and difference of one change are of one thing. */
  private void share(Draft a, Draft b) {
    boolean isFrame = a.role != Role.NONE && b.role != Role.NONE && a.role != b.role;
    if (!isFrame || !isOneChange(a, b)) {
      return;
    }
    if (a.measure != null || a.subject != null) {
      b.takeMeasure(a);
    } else {
      a.takeMeasure(b);
    }
  }

  /** Whether one verb or noun tells both, or no verb stands between them. */
  private boolean isOneChange(Draft a, Draft b) {
    if (a.cue >= 0 && a.cue == b.cue) {
      return true;
    }
    if (around.isTag(a.cue, "VB.?|NNS?") && around.isTag(b.cue, "VB.?|NNS?")) {
      return false;
    }
    for (int t = around.own(a).end(); t < around.own(b).first(); t++) {
      if (around.isTag(t, "VB[DZP]|MD")) {
        return false;
      }
    }
    return true;
  }

  /** "8.7 million tonnes, 12% more than in 2023", "41 percent, up 5.6 points". */
  private void compare(Draft before, Draft d) {
    boolean isPart = d.kind == FigureKind.PERCENT || d.kind == FigureKind.RATIO || d.isPoints();
    boolean isStep = d.role == Role.DELTA && around.x.is(d.first - 1, "up", "down");
    boolean isComparing = isStep || isAppended(d) || measuring.isComparing(around, d);
    if (isPart
        && isComparing
        && isNear(before, d, border(before, d))
        && before.kind != FigureKind.DURATION) {
      d.takeMeasure(before);
      nameCounted(before, d);
    }
  }

  /**
   * What may not stand between two figures that are compared: no verb, but before a comma ("3,100
   * people were killed, 7% fewer than in 2023"); no "and", but in a list of two comparisons ("5%
   * more than in 2023 but a fifth less than in 2017").
   */
  private String border(Draft before, Draft d) {
    boolean isComparing = measuring.isComparing(around, d);
    if (isComparing && around.isTag(around.own(d).first() - 1, ",")) {
      return ":";
    }
    boolean isListed = isComparing && measuring.isComparing(around, before);
    return isListed ? "VB[DZP]|MD|:" : "VB[DZP]|MD|:|CC";
  }

  /** ", a rise of 11 percent", ", a 40 percent drop from June": said of the figure before it. */
  private boolean isAppended(Draft d) {
    int first = Math.min(around.own(d).first(), d.cue) - 1;
    while (first > 0 && around.isTag(first, "NN.*|JJ.*")) {
      first--;
    }
    boolean isStep = d.role == Role.DELTA && around.isNoun(d.cue);
    return isStep && around.isTag(first, "DT") && around.isTag(first - 1, ",");
  }

  /** Of a count, the unit tells what is counted; what is compared with it measures just that. */
  private void nameCounted(Draft count, Draft d) {
    boolean isCounted = count.kind == FigureKind.COUNT && around.isNoun(count.head);
    if (d.measure != null || !isCounted) {
      return;
    }
    Phrase noun = around.countedNoun(count);
    d.measured = noun;
    d.measure = around.words(noun);
  }

  /** Whether the figure before has a measure, and nothing of those tags stands between. */
  private boolean isNear(@Nullable Draft before, Draft d, String border) {
    if (before == null || (before.measure == null && before.subject == null)) {
      return false;
    }
    for (int t = around.own(before).end(); t < around.own(d).first(); t++) {
      if (around.isTag(t, border)) {
        return false;
      }
    }
    return true;
  }
}
