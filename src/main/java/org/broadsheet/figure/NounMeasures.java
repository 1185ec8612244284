package org.broadsheet.figure;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/** What figures measure by the nouns around them. */
final class NounMeasures {
  private final Set<String> bases;
  private final Set<String> timeNouns;
  private final Set<String> empty;
  private final Set<String> misread;
  private final Set<String> sizes;
  private final Set<String> priced;
  private final Set<String> idioms;

  NounMeasures(FigureWords words) {
    bases = words.of("share-base");
    timeNouns = words.of("time-noun");
    empty = words.of("empty-noun");
    misread = words.of("misread-verb");
    sizes = words.of("size-adjective");
    priced = words.of("priced");
    idioms = words.of("idiom-object");
  }

  /** "Rovers (15.3 points", "Dow +0.2%", "Burl by 2.6%": a name and its figure, without a verb. */
  @Nullable Measured label(Site at) {
    Setting around = at.around;
    int before = at.own.first() - 1;
    boolean isSign = around.x.at(at.d.first - 1).isMark("+") || around.x.at(at.d.first).isMark("+");
    boolean isGap =
        at.before().equals("by")
            && around.isNoun(before - 1)
            && at.d.role != Role.NONE
            && at.d.cue != before - 1
            && startsItem(around, before);
    boolean isBracket = around.isTag(before, "-LRB-") && around.nounAfter(at.own.end()) < 0;
    Phrase whose = isBracket ? null : candidate(at);
    if (whose != null) {
      return Measured.of(null, whose);
    }
    Phrase label =
        isGap || isBracket
            ? around.chunks.before(before)
            : isSign ? around.chunks.label(at.own.first()) : null;
    return label == null || around.isFigure(label.head()) ? null : Measured.of(label, null);
  }

  /** ", transport by 1.9%": whether the noun phrase before a token begins behind a comma. */
  private static boolean startsItem(Setting around, int end) {
    Phrase p = around.chunks.before(end);
    int first = p == null ? -1 : p.tokens().first() - 1;
    return around.isTag(around.isTag(first, "DT|PRP\\$") ? first - 1 : first, ",|CC");
  }

  /** "47.6 percent for Tomas Brandt": whose share it is. */
  private static @Nullable Phrase candidate(Site at) {
    boolean isCompared = // "15 turnovers, compared to five for the Hoppers"
        (Lists.isBare(at.d) || at.d.isUnitTaken()) && at.before().matches("to|with|against|versus");
    boolean isShare = (at.d.kind == FigureKind.PERCENT && at.d.role == Role.NONE) || isCompared;
    int noun = isShare && at.behind().equals("for") ? at.around.nounAfter(at.own.end() + 1) : -1;
    int before = at.own.first() - 1;
    boolean isOn =
        isShare && at.before().matches("on|with") && at.around.isTag(before - 1, "NNPS?");
    Phrase on = isOn ? at.around.chunks.before(before) : null;
    Phrase p = noun < 0 ? on : at.phraseOf(noun);
    return p != null && at.around.isName(p) && at.owners.isSomebody(p) ? p : null;
  }

  /** "A litre of diesel costs 1.62 euros": before a verb that was taken for a plural noun. */
  @Nullable Measured misread(Site at) {
    Setting around = at.around;
    int verb = at.own.first() - 1;
    while (around.isTag(verb, "RB|IN")) {
      verb--;
    }
    boolean isSize = at.d.kind == FigureKind.MONEY || at.d.kind == FigureKind.MEASURE;
    boolean isVerb = around.isTag(verb, "NNS") && misread.contains(around.lemma(verb));
    Phrase what = isSize && isVerb ? around.chunks.chain(verb) : null;
    boolean isThing = what != null && around.isTag(what.tokens().first() - 1, "DT|PRP\\$");
    return isThing ? Measured.of(what, null) : null;
  }

