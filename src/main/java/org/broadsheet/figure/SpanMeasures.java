package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/** Whose stretches of time and ages are. */
final class SpanMeasures {
  private final Set<String> interval;
  private final Set<String> intervalBefore;
  private final Set<String> ordinals;
  private final Set<String> shortUnits;
  private final Set<String> life;

  SpanMeasures(FigureWords words) {
    interval = words.of("interval");
    intervalBefore = words.of("interval-before");
    ordinals = words.of("record-ordinal");
    shortUnits = words.of("short-unit");
    life = words.of("age-life");
  }

  /** "nine days later", "after 30 days": what only lies between two events is of nobody. */
  @Nullable Measured interval(Site at) {
    Measured found = at.d.kind == FigureKind.DURATION ? between(at) : null;
    at.d.isBetween = Measured.NOTHING.equals(found);
    return found;
  }

  private @Nullable Measured between(Site at) {
    Setting around = at.around;
    boolean isIn = at.behind().equals("in");
    Phrase whose = possessor(at);
    if (whose != null) { // "her first 11 months in office"
      int noun = isIn ? around.nounAfter(at.own.end() + 1) : -1;
      return Measured.of(noun < 0 ? null : around.phrase(at.d.head, noun + 1, at.d.head), whose);
    }
    boolean isLeft = // "took over with 55 seconds left"
        at.before().equals("with") && around.isTag(at.own.end(), "VB[NG]");
    boolean isDated = // "in two hours on Monday"
        at.behind().equals("on")
            && (around.isTime(at.own.end() + 1) || around.nounAfter(at.own.end() + 1) >= 0);
    boolean isAhead = // "finishing two seconds ahead of Dalla"
        shortUnits.contains(at.d.unit) && at.behind().matches("ahead|behind|clear");
    if (isAhead) {
      return Measured.of(null, at.owner());
    }
    if (isLeft || (interval.contains(at.behind()) && !isDated)) {
      return Measured.NOTHING;
    }
    if (isOfRecord(at) || isSince(at)) {
      return Measured.NOTHING;
    }
    int first = at.own.first();
    boolean isAdverbial =
        intervalBefore.contains(at.before())
            || (around.isTag(first - 1, "DT|JJ")
                && intervalBefore.contains(around.lower(first - 2)));
    boolean isOfNoun = around.isNoun(at.own.end()); // "after a two-day meeting"
    if (!isAdverbial || isOfNoun || isIn || at.behind().equals("of")) {
      return null;
    }
    boolean isMargin = at.before().equals("by"); // "broke the record by four seconds"
    boolean isShort = shortUnits.contains(at.d.unit) && !isMargin;
    Phrase owner = isShort ? null : at.owners.named(at.owner());
    return owner != null && around.isName(owner) ? Measured.of(null, owner) : Measured.NOTHING;
  }

  /** "people who have been jobless for over two years": what the clause says lasts as long. */
  @Nullable Measured state(Site at) {
    boolean isFor = at.d.kind == FigureKind.DURATION && at.before().equals("for");
    int state = isFor ? at.tree.governor(at.top) : -1;
    if (!at.around.isTag(state, "JJ|VBN") || !at.tree.is(state, "acl")) {
      return null;
    }
    boolean isTold = at.tree.dependent(state, "cop") >= 0 || at.tree.dependent(state, "aux") >= 0;
    return isTold
        ? new Measured(null, at.owner(), at.around.words(at.around.phrase(state, state + 1, state)))
        : null;
  }

  /** "the lowest level in 12 years", "the fourth attack in two weeks": how old a record is. */
  private boolean isOfRecord(Site at) {
    int in = at.own.first() - 1;
    while (at.around.isTag(in, "DT|JJ")) { // "in the past 28 years"
      in--;
    }
    if (!at.around.lower(in).matches("in|for")) {
      return false;
    }
    for (int i = in - 1; i >= 0 && !at.around.isTag(i, "VB[DZP]|MD|[,.:]"); i--) {
      boolean isRank = at.around.isTag(i, "JJS|RBS") || ordinals.contains(at.around.lower(i));
      if (isRank && at.around.isTag(i - 1, "DT|PRP\\$|POS")) {
        return true;
      }
    }
    return false;
  }

  /** "It has been 30 years since …". */
  private static boolean isSince(Site at) {
    int i = at.own.first() - 1;
    boolean isBe = at.around.lemma(i).equals("be");
    while (isBe && at.around.isTag(i, "VB.?|RB|MD")) {
      i--;
    }
    return isBe && at.around.lower(i).equals("it");
  }

  /** Who "her" is before a stretch of time; {@code null} where nothing like it stands there. */
  private static @Nullable Phrase possessor(Site at) {
    int i = at.own.first();
    while (i > 0 && at.around.isTag(i - 1, "JJ|CD")) {
      i--;
    }
    return at.owners.possessor(at.around.phrase(i, at.own.end(), at.own.end() - 1));
  }

  /** "a 6-year-old girl", "Ada Ortiz, 52", "children under the age of 5". */
  @Nullable Measured age(Site at) {
    if (at.d.kind != FigureKind.AGE || at.d.role != Role.NONE) {
      return null; // "raised the retirement age to 67"
    }
    String last = at.around.lower(at.own.end() - 1);
    boolean isSomebody = last.startsWith("old") && isArgument(at);
    if (isSomebody) { // "a 65-year-old would pay", "good health for a 63-year-old"
      return Measured.NOTHING;
    }
    String relation = at.tree.relation(at.top);
    int g = at.governingNoun();
    int noun = g >= 0 && at.around.lower(g).startsWith("age") ? -1 : g;
    boolean isInFront = noun > at.top && !relation.matches("nsubj.*|obj|obl.*");
    boolean isBehind =
        noun >= 0
            && !at.around.isTime(noun) // "in August, when he was 22"
            && relation.matches("appos|amod|nummod|nmod.*|dep|acl.*");
    Phrase who = isBehind ? nameBefore(at) : null; // "the coach, Rui Pontes, 51,": not the coach
    if (who == null && (isInFront || isBehind)) {
      who = at.phraseOf(isInFront ? at.around.compoundHead(noun, at.own) : noun);
    }
    who = who == null ? at.around.chunks.before(nameEnd(at)) : who;
    who = who == null ? at.owner() : who;
    if (who != null && life.contains(at.around.lemma(who.head()))) {
      return Measured.of(who, null); // "The average age of the miners is 52"
    }
    return Measured.of(null, who == null ? null : at.around.withoutNumber(who));
  }

  private static @Nullable Phrase nameBefore(Site at) {
    boolean isAside = at.around.isTag(at.own.first() - 1, ",|-LRB-");
    Phrase name = isAside ? at.around.chunks.before(at.own.first() - 1) : null;
    return name != null && at.around.isName(name) ? name : null;
  }

  private static boolean isArgument(Site at) {
    String relation = at.tree.relation(at.top);
    boolean isHeld = at.tree.dependent(at.top, "case") >= 0;
    return at.tree.isParsed()
        && (relation.matches("nsubj.*|obj") || (isHeld && relation.matches("nmod|obl")));
  }

  /** Where the words before an age end: before "aged", "age of", a comma or a bracket. */
  private static int nameEnd(Site at) {
    int end = at.own.first();
    while (end > 1 && isAgeWord(at.around, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean isAgeWord(Setting around, int i) {
    return around.isTag(i, "[,]|-LRB-|IN|DT")
        || around.lower(i).equals("aged")
        || (around.isNoun(i) && around.lower(i).startsWith("age"));
  }
}
