package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one figure measures and whose it is: the noun that its words hang on, the object or
 * subject of its verb, the noun before it where nothing else is left.
 */
final class Measuring {
  private final Setting around;
  private final DependencyTree tree;
  private final Owners owners;
  private final PhraseTrimmer trimmer;
  private final Fates fates;
  private final Words words;

  /** The small words that this needs, read once. */
  record Words(
      FigureWords all,
      Set<String> purpose,
      Set<String> empty,
      Set<String> target,
      Set<String> description,
      Set<String> comparison,
      Set<String> interval,
      Set<String> intervalBefore,
      Set<String> ofCounted,
      Lexicon casualties) {
    static Words of(FigureWords w, Lexicon casualties) {
      return new Words(
          w,
          w.of("money-purpose"),
          w.of("empty-noun"),
          w.of("change-target"),
          w.of("description"),
          w.of("comparison"),
          w.of("interval"),
          w.of("interval-before"),
          w.of("of-counted"),
          casualties);
    }
  }

  Measuring(Setting around, Words words) {
    this.around = around;
    this.words = words;
    tree = around.tree;
    owners = new Owners(around, words.all());
    trimmer = new PhraseTrimmer(around, words.all());
    fates = new Fates(around.s, words.casualties());
  }

  /** Fills in measure and subject. */
  void measure(Draft d) {
    One one = new One(d, around.own(d));
    boolean isFound =
        one.byInterval()
            || one.byAge()
            || one.byLabel()
            || one.byChangeNoun()
            || one.byTarget()
            || one.byCountedNoun()
            || one.byOf()
            || one.byNounAround()
            || one.byPredicate()
            || one.byNeighbour();
    if (!isFound) {
      one.set(null, null);
    }
  }

  /** "12% more than in 2023". */
  boolean isComparing(Draft d) {
    return words.comparison().contains(around.lower(around.own(d).end()));
  }

  /** The search for one figure. */
  private final class One {
    private final Draft d;
    private final TokenRange own;
    private final int top;

    One(Draft d, TokenRange own) {
      this.d = d;
      this.own = own;
      this.top = top();
    }

    /** The highest token of the figure's own words in the tree. */
    private int top() {
      int t = d.head;
      for (int steps = 0; steps < own.length(); steps++) {
        int g = tree.governor(t);
        if (g < 0 || !own.contains(g)) {
          break;
        }
        t = g;
      }
      return t;
    }

    private @Nullable Phrase owner() {
      return owners.of(top, own);
    }

    /** The owner, where the figure's noun is not itself the subject. */
    private @Nullable Phrase otherOwner(int head) {
      int first = head;
      while (tree.is(first, "conj")) {
        first = tree.governor(first);
      }
      return tree.isParsed() && tree.is(first, "nsubj") ? null : owner();
    }

    /** Writes both down: a name that is measured is rather whose it is. */
    private void set(@Nullable Phrase found, @Nullable Phrase owner) {
      Phrase measure = found == null || owners.isPronoun(found) ? null : trimmer.measure(found);
      Phrase whose = owner == null && found != null && measure == null ? found : owner;
      if (measure != null && whose == null && around.isName(measure)) {
        whose = measure;
        measure = null;
      }
      if (measure != null && whose == null) {
        whose = owners.possessor(measure);
      }
      whose = owners.named(whose);
      Phrase subject = whose == null ? null : trimmer.subject(whose);
      boolean isSame =
          measure != null
              && subject != null
              && measure.sentence() == subject.sentence()
              && measure.tokens().overlaps(subject.tokens());
      d.measured = measure;
      d.measure = measure == null ? null : around.words(measure);
      d.subject = isSame ? null : subject;
    }

