package org.broadsheet.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * What figures measure by their clause: what changes, what the verb is about, what money is for.
 */
final class ClauseMeasures {
  /** The prepositions behind a noun of change, the surest first: "a drop in arrests". */
  private static final List<String> OF_CHANGE = List.of("in", "of", "to", "for", "on");

  private static final String SHARES = "shares";

  private final Set<String> purpose;
  private final Set<String> stockWords;

  /** How many sentences before tell that shares are spoken of. */
  private final int exchangeReach;

  private final Set<String> empty;
  private final Set<String> target;
  private final Set<String> levels;
  private final Set<String> things;
  private final Set<String> during;
  private final Set<String> handling;
  private final Set<String> idioms;

  ClauseMeasures(FigureWords words) {
    purpose = words.of("money-purpose");
    empty = words.of("empty-noun");
    target = words.of("change-target");
    levels = words.of("level-verb");
    things = words.of("change-thing");
    during = words.of("during");
    handling = words.of("handling-verb");
    idioms = words.of("idiom-object");
    stockWords = words.of("stock-word");
    exchangeReach = words.limit("exchange-reach");
  }

  /** "a 90% drop in arrests", "a 7% share price increase". */
  @Nullable Measured changeNoun(Site at) {
    int cue = at.d.cue;
    if (at.around.isTag(cue, "JJR") && at.tree.is(cue, "amod")) { // "a 23 percent lower risk"
      int noun = at.tree.governor(cue);
      return at.isThing(noun) && noun > cue
          ? Measured.of(
              at.around.extended(at.around.phrase(cue + 1, noun + 1, noun), at.own), at.owner())
          : null;
    }
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
    if (first == cue) {
      return ofNounAlone(at);
    }
    Phrase what = at.around.phrase(first, cue, cue - 1);
    return Measured.of(what, at.around.isName(what) ? null : at.owner());
  }

  /**
   * "Analysts forecast a fall of 2 million" is theirs, "sales saw a rise of 2 million" measures
   * sales; "growth of 3 percent" is growth.
   */
  private @Nullable Measured ofNounAlone(Site at) {
    Phrase owner = at.owner();
    Phrase thing =
        things.contains(at.around.lemma(at.d.cue))
            ? at.around.phrase(at.d.cue, at.d.cue + 1, at.d.cue)
            : null;
    return owner != null && at.owners.isSomebody(owner)
        ? Measured.of(thing, owner)
        : Measured.orNull(owner == null ? thing : owner);
  }

  /** "wiped $3 million off the company's value", "added 40 crowns to the price of bread". */
  @Nullable Measured target(Site at) {
    boolean isSize = at.d.role == Role.DELTA && at.d.kind == FigureKind.MONEY;
    boolean isTarget = isSize && target.contains(at.behind());
    int noun = isTarget ? at.around.nounAfter(at.own.end() + 1) : -1;
    return at.isThing(noun) ? Measured.of(at.extended(noun), at.owner()) : null;
  }

  /** The object or the subject of the figure's verb, where the figure is its size. */
  @Nullable Measured predicate(Site at) {
    int p = at.tree.isParsed() ? at.around.clauses.predicate(at.top) : -1;
    int object = p < 0 || at.own.contains(p) ? -1 : object(at, p);
    Phrase owner = at.owner();
    if (isBroughtTo(at, object)) {
      return Measured.of(at.extended(object), null);
    }
    boolean isIdiom = idioms.contains(at.around.lower(object)); // "changed hands at $1.21"
    if (at.isThing(object) && object < at.own.first() && !isIdiom) {
      Phrase o = at.phraseOf(object);
      boolean isRival = // "leads Brandt by 5 points", but "bought Leo Moss for $5 million"
          at.d.role == Role.NONE && at.around.isName(o) && !at.before().equals("for");
      if (isGiven(at, o)) {
        return sized(at, p, owner);
      }
      boolean isSet = // "keep the area stable at 5 million hectares"
          at.d.kind == FigureKind.MEASURE && at.before().equals("at");
      if (isMoved(at.d) || isSet) {
        return isRival ? Measured.of(null, owner) : Measured.of(o, owner);
      }
      boolean isStep = at.before().equals("by") && at.around.isTag(p, "VB.?");
      if (isStep && at.d.kind != FigureKind.DURATION && !isRival) { // "exceeding its quota by"
        return Measured.of(o, owner);
      }
      boolean isDealt = !during.contains(before(at)); // not "beat him in two hours"
      if (at.d.kind == FigureKind.DURATION && isDealt && at.owners.isSomebody(o)) {
        return Measured.of(null, o); // "jailed him for seven years"
      }
    }
    boolean isCounted = // "sentenced 14 men to 140 years"
        at.d.kind == FigureKind.DURATION
            && object >= 0
            && object < at.own.first()
            && at.around.isFigure(object)
            && !at.around.isNumber(object)
            && at.owners.isSomebody(at.phraseOf(object)) // not "controls one house for four years"
            && !during.contains(before(at));
    if (isCounted) {
      return Measured.of(null, at.around.whole(at.phraseOf(object)));
    }
    int what = at.d.kind == FigureKind.MONEY ? purpose(at) : -1;
    if (what >= 0) {
      return Measured.of(at.phraseOf(what), owner);
    }
    if (owner == null) {
      return null;
    }
    boolean isTraded = object < 0 || at.own.contains(object);
    if (isTraded && isOnExchange(at, owner)) {
      return new Measured(null, owner, SHARES); // "Delmont dropped 3.2 percent"
    }
    return sized(at, p, owner);
  }

