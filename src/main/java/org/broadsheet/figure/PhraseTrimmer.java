package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;

/** Cuts phrases down to what names a thing: without figures, days, articles and clauses. */
final class PhraseTrimmer {
  private static final String OPENING = "DT|POS|PRP\\$|WP\\$|HYPH|IN|[,:]|CC|``|''";
  private static final String CLOSING = "DT|PRP\\$|POS|HYPH|IN|TO|CC|RB.?|JJ.?|[,:.]|-LRB-|``|''";

  private final Setting around;
  private final Set<String> when;
  private final Set<String> timeNouns;
  private final Set<String> levels;
  private final Set<String> steps;

  PhraseTrimmer(Setting around, FigureWords words) {
    this.around = around;
    when = words.of("when");
    timeNouns = words.of("time-noun");
    levels = words.of("misread-verb");
    steps = words.of("misread-step");
  }

  /** What is measured: without other figures and without the day on which it happened. */
  Phrase measure(Phrase p) {
    return trimmed(p, true);
  }

  /** Whose it is: as {@link #measure}, but "14 people" stay fourteen. */
  Phrase subject(Phrase p) {
    return trimmed(p, false);
  }

  private Phrase trimmed(Phrase p, boolean isMeasure) {
    if (p.sentence() != around.s.index()) {
      return p;
    }
    int first = p.tokens().first();
    int end = p.tokens().end();
    if (isMeasure) {
      first = around.withoutNumber(p).tokens().first();
    }
    for (TokenRange f : around.figures()) {
      if (p.head() < f.first() && f.first() < end) {
        end = f.first();
      } else if (isMeasure && first <= f.first() && f.end() <= p.head()) {
        first = f.end();
      }
    }
    for (int i = p.head() + 1; i < end; i++) {
      boolean isDate = when.contains(around.lower(i)) && isWhen(i + 1);
      if (isDate || isClauseBreak(i, end) || isInfinitive(i, end)) {
        end = i;
      }
    }
    if (end - 1 == p.head() && isVerbMisread(first, end)) { // "the home costs 412,000 crowns"
      return around.phrase(first, end - 1, end - 2);
    }
    while (first < p.head()
        && (around.isTag(first, OPENING) || isFree(first) || isTimeBefore(first))) {
      first++;
    }
    while (end - 1 > p.head() && around.isTag(end - 1, CLOSING)) {
      end--;
    }
    return around.phrase(first, end, p.head());
  }

  /**
   * Whether the last word of a phrase is a verb that was taken for a plural noun: a figure follows
   * at once, of which it says that it is the size of what stands before.
   */
  private boolean isVerbMisread(int first, int end) {
    int last = end - 1;
    boolean isNoun = around.isTag(last, "NNS") || around.isTag(last - 1, "NNS");
    return last > first
        && isNoun
        && around.isTag(last - 1, "NN.*|JJ")
        && levels.contains(around.lemma(last))
        && (around.isFigureAt(end) || !hasFiniteVerb());
  }

  private boolean hasFiniteVerb() {
    return around.s.tokens().stream().anyMatch(t -> t.tag().matches("VB[DZP]|MD"));
  }

  /** The "year" of "last year sales". */
  private boolean isTimeBefore(int i) {
    return around.isTime(i)
        && (around.lower(i).matches("this|last|next") || isPointed(around.lower(i - 1)));
  }

  private static boolean isPointed(String word) {
    return word.matches("this|last|next|that");
  }

  /** The "blaming" of ", blaming cocoa costs", the "mainly" of "mainly to farmers". */
  private boolean isFree(int i) {
    return (around.isTag(i, "VBG") && around.isTag(i - 1, ","))
        || (around.isTag(i, "RB") && around.isTag(i + 1, "IN|TO|DT|PRP\\$"));
  }

  /** "Monday", "the quarter", "2023": when something was, not what it is. */
  private boolean isWhen(int i) {
    int noun = around.lower(i).equals("the") ? i + 1 : i;
    boolean isDate = noun == i && around.isTime(i) && around.isTag(i, "NNP|CD");
    return timeNouns.contains(around.lower(noun)) || isDate;
  }

  /** The "to peak" of "expect inflation to peak at 5%", where the verb was taken for a noun. */
  private boolean isInfinitive(int i, int end) {
    boolean isLast = i == end - 2 && around.lower(i).equals("to");
    return isLast
        && (levels.contains(around.lemma(end - 1)) || steps.contains(around.lemma(end - 1)));
  }

  /** Where another clause begins, or another thing: "the premium and the rest". */
  private boolean isClauseBreak(int i, int end) {
    boolean isVerb = around.isTag(i, "VBG|VBN|VB");
    boolean isModifier =
        around.tree.relation(i).matches("amod|compound")
            || (around.isTag(i, "VBN") && around.isNoun(i - 1)) // "water stored in the dam"
            || (around.isTag(i, "VBN") && around.lower(i - 1).matches("of|being"))
            || around.lower(i).equals("being"); // "number of injured being treated"
    boolean isNext = around.isTag(i, "CC") && i + 1 < end && around.isTag(i + 1, "DT|PRP\\$|CD");
    isNext &= !around.isBetween(i);
    return around.isTag(i, "RB") || (isVerb && !isModifier) || isNext;
  }
}