    /** "nine days later", "within 30 days": how much time lies between is of nobody. */
    boolean byInterval() {
      if (d.kind != FigureKind.DURATION) {
        return false;
      }
      boolean isBetween = words.interval().contains(around.lower(own.end()));
      boolean isAdverbial =
          words.intervalBefore().contains(around.lower(own.first() - 1))
              || (around.isTag(own.first() - 1, "DT|JJ|PRP\\$")
                  && words.intervalBefore().contains(around.lower(own.first() - 2)));
      boolean isOf = around.lower(own.end()).equals("of") || around.lower(own.end()).equals("in");
      if (!isBetween && (!isAdverbial || isOf)) {
        return false;
      }
      if (!isBetween) { // "she worked there for nine years"
        Phrase owner = owners.named(owner());
        d.measure = null;
        d.subject = owner != null && around.isName(owner) ? trimmer.subject(owner) : null;
      } else {
        set(null, null);
      }
      return true;
    }

    /**
     * An age is of somebody: "a 6-year-old girl", "Ada Ortiz, 52", "children under the age of 5".
     */
    boolean byAge() {
      if (d.kind != FigureKind.AGE) {
        return false;
      }
      if (tree.isParsed() && tree.is(top, "nsubj")) { // "a 65-year-old would pay"
        set(null, null);
        return true;
      }
      int noun = tree.isParsed() ? tree.governor(top) : -1;
      boolean isNoun = noun >= 0 && around.isNoun(noun) && !own.contains(noun);
      boolean isInFront = isNoun && noun > top && !tree.relation(top).matches("nsubj.*|obj|obl.*");
      Phrase who = null;
      if (isInFront) {
        who = around.phraseOf(around.compoundHead(noun, own), own);
      } else if (isNoun && tree.relation(top).matches("appos|amod|nummod|nmod.*|dep|acl.*")) {
        who = around.phraseOf(noun, own);
      }
      int before = own.first() - 1;
      while (before > 0 && around.isTag(before, "[,]|-LRB-|VBN|IN|NN") && isAgeWord(before)) {
        before--;
      }
      who = who == null ? around.chunks.before(before + 1) : who;
      who = who == null ? owner() : who;
      set(null, who == null ? null : trimmer.measure(who));
      return true;
    }

    private boolean isAgeWord(int i) {
      return !around.isNoun(i) || around.lower(i).startsWith("age");
    }

    /**
     * "Rovers (15.3 points", "Dow +0.2%", "Burl by 2.6%": a name and its figure, without a verb.
     */
    boolean byLabel() {
      int before = own.first() - 1;
      boolean isSign = around.x.at(d.first - 1).isMark("+") || around.x.at(d.first).isMark("+");
      boolean isGap =
          around.lower(before).equals("by")
              && around.isTag(before - 1, "NNPS?")
              && around.isTag(before - 2, ",|CC");
      boolean isBracket = around.isTag(before, "-LRB-") && around.nounAfter(own.end()) < 0;
      if (!isSign && !isGap && !isBracket) {
        return false;
      }
      Phrase label =
          isGap || isBracket ? around.chunks.before(before) : around.chunks.label(own.first());
      if (label == null || around.isFigure(label.head())) {
        return false;
      }
      set(label, null);
      return true;
    }

    boolean byChangeNoun() {
      if (d.cue < 0 || !around.isNoun(d.cue)) {
        return false;
      }
      int what = -1;
      for (String preposition : List.of("in", "of", "to", "for", "on")) {
        int n = what < 0 ? around.nounWith(d.cue, preposition) : what;
        what = n >= 0 && !around.isFigure(n) && !around.isTime(n) ? n : what;
      }
      if (what >= 0 && !own.contains(what)) {
        set(around.extended(around.phraseOf(what, own), own), owner());
        return true;
      }
      Phrase compound = compoundOf(d.cue);
      Phrase owner = owner();
      set(compound == null ? owner : compound, compound == null ? null : owner);
      return compound != null || owner != null;
    }

    /** "share price" of "a 7% share price increase"; null where nothing stands before the noun. */
    private @Nullable Phrase compoundOf(int noun) {
      int first = noun;
      while (first - 1 > d.head && around.isTag(first - 1, "NN.*|JJ.*|HYPH|VBG")) {
        first--;
      }
      return first == noun ? null : around.phrase(first, noun, noun - 1);
    }