  /** The subject is measured where the verb gives its size, and has the figure elsewhere. */
  private @Nullable Measured sized(Site at, int p, @Nullable Phrase owner) {
    if (owner == null) {
      return null;
    }
    boolean isActing =
        (levels.contains(at.around.lemma(p))
                ? at.owners.isNamedActor(owner)
                : at.owners.isSomebody(owner))
            || at.d.kind == FigureKind.SCORE
            || isAble(at, p)
            || (at.owners.isRegion(owner) && at.d.kind != FigureKind.MEASURE);
    return isLevel(at, p) && !isActing ? Measured.of(owner, null) : Measured.of(null, owner);
  }

  /** "the furnace can make 5,000 tonnes": what it can do, and not its size. */
  private boolean isAble(Site at, int p) {
    return handling.contains(at.around.lemma(p))
        && at.tree.is(at.top, "obj")
        && at.tree.dependents(p).stream().anyMatch(c -> at.around.lower(c).matches("can|could"));
  }

  /**
   * "cost a driver 90 euros", "promised each family $3,000": to whom a sum goes, bought by none.
   */
  private static boolean isGiven(Site at, Phrase object) {
    return at.d.kind == FigureKind.MONEY
        && at.d.role != Role.OLD
        && at.owners.isSomebody(object)
        && !at.around.isTag(at.own.first() - 1, "IN|TO");
  }

  /** "pushing the toll to 912", "bringing to 912 the number of dead": a bare number set to. */
  private static boolean isBroughtTo(Site at, int object) {
    boolean isAt = at.before().matches("to|at");
    boolean isNumber = at.d.kind == FigureKind.COUNT && Lists.isBare(at.d);
    boolean isBehind = object == at.around.nounAfter(at.own.end()); // "to 912 the number"
    return isAt
        && isNumber
        && at.isThing(object)
        && (object < at.own.first() || (isBehind && at.around.isTag(at.own.end(), "DT")));
  }