  /** "shallow water, just 47 feet (14 metres) deep": said of the noun before the comma. */
  @Nullable Measured apposed(Site at) {
    Setting around = at.around;
    boolean isSize =
        at.d.kind == FigureKind.MEASURE && sizes.contains(around.lower(at.afterBrackets()));
    int comma = at.own.first() - 1;
    while (around.isTag(comma, "RB|DT|IN")) {
      comma--;
    }
    boolean isPriced = around.isTag(comma, "VBN|VBG|JJ") && priced.contains(around.lower(comma));
    if (isPriced && at.d.kind != FigureKind.COUNT) { // "his villa, valued at $2.4 million"
      comma--;
      isSize = true;
    }
    boolean isBeside = isSize && comma == at.own.first() - 1 && around.isNoun(comma);
    if (isBeside && !around.isFigure(comma)) { // "left a crater 12 metres wide"
      return Measured.orNull(around.chunks.chain(comma + 1));
    }
    Phrase what = isSize && around.isTag(comma, ",") ? around.chunks.before(comma) : null;
    return what == null || !at.isThing(what.head()) ? null : Measured.of(what, null);
  }

  /** "5% of its workforce", "two-thirds of the voters". */
  @Nullable Measured of(Site at) {
    Setting around = at.around;
    boolean isMeasured = at.d.kind == FigureKind.MEASURE;
    int end = isMeasured ? at.afterBrackets() : at.own.end(); // "300 mm (12 inches) of rain"
    boolean isOf = around.lower(end).equals("of");
    if (at.d.isPoints()) {
      return null;
    }
    if (isOf && around.isTag(end + 1, "WP|WDT")) { // "voters, 40 percent of whom"
      return Measured.orNull(around.chunks.chain(at.own.first() - 1));
    }
    if (isOf && around.isTag(end + 1, "PRP|DT") && around.nounAfter(end + 1) < 0) {
      return Measured.of(null, at.owner()); // "71 percent of them"
    }
    int noun = isOf ? around.nounAfter(end + 1) : -1;
    boolean isShare = at.d.form.equals("ratio.fraction") && !around.isTag(end, "VB.");
    noun = noun < 0 && isShare ? around.nounAfter(end) : noun;
    if (noun < 0 || isBase(at, noun) || around.isNumber(noun)) {
      return null;
    }
    boolean isWhen = at.d.kind == FigureKind.DURATION && timeNouns.contains(around.lower(noun));
    return isWhen
        ? Measured.NOTHING // "the first six months of the year"
        : Measured.of(at.extended(noun), at.otherOwner(at.top));
  }

  /** Whether a share is only reckoned in what follows it: "a deficit of 3 percent of GDP". */
  private boolean isBase(Site at, int noun) {
    Phrase p = at.around.phraseOf(noun, at.own);
    String head = at.around.lower(noun);
    String words = at.around.words(p).toLowerCase(Locale.ROOT);
    return bases.contains(head) || bases.stream().anyMatch(words::endsWith); // "Norway's gross …"
  }

  /** "three times its estimate", "twice the average": the thing multiplied. */
  @Nullable Measured multiplied(Site at) {
    boolean isTimes = at.d.kind == FigureKind.RATIO && at.d.unit.equals("time");
    int first = at.around.isTag(at.own.end(), "``") ? at.own.end() + 1 : at.own.end();
    if (!isTimes || !at.around.isTag(first, "DT|PRP\\$")) {
      return null;
    }
    int noun = at.around.nounAfter(first);
    return at.isThing(noun) ? Measured.of(at.extended(noun), at.otherOwner(at.top)) : null;
  }

  /** "a $150,000 contract with the club", "incentives of $6.8 million", "a target of 200p". */
  @Nullable Measured around(Site at) {
    Phrase holder = holder(at);
    if (holder != null) {
      Phrase having = having(at, holder.head());
      Phrase owner = Lists.isBare(at.d) ? null : at.owner();
      return Measured.of(holder, having == null ? owner : having);
    }
    Setting around = at.around;
    String relation = at.tree.relation(at.top);
    int g = at.governingNoun();
    boolean isBeforeFigure = at.d.kind == FigureKind.MEASURE && g > at.top && around.isFigure(g);
    if (isBeforeFigure && !around.clauses.isVerbBetween(at.top, g)) {
      return Measured.NOTHING; // "40 nine-litre cases": of what is counted already
    }
    if (!at.isThing(g)) {
      return null;
    }
    boolean isInFront = relation.matches("nummod|compound|amod|dep|nmod.*|obl:npmod");
    boolean isNext = !around.isFigureBetween(around.figuresEnd(at.own.end()), g) && !isApart(at, g);
    if (at.top < g && isInFront && isNext) {
      int head = around.compoundHead(g, at.own);
      return Measured.of(at.extended(head), at.isRemote(head) ? null : at.otherOwner(head));
    }
    return g < at.top && relation.matches("appos") ? Measured.of(at.phraseOf(g), null) : null;
  }