    /** "wiped $3 million off the company's value", "added 40 crowns to the price of bread". */
    boolean byTarget() {
      boolean isSize = d.role == Role.DELTA && words.target().contains(around.lower(own.end()));
      int noun = isSize ? around.nounAfter(own.end() + 1) : -1;
      if (noun < 0 || around.isFigure(noun) || around.isTime(noun) || d.isRatio()) {
        return false;
      }
      if (d.kind != FigureKind.MONEY) {
        return false;
      }
      set(around.extended(around.phraseOf(noun, own), own), owner());
      return true;
    }

    /** A count measures its noun with what describes it; whose it is, its verb's subject tells. */
    boolean byCountedNoun() {
      if (d.kind != FigureKind.COUNT || d.isPoints()) {
        return false;
      }
      if (Lists.isBare(d)) {
        return byFate();
      }
      int before = own.first() - 1;
      Phrase holder = around.lower(before).equals("of") ? around.chunks.before(before) : null;
      if (holder != null && !around.isFigure(holder.head())) { // "sales of 5,835 units"
        set(holder, owner());
        return true;
      }
      if (d.form.equals("count.compound")) { // "an 11-member panel"
        int noun = around.nounAfter(own.end());
        set(noun < 0 ? null : around.phraseOf(noun, own), null);
        return true;
      }
      if (words.ofCounted().contains(around.lower(own.end() + 1))) { // "two of them"
        if (!byFate()) {
          set(null, null);
        }
        return true;
      }
      Phrase np = around.phraseOf(d.head, own);
      boolean isDescribed =
          tree.isParsed()
              && np.tokens().end() > own.end()
              && words.description().contains(around.lower(own.end()));
      Phrase measure = isDescribed ? around.phrase(nounStart(), np.tokens().end(), d.head) : null;
      boolean isPassive = tree.is(top, "obl") && isPassiveClause();
      set(measure, isPassive ? null : otherOwner(top));
      String fate = measure == null ? fates.of(d.head) : null;
      if (fate != null) {
        d.measured = around.phrase(nounStart(), d.head + 1, d.head);
        d.measure = around.words(d.measured) + " " + fate;
      }
      return true;
    }

    /** "killing 12", "22 were injured". */
    private boolean byFate() {
      String fate = d.unit.equals("person") ? fates.of(d.token) : null;
      Lexicon.Entry e = words.casualties().find(around.lemma(own.end()));
      if (fate == null && d.unit.equals("person") && e != null) {
        fate = e.get("participle");
      }
      if (fate == null || fate.isEmpty()) {
        return false;
      }
      set(null, otherOwner(top));
      d.measure = fate;
      return true;
    }

    private boolean isPassiveClause() {
      int p = around.clauses.predicate(top);
      return p >= 0 && tree.dependents(p).stream().anyMatch(c -> tree.is(c, "nsubj:pass"));
    }

    private int nounStart() {
      int first = d.head;
      while (first - 1 > d.token && around.isTag(first - 1, "NN.*|JJ.*|VBN|VBG|HYPH")) {
        first--;
      }
      return first;
    }

    /** "5% of its workforce", "two-thirds of the voters". */
    boolean byOf() {
      int of = around.lower(own.end()).equals("of") ? around.nounAfter(own.end() + 1) : -1;
      boolean isShare = d.form.equals("ratio.fraction") && !around.isTag(own.end(), "VB.");
      of = of < 0 && isShare ? around.nounAfter(own.end()) : of;
      if (of < 0 || d.isPoints()) {
        return false;
      }
      set(around.extended(around.phraseOf(of, own), own), otherOwner(top));
      return true;
    }

