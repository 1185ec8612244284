package org.broadsheet.figure;

import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/** A figure where it stands: its sentence, its words, and the clause around them. */
final class Site {
  final Setting around;
  final DependencyTree tree;
  final Draft d;
  final Owners owners;

  /** The figure's tokens. */
  final TokenRange own;

  /** The highest of them in the tree. */
  final int top;

  Site(Setting around, Draft d, Owners owners) {
    this.around = around;
    this.d = d;
    this.owners = owners;
    tree = around.tree;
    own = around.own(d);
    int t = d.head;
    for (int steps = 0; steps < own.length(); steps++) {
      int g = tree.governor(t);
      if (g < 0 || !own.contains(g)) {
        break;
      }
      t = g;
    }
    top = t;
  }

  /** The subject of the clause; {@code null} where the figure is no part of what it says of it. */
  @Nullable Phrase owner() {
    return isSubject() || isBeforeVerb() || isDetached() ? null : owners.of(top, own);
  }

  /** "and 18 bridges have been washed away": a subject, whatever the tree makes of it. */
  private boolean isBeforeVerb() {
    int verb = own.end();
    while (around.isTag(verb, "RB")) {
      verb++;
    }
    boolean isVerb = around.isTag(verb, "VB[DZP]|MD");
    boolean isStart = own.first() == 0 || around.isTag(own.first() - 1, "CC|[,:]");
    return d.kind == FigureKind.COUNT && isVerb && isStart && tree.relation(top).equals("conj");
  }

  /** "while 73 percent said": not "was 2.5 volts", where the tree may say so too. */
  private boolean isSubject() {
    int before = own.first() - 1;
    while (around.isTag(before, "DT|RB")) {
      before--;
    }
    boolean isBehindVerb =
        around.isTag(before, "VB.?|TO") || around.lower(before).matches("for|at|of|by");
    return tree.is(top, "nsubj") && !isBehindVerb;
  }

  /**
   * Whether the subject of the clause has nothing to do with what is counted: "according to four
   * officials", "ties between the two countries", or the count is itself inside a subject.
   */
  private boolean isDetached() {
    if (isAbsolute()) {
      return true;
    }
    if (d.kind != FigureKind.COUNT || d.role != Role.NONE || d.isPoints()) {
      return false;
    }
    int t = top;
    while (t >= 0 && !around.clauses.isPredicate(t)) {
      boolean isBeside = tree.is(t, "nsubj") || tree.is(t, "appos"); // ", two Oslo journalists"
      if (isBeside || owners.isDetaching(t) || isAgent(t) || isOfAnother(t)) {
        return true;
      }
      t = tree.governor(t);
    }
    return false;
  }

  /** "with 92 percent of ballots counted": a clause of its own without a verb. */
  private boolean isAbsolute() {
    boolean isWith = around.lower(tree.dependent(top, "case")).equals("with");
    if (!isWith || d.role != Role.NONE) {
      return false;
    }
    return tree.dependents(top).stream().anyMatch(c -> c > top && around.isTag(c, "VBN|VBG"));
  }

  /**
   * "a threat to 40 towns", "the nominee of the two parties", "In a study of 40 towns, she …": told
   * of a noun of which the clause's subject may know nothing.
   */
  private boolean isOfAnother(int noun) {
    int g = tree.governor(noun);
    if (!tree.relation(noun).equals("nmod") || g < 0 || own.contains(g)) {
      return false;
    }
    boolean isPointed = noun == top && around.isTag(own.first(), "DT|PDT");
    boolean isGiven =
        noun == top && (isPointed || around.lower(own.first() - 1).matches("the|these|those|our"));
    int predicate = around.clauses.predicate(g);
    int subject = predicate < 0 ? -1 : tree.dependent(predicate, "nsubj");
    boolean isFronted = tree.is(g, "obl") && subject > noun;
    return isGiven || isFronted || owners.isOfNounOnly(noun);
  }

  /** "brought by 1,200 workers": not "won by two strokes". */
  private boolean isAgent(int noun) {
    int verb = tree.governor(noun);
    boolean isBy = around.lower(tree.dependent(noun, "case")).equals("by");
    return isBy && around.isTag(verb, "VBN") && tree.dependent(verb, "obj") < 0;
  }

