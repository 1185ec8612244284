package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What figures measure by their clause: what changes, what the verb is about, what money is for.
 */
final class ClauseMeasures {
  /** The prepositions behind a noun of change, the surest first: "a drop in arrests". */
  private static final List<String> OF_CHANGE = List.of("in", "of", "to", "for", "on");

  private final Set<String> purpose;
  private final Set<String> empty;
  private final Set<String> target;

  ClauseMeasures(FigureWords words) {
    purpose = words.of("money-purpose");
    empty = words.of("empty-noun");
    target = words.of("change-target");
  }

  /** "a 90% drop in arrests", "a 7% share price increase". */
  @Nullable Measured changeNoun(Site at) {
    int cue = at.d.cue;
    if (!at.around.isNoun(cue)) {
      return null;
    }
    for (String preposition : OF_CHANGE) {
      int noun = at.around.nounWith(cue, preposition);
      if (at.isThing(noun)) {
        return Measured.of(at.extended(noun), at.owner());
      }
    }
    int first = cue;
    int floor = cue < at.own.first() ? -1 : at.d.head; // "a tax increase of 40 crowns"
    while (first - 1 > floor && at.around.isTag(first - 1, "NN.*|JJ.*|HYPH|VBG")) {
      first--;
    }
    return first == cue
        ? Measured.orNull(at.owner())
        : Measured.of(at.around.phrase(first, cue, cue - 1), at.owner());
  }

  /** "wiped $3 million off the company's value", "added 40 crowns to the price of bread". */
  @Nullable Measured target(Site at) {
    boolean isSize = at.d.role == Role.DELTA && at.d.kind == FigureKind.MONEY;
    boolean isTarget = isSize && target.contains(at.behind());
    int noun = isTarget ? at.around.nounAfter(at.own.end() + 1) : -1;
    return at.isThing(noun) ? Measured.of(at.extended(noun), at.owner()) : null;
  }

  /** The object or the subject of the figure's verb. */
  @Nullable Measured predicate(Site at) {
    int p = at.tree.isParsed() ? at.around.clauses.predicate(at.top) : -1;
    int object = p < 0 || at.own.contains(p) ? -1 : at.tree.dependent(p, "obj");
    FigureKind kind = at.d.kind;
    boolean isMoved =
        at.d.role != Role.NONE || kind == FigureKind.MONEY || kind == FigureKind.PERCENT;
    if (isMoved && at.isThing(object) && object < at.own.first()) {
      return Measured.of(at.phraseOf(object), at.owner());
    }
    int what = kind == FigureKind.MONEY ? purpose(at) : -1;
    return what >= 0 ? Measured.of(at.phraseOf(what), at.owner()) : Measured.orNull(at.owner());
  }

  /** The noun that a sum is for: "paid $3 million for the mill", "$5m in aid"; or -1. */
  private int purpose(Site at) {
    int after = afterBrackets(at);
    if (purpose.contains(at.around.lower(after))) {
      int noun = at.around.nounAfter(after + 1);
      boolean isMeant =
          noun >= 0 && !at.around.isTime(noun) && !empty.contains(at.around.lower(noun));
      return isMeant ? noun : -1;
    }
    int noun = at.behind().equals("in") ? at.around.nounAfter(at.own.end() + 1) : -1;
    boolean isKind =
        at.isThing(noun)
            && !at.around.s.token(noun).isNamed()
            && !empty.contains(at.around.lower(noun));
    return isKind ? noun : -1;
  }

  /** Index of the token behind the figure and a bracket that follows it. */
  private static int afterBrackets(Site at) {
    int i = at.own.end();
    if (!at.around.isTag(i, "-LRB-")) {
      return i;
    }
    while (i < at.around.s.size() && !at.around.isTag(i, "-RRB-")) {
      i++;
    }
    return i + 1;
  }
}