    /** "a $150,000 contract with the club", "incentives of $6.8 million", "a target of 200p". */
    boolean byNounAround() {
      Phrase holder = holder();
      if (holder != null) {
        set(holder, owner());
        return true;
      }
      int g = tree.isParsed() ? tree.governor(top) : -1;
      if (g < 0 || !around.isNoun(g) || own.contains(g)) {
        return false;
      }
      boolean isThing = !around.isFigure(g) && !around.isTime(g);
      boolean isInFront = tree.relation(top).matches("nummod|compound|amod|dep|nmod.*|obl:npmod");
      if (isThing
          && top < g
          && isInFront
          && !around.isFigureBetween(around.figuresEnd(own.end()), g)) {
        int head = around.compoundHead(g, own);
        set(around.extended(around.phraseOf(head, own), own), otherOwner(head));
        return true;
      }
      if (isThing && g < top && tree.relation(top).matches("appos")) {
        set(around.phraseOf(g, own), null);
        return true;
      }
      return false;
    }

    /**
     * The noun before that the figure hangs on with a preposition: "a contract worth $3 million".
     */
    private @Nullable Phrase holder() {
      int before = own.first() - 1;
      if (around.lower(before).matches("between|from")) {
        before--;
      }
      int g = tree.isParsed() ? tree.governor(top) : -1;
      boolean isOnNoun = g >= 0 && g < top && around.isNoun(g);
      boolean isHeld =
          around.lower(before).matches("of|worth")
              || (around.lower(before).equals("with") && d.kind == FigureKind.MEASURE)
              || (around.lower(before).matches("at|for") && isOnNoun && tree.is(top, "nmod"));
      Phrase holder = isHeld ? around.chunks.before(before) : null;
      boolean isThing =
          holder != null && !around.isFigure(holder.head()) && !around.isTime(holder.head());
      return isThing ? holder : null;
    }

    /** The object or the subject of the figure's verb. */
    boolean byPredicate() {
      int p = tree.isParsed() ? around.clauses.predicate(top) : -1;
      Phrase owner = owner();
      int object = p < 0 || own.contains(p) ? -1 : tree.dependent(p, "obj");
      boolean isObject =
          object >= 0
              && !own.contains(object)
              && object < own.first()
              && around.isNoun(object)
              && !around.isFigure(object)
              && !around.isTime(object);
      boolean isMoved =
          d.role != Role.NONE || d.kind == FigureKind.MONEY || d.kind == FigureKind.PERCENT;
      if (isObject && isMoved) {
        set(around.phraseOf(object, own), owner);
        return true;
      }
      int purpose = d.kind == FigureKind.MONEY ? purpose() : -1;
      if (purpose >= 0) {
        set(around.phraseOf(purpose, own), owner);
        return true;
      }
      set(owner, null);
      return owner != null;
    }

    /** The noun that a sum is for: "paid $3 million for the mill", "$5m in aid"; or -1. */
    private int purpose() {
      int after = afterBrackets(own.end());
      if (words.purpose().contains(around.lower(after))) {
        int noun = around.nounAfter(after + 1);
        return noun >= 0 && !around.isTime(noun) ? noun : -1;
      }
      if (!around.lower(own.end()).equals("in")) {
        return -1;
      }
      int noun = around.nounAfter(own.end() + 1);
      boolean isThing =
          noun >= 0
              && !around.s.token(noun).isNamed()
              && !around.isTime(noun)
              && !words.empty().contains(around.lower(noun));
      return isThing ? noun : -1;
    }

    private int afterBrackets(int i) {
      if (!around.isTag(i, "-LRB-")) {
        return i;
      }
      int k = i;
      while (k < around.s.size() && !around.isTag(k, "-RRB-")) {
        k++;
      }
      return k + 1;
    }

    /** The noun phrase right before the figure: "profits 2.2 billion shekels". */
    boolean byNeighbour() {
      int i = own.first() - 1;
      while (i > 0 && around.isTag(i, "[,:(]|-LRB-|IN|RB|HYPH|SYM|JJ|TO")) {
        i--;
      }
      Phrase left = around.chunks.chain(i + 1);
      set(left, null);
      return left != null;
    }
  }
}