  /** "a group with sales of 3 million": what has the thing; {@code null} where a verb tells it. */
  private static @Nullable Phrase having(Site at, int noun) {
    int g = at.tree.governor(noun);
    boolean isWith =
        g >= 0
            && at.tree.relation(noun).equals("nmod")
            && at.around.lower(at.tree.dependent(noun, "case")).equals("with");
    return isWith && at.isThing(g) ? at.around.chunks.before(g + 1) : null;
  }

  /** The noun before that the figure hangs on with a preposition: "a contract worth $3 million". */
  private @Nullable Phrase holder(Site at) {
    Setting around = at.around;
    int before = at.own.first() - 1;
    if (around.lower(before).matches("between|from")) {
      before--;
    }
    boolean isOnNoun = 0 <= at.governingNoun() && at.governingNoun() < at.top;
    String preposition = around.lower(before);
    boolean isOnIt = // "waiting for a home for two years": not the home
        !preposition.equals("for") || at.d.kind != FigureKind.DURATION;
    boolean isHeld =
        preposition.matches("of|worth")
            || (preposition.equals("with") && at.d.kind == FigureKind.MEASURE)
            || (preposition.matches("at|for") && isOnNoun && isOnIt && at.tree.is(at.top, "nmod"));
    if (holderIsTime(around, before)
        || (at.d.kind == FigureKind.SCORE && preposition.equals("at"))) {
      return null; // "found guilty in March of 11 counts", "levelled the series at 1-1"
    }
    boolean isPrice = preposition.equals("for") && at.d.kind == FigureKind.MONEY;
    boolean isAtObject = preposition.equals("at") || isPrice;
    Phrase holder = isHeld || isAtObject ? around.chunks.before(before) : null;
    if (!isHeld && holder != null && !isObject(at, holder)) {
      holder = isPrice ? null : around.chunks.chain(before); // "sees stocks in the ports at"
      return holder != null && isObject(at, holder) && at.isThing(holder.head()) ? holder : null;
    }
    String head = holder == null ? "" : around.lower(holder.head());
    boolean isEmpty = empty.contains(head) || idioms.contains(head);
    if (isEmpty) {
      return null; // "the equivalent of 29 cents"
    }
    boolean isCounted = holder != null && preposition.equals("worth");
    return holder != null && (isCounted || at.isThing(holder.head())) ? holder : null;
  }

  /** Whether a comma or a preposition stands between the figure and a noun behind it. */
  private static boolean isApart(Site at, int noun) {
    for (int i = at.own.end(); i < noun; i++) {
      if (at.around.isTag(i, "IN|TO|[,:]")) {
        return true;
      }
    }
    return false;
  }

  private static boolean holderIsTime(Setting around, int preposition) {
    return around.isTime(preposition - 1);
  }

  /** "put the damage at": a phrase right behind a verb. */
  private static boolean isObject(Site at, Phrase p) {
    int i = p.tokens().first() - 1;
    while (i > 0 && at.around.isTag(i, "DT|PRP\\$")) {
      i--;
    }
    return at.around.isTag(i, "VB.?");
  }

  /** The noun phrase right before the figure: "profits 2.2 billion shekels". */
  @Nullable Measured neighbour(Site at) {
    int i = at.own.first() - 1;
    while (i > 0 && at.around.isTag(i, "[,:(]|-LRB-|IN|RB|HYPH|SYM|JJ|TO")) {
      i--;
    }
    Phrase left = at.around.chunks.chain(i + 1);
    boolean isSubject = at.around.isTag(at.own.end(), "VB[DZP]|MD");
    if (isSubject && left != null && !at.around.isAmong(left)) {
      return null; // "In the poll, 46% said", but "Among the voters, 46% said"
    }
    if (left == null || at.around.isNumber(left.head())) {
      return null;
    }
    boolean isTheirs = at.owners.isSomebody(left) && !at.around.isAmong(left);
    return isTheirs ? Measured.of(null, left) : Measured.of(left, null);
  }
}