  /**
   * Whether it is its shares that rise or fall where a firm does: those of some firm have just been
   * spoken of.
   */
  private boolean isOnExchange(Site at, Phrase owner) {
    FigureKind kind = at.d.kind;
    boolean isPrice = kind == FigureKind.PERCENT || kind == FigureKind.MONEY;
    if (at.d.role == Role.NONE || !isPrice || !at.owners.isBody(owner)) {
      return false;
    }
    int last = at.around.s.index();
    for (int i = Math.max(0, last - exchangeReach); i <= last; i++) {
      for (Token t : at.around.document.sentence(i).tokens()) {
        if (stockWords.contains(t.text().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMoved(Draft d) {
    return d.role != Role.NONE || d.kind == FigureKind.MONEY || d.kind == FigureKind.PERCENT;
  }

  /** What a verb acts on: its object, or what it leaves, keeps or makes something; or -1. */
  private static int object(Site at, int verb) {
    int object = at.tree.dependent(verb, "obj");
    int over = at.tree.governor(verb);
    boolean isSame = at.around.isTag(verb, "VBG") && at.around.isTag(object, "PRP");
    if (isSame && at.around.isTag(over, "VB.?")) { // "improved the storage, doubling it"
      int first = at.tree.dependent(over, "obj");
      return at.isThing(first) ? first : object;
    }
    int result = object < 0 ? at.tree.dependent(verb, "xcomp") : -1;
    return result < 0 ? object : at.tree.dependent(result, "nsubj"); // "left the rate unchanged"
  }

  /**
   * Whether the clause gives the size of its subject ("costs", "is", "reached", "rose") and not
   * what the subject handles ("raised $90 million") or how long it was at something.
   */
  private boolean isLevel(Site at, int p) {
    boolean isSpan = at.d.kind == FigureKind.DURATION;
    if (isSpan && during.contains(before(at))) { // "in the last six weeks things have gone wrong"
      return false;
    }
    boolean isSpent = // "waited 71 days, compared with 48"
        isSpan && !levels.contains(at.around.lemma(p));
    boolean isTold = p < 0 || at.own.contains(p) || (at.d.role != Role.NONE && !isSpent);
    if (isTold || at.tree.dependent(p, "cop") >= 0 || levels.contains(at.around.lemma(p))) {
      return true;
    }
    boolean isAt = // "sales were little changed at $2 billion"
        at.before().equals("at") && at.tree.dependent(p, "obj") < 0;
    boolean isBehind = at.tree.relation(at.top).startsWith("obl");
    boolean isVote = // "preferred Stell 51 percent to 24"
        at.d.kind == FigureKind.PERCENT && at.tree.relation(at.top).contains(":");
    return !isSpan && (isAt || (isBehind && !isVote));
  }

  /** The word before a stretch of time and what stands with it: the "in" of "in the last weeks". */
  private static String before(Site at) {
    int i = at.own.first() - 1;
    while (at.around.isTag(i, "DT|JJ|PRP\\$")) {
      i--;
    }
    return at.around.lower(i);
  }

  /** The noun that a sum is for: "paid $3 million for the mill", "$5m in aid"; or -1. */
  private int purpose(Site at) {
    int after = afterMeans(at, at.afterBrackets());
    if (purpose.contains(at.around.lower(after))) {
      int noun = at.around.nounAfter(after + 1);
      boolean isMeant =
          noun >= 0
              && !at.around.isTime(noun)
              && !at.around.isNumber(noun)
              && !at.around.isTag(after + 1, "VBG") // "for reaching the final"
              && !at.around.lower(after + 1).matches("every|each")
              && !empty.contains(at.around.lower(noun))
              && !isFor(at, after, noun);
      return isMeant ? noun : -1;
    }
    int noun = at.behind().equals("in") ? at.around.nounAfter(at.own.end() + 1) : -1;
    boolean isKind =
        at.isThing(noun)
            && isBare(at, at.own.end() + 1, noun)
            && !empty.contains(at.around.lower(noun));
    return isKind ? noun : -1;
  }

  /** "for the country", "for farmers", "for smuggling arms": for whom or for what deed. */
  private static boolean isFor(Site at, int preposition, int noun) {
    Phrase p = at.phraseOf(noun);
    boolean isToSomebody =
        at.owners.isRegion(p) || (at.around.isTag(noun, "NNS") && at.owners.isSomebody(p));
    boolean isDeed =
        at.around.lower(noun).endsWith("ing") && at.around.isTag(noun + 1, "CD|DT|PRP\\$|NN.*|JJ");
    boolean isPart = at.around.isTag(noun - 1, "HYPH"); // "for a two-room flat"
    return (at.around.lower(preposition).equals("for") && (isToSomebody || isDeed)) || isPart;
  }

  /** "in aid", not "in the shops" or "in Orvik's markets": without article, owner or name. */
  private static boolean isBare(Site at, int first, int noun) {
    for (int i = first; i <= noun; i++) {
      if (at.around.isTag(i, "DT|POS|PRP\\$|NNPS?")) {
        return false;
      }
    }
    return true;
  }

  /** Index of the token behind "in cash". */
  private int afterMeans(Site at, int i) {
    boolean isMeans = at.around.lower(i).equals("in") && empty.contains(at.around.lower(i + 1));
    return isMeans ? i + 2 : i;
  }
}