  /** The subject of the clause, where a noun is not itself the subject or a part of it. */
  @Nullable Phrase otherOwner(int noun) {
    int first = noun;
    while (tree.is(first, "conj") || (isInPhrase(first) && first < tree.governor(first))) {
      first = tree.governor(first);
    }
    while (isInPhrase(first)) { // "the rate on a five-year mortgage": not the rate's
      first = tree.governor(first);
    }
    return tree.isParsed() && tree.is(first, "nsubj") ? null : owner();
  }

  /**
   * "swarmed over the structure of a $50 million centre", ", part of a $50 million renovation":
   * whether a noun is beside the clause, or part of another noun that only says where.
   */
  boolean isRemote(int noun) {
    int t = noun;
    while (isInPhrase(t) || tree.is(t, "conj")) {
      t = tree.governor(t);
    }
    boolean isAside = tree.is(t, "appos") && !tree.is(tree.governor(t), "obj");
    return isAside || (t != noun && tree.relation(t).startsWith("obl"));
  }

  private boolean isInPhrase(int noun) {
    return tree.relation(noun).matches("nmod|compound|nummod|amod")
        && tree.governor(noun) >= 0
        && around.isNoun(tree.governor(noun));
  }

  /** Index of the token behind the figure and a bracket that follows it. */
  int afterBrackets() {
    int i = own.end();
    if (!around.isTag(i, "-LRB-")) {
      return i;
    }
    while (i < around.s.size() && !around.isTag(i, "-RRB-")) {
      i++;
    }
    return i + 1;
  }

  /** The word right before the figure. */
  String before() {
    return around.lower(own.first() - 1);
  }

  /** The word right behind the figure. */
  String behind() {
    return around.lower(own.end());
  }

  /** Whether a token is a noun that the figure could measure: no date and no other figure. */
  boolean isThing(int noun) {
    return noun >= 0
        && around.isNoun(noun)
        && !own.contains(noun)
        && !around.isFigure(noun)
        && !around.isTime(noun);
  }

  /** Whether a phrase is of the figure's own words, or has no noun: "their biggest". */
  boolean isOwnOrNoThing(Phrase p) {
    if (p.sentence() != around.s.index() || around.isAge(p.head())) {
      return false;
    }
    boolean isOwn = d.kind != FigureKind.COUNT && own.contains(p.head()) && p.head() <= d.head;
    return isOwn || around.isTag(p.head(), "JJ.?|RB.?|VB.?|IN");
  }

  /** Whether a phrase owns nothing: a bare number, one with a share or a sum in it, the figure. */
  boolean isNoOwner(Phrase p) {
    if (p.sentence() != around.s.index()) {
      return false;
    }
    boolean isOwn = d.kind == FigureKind.COUNT && p.tokens().contains(d.token);
    boolean isSum = false; // "% stake in the field", "three times the increase"
    for (int t = p.tokens().first(); t < p.tokens().end(); t++) {
      isSum |= around.isShare(t);
    }
    return isOwn || isSum || isNumber(p);
  }

  /** Whether a phrase is a figure without a noun: the "Twelve" of "Twelve were children". */
  boolean isNumber(Phrase p) {
    return p.sentence() == around.s.index()
        && around.isTag(p.head(), "CD")
        && around.isFigure(p.head())
        && !around.isAge(p.head());
  }

  /** Whether a phrase is a date or a stretch of time of its own: "Friday". */
  boolean isTime(Phrase p) {
    return p.sentence() == around.s.index()
        && around.isTag(p.head(), "NNP|CD")
        && around.isTime(p.head());
  }

  /** The noun that the figure hangs on in the tree; -1 where it hangs on none. */
  int governingNoun() {
    int g = tree.isParsed() ? tree.governor(top) : -1;
    return g >= 0 && around.isNoun(g) && !own.contains(g) ? g : -1;
  }

  Phrase phraseOf(int noun) {
    return around.phraseOf(noun, own);
  }

  /** The noun's phrase with those that belong to it. */
  Phrase extended(int noun) {
    return around.extended(phraseOf(noun), own);
  }
}
