package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one figure measures and whose it is, by the first of several ways that finds anything:
 * from the nouns that it surely belongs to, to the one that merely stands before it.
 */
final class Measuring {
  /** A way to find what a figure measures; gives {@code null} where it does not apply. */
  private interface Way {
    @Nullable Measured find(Site at);
  }

  private final List<Way> ways;
  private final FigureWords words;
  private final Actors actors;
  private final Set<String> comparison;
  private final Set<String> contests;

  Measuring(FigureWords words, Actors actors, Lexicon casualties) {
    this.words = words;
    this.actors = actors;
    comparison = words.of("comparison");
    contests = words.of("rival-verb");
    SpanMeasures spans = new SpanMeasures(words);
    NounMeasures nouns = new NounMeasures(words);
    ClauseMeasures clauses = new ClauseMeasures(words);
    CountMeasures counts = new CountMeasures(words, casualties);
    ways =
        List.of(
            spans::interval,
            spans::age,
            spans::state,
            nouns::label,
            nouns::misread,
            nouns::apposed,
            clauses::changeNoun,
            clauses::target,
            counts::counted,
            nouns::of,
            nouns::multiplied,
            nouns::around,
            clauses::predicate,
            nouns::neighbour);
  }

  /** Fills in measure and subject. */
  void measure(Setting around, Draft d) {
    Owners owners = new Owners(around, words, actors);
    Site at = new Site(around, d, owners);
    Measured found = null;
    for (Way way : ways) {
      found = found == null ? way.find(at) : found;
    }
    write(at, found == null ? Measured.NOTHING : found);
  }

  /** "$300 million worth of shares": shares. */
  private static Phrase withoutWorth(Site at, Phrase p) {
    boolean isHere = p.sentence() == at.around.s.index();
    int of = p.head() + 1;
    boolean isWorth =
        isHere && at.around.lower(p.head()).equals("worth") && at.around.lower(of).equals("of");
    int noun = isWorth ? at.around.nounAfter(of + 1) : -1;
    return noun < 0 ? p : at.extended(noun);
  }

  /** Whether a verb tells who is ahead of whom: "leads Brandt". */
  boolean isContest(Setting around, int verb) {
    return around.isTag(verb, "VB.?") && contests.contains(around.lemma(verb));
  }

  /** "12% more than in 2023". */
  boolean isComparing(Setting around, Draft d) {
    return comparison.contains(around.lower(around.own(d).end()));
  }

  /** Writes both down: what is a name is rather whose it is than what is measured. */
  private void write(Site at, Measured found) {
    PhraseTrimmer trimmer = new PhraseTrimmer(at.around, words);
    Phrase what = found.what();
    what = what == null || at.isOwnOrNoThing(what) || at.isNumber(what) ? null : what;
    what = what == null || at.isTime(what) ? null : withoutWorth(at, what);
    boolean isPronoun = what != null && at.owners.isPronoun(what);
    Phrase measure = what == null || isPronoun ? null : trimmer.measure(what);
    Phrase whose = found.whose() == null && isPronoun ? what : found.whose();
    boolean isSpan = at.d.kind == FigureKind.DURATION;
    boolean isCounted = measure != null && isSpan && at.around.isFigure(measure.head());
    boolean isShareOfGroup = // "62 percent of Republicans"
        (at.d.kind == FigureKind.PERCENT || at.d.isRatio())
            && measure != null
            && at.around.isTag(measure.head(), "NNPS");
    boolean isNamed = measure != null && at.around.isName(measure) && !isShareOfGroup;
    if (measure != null && whose == null && (isCounted || isNamed)) {
      whose = isCounted ? what : measure;
      measure = null;
    }
    Phrase holder = measure == null ? null : at.owners.holder(measure);
    if (holder != null && measure != null) { // "Ada Quill's pay" is pay, and hers
      int first = holder.tokens().end() + 1;
      measure = at.around.phrase(first, measure.tokens().end(), measure.head());
      whose = at.around.isTime(holder.head()) ? whose : holder;
    }
    Phrase possessor = measure == null ? null : at.owners.possessor(measure);
    if (at.d.kind == FigureKind.COUNT) { // "Marovia's 99 counties", "his two sisters"
      Phrase owner = at.owners.possessorBefore(at.own.first());
      possessor = owner == null ? possessor : owner;
    }
    whose = at.owners.named(possessor == null ? whose : possessor);
    whose = whose == null || at.isNoOwner(whose) ? null : whose;
    Phrase subject = whose == null ? null : trimmer.subject(whose);
    at.d.measured = measure;
    at.d.subject = subject == null || isSame(measure, subject) ? null : subject;
    String text = measure == null ? "" : at.around.words(measure);
    String all = (text + " " + found.said()).strip();
    at.d.measure = all.isEmpty() ? null : all;
  }

  private static boolean isSame(@Nullable Phrase a, Phrase b) {
    return a != null && a.sentence() == b.sentence() && a.tokens().overlaps(b.tokens());
  }
}
