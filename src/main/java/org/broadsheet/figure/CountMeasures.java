package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.rules.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What counts measure: their noun, where the text says more of it than the unit does; whose it is,
 * the subject of the verb tells.
 */
final class CountMeasures {
  private final Set<String> description;
  private final Set<String> ofCounted;
  private final Set<String> empty;
  private final Lexicon casualties;

  /** How many words of a participle's clause are quoted. */
  private final int longestParticiple;

  CountMeasures(FigureWords words, Lexicon casualties) {
    this.casualties = casualties;
    description = words.of("description");
    ofCounted = words.of("of-counted");
    empty = words.of("empty-noun");
    longestParticiple = words.limit("participle-longest");
  }

  @Nullable Measured counted(Site at) {
    if (at.d.kind != FigureKind.COUNT || at.d.isPoints()) {
      return null;
    }
    Setting around = at.around;
    if (ofCounted.contains(around.lower(at.own.end() + 1))) { // "two of them"
      Measured bare = bare(at);
      return bare == null ? Measured.of(null, at.otherOwner(at.top)) : bare;
    }
    if (Lists.isBare(at.d)) {
      return bare(at);
    }
    Phrase holder = at.before().equals("of") ? around.chunks.before(at.own.first() - 1) : null;
    boolean isHeld =
        holder != null
            && !around.isFigure(holder.head())
            && !around.isTime(holder.head())
            && !empty.contains(around.lower(holder.head()));
    if (isHeld && at.d.unit.equals("person") && at.owners.isRegion(holder)) {
      return Measured.of(null, holder); // "a nation of 53 million people"
    }
    if (isHeld) { // "sales of 5,835 units", not "in front of 5,835 people"
      return Measured.of(holder, at.owner());
    }
    if (at.d.form.equals("count.compound")) { // "an 11-member panel"
      int noun = around.nounAfter(at.own.end());
      return Measured.of(noun < 0 ? null : at.phraseOf(noun), null);
    }
    int whole = around.isTag(at.d.head, "NN") ? at.tree.governor(at.d.head) : -1;
    boolean isPart = whole > at.d.head && at.tree.is(at.d.head, "compound") && at.isThing(whole);
    return isPart // "a 12 page document"
        ? Measured.of(at.phraseOf(around.compoundHead(whole, at.own)), null)
        : ofNoun(at);
  }

  private Measured ofNoun(Site at) {
    boolean isWith = // "was hit hardest, with 48 deaths"
        at.before().equals("with") && at.around.isTag(at.own.first() - 2, ",");
    boolean isInPassive = at.tree.is(at.top, "obl") && isPassive(at) && !isWith;
    Phrase owner = isInPassive ? null : at.otherOwner(at.top);
    int next = at.own.end() + (at.around.isTag(at.own.end() + 1, "DT|PRP\\$") ? 2 : 1);
    boolean isOfNumber = at.behind().equals("of") && at.around.isFigure(next);
    Phrase described = isOfNumber ? null : description(at); // "98 of the 200 seats"
    if (described != null) {
      return Measured.of(described, owner);
    }
    boolean isParticiple = at.around.isTag(at.own.end(), "VBN") && hasOtherVerb(at);
    String said = isParticiple ? participle(at, at.own.end()) : null;
    said = said == null ? state(at) : said;
    said = said == null ? new Fates(at.around.s, casualties).of(at.d.head) : said;
    Phrase noun = at.around.countedNoun(at.d);
    if (said != null) {
      return new Measured(noun, owner, said);
    }
    boolean isNamed = at.d.unit.equals("person") && at.around.isTag(at.d.head, "NNPS");
    if (isNamed) {
      return new Measured(
          null,
          owner,
          at.around.words(noun)); // "2.3 million Kenyans": the unit does not say of where
    }
    boolean isLevel = // "the herd fell to 1.2 million head", "vacancies rose to 340 jobs"
        at.d.role != Role.NONE
            && at.tree.relation(at.top).startsWith("obl")
            && owner != null
            && !at.owners.isSomebody(owner);
    return isLevel ? Measured.of(owner, null) : Measured.of(null, owner);
  }

  /** Whether the clause has a verb besides: not "Nine of its 22 carriages overturned". */
  private static boolean hasOtherVerb(Site at) {
    int first = at.own.first();
    while (first > 0 && !at.around.isTag(first - 1, "[,:.]")) {
      first--;
    }
    for (int i = first; i < at.around.s.size(); i++) {
      if (i > at.own.end() && at.around.isTag(i, "[,:.]")) {
        return false;
      }
      if (at.around.isTag(i, "VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  /** "killing 12", "22 were injured". */
  private @Nullable Measured bare(Site at) {
    if (!at.d.unit.equals("person")) {
      return null;
    }
    String fate = new Fates(at.around.s, casualties).of(at.d.token);
    Lexicon.Entry e = casualties.find(at.around.lemma(at.own.end()));
    if (fate == null && e != null) {
      fate = e.get("participle");
    }
    return fate == null || fate.isEmpty() ? null : new Measured(null, at.otherOwner(at.top), fate);
  }

  private static boolean isPassive(Site at) {
    int p = at.around.clauses.predicate(at.top);
    return p >= 0 && at.tree.dependents(p).stream().anyMatch(c -> at.tree.is(c, "nsubj:pass"));
  }

  /**
   * The counted noun with a phrase that tells it from others of its kind ("branches of
   * government"); {@code null} where there is none.
   */
  private @Nullable Phrase description(Site at) {
    Phrase np = at.phraseOf(at.d.head);
    boolean isTold =
        at.tree.isParsed()
            && !at.around.isFigureBetween(at.own.end(), np.tokens().end())
            && !at.around.isTime(np.tokens().end() - 1)
            && np.tokens().end() > at.own.end()
            && description.contains(at.behind());
    return isTold
        ? at.around.phrase(
            at.around.countedNoun(at.d).tokens().first(), np.tokens().end(), at.d.head)
        : null;
  }

  /** "people who have been jobless", "people who are missing": what the clause says they are. */
  private @Nullable String state(Site at) {
    Setting around = at.around;
    int i = at.own.end();
    boolean isWho = around.isTag(i, "WP|WDT") && around.isNoun(at.d.head);
    i++;
    boolean isBe = false;
    while (isWho && around.isTag(i, "VB[DZPN]|MD|RB") && isAuxiliary(around, i)) {
      isBe |= around.lemma(i).equals("be");
      i++;
    }
    if (!isBe || !around.isTag(i, "JJ|VBN|VBG")) {
      return null;
    }
    String participle = around.isTag(i, "JJ") ? null : participle(at, i);
    return participle == null ? around.words(around.phrase(i, i + 1, i)) : participle;
  }

  private static boolean isAuxiliary(Setting around, int i) {
    return around.isTag(i, "MD|RB") || around.lemma(i).matches("be|have");
  }

  /** "charged with fraud" behind the counted noun, or {@code null}. */
  private @Nullable String participle(Site at, int from) {
    Setting around = at.around;
    if (!at.tree.isParsed()) {
      return null;
    }
    int end = from + 1;
    while (end - from <= longestParticiple
        && end < around.s.size()
        && !around.isTag(end, "VB[DZP]|MD|W.*|[,.:]|CC|-LRB-|-RRB-|''|``")
        && !around.isFigure(end)
        && at.tree.isUnder(end, from)) {
      end++;
    }
    while (end - 1 > from && around.isTag(end - 1, "IN|TO|DT|PRP\\$|RB|JJ")) {
      end--;
    }
    return end == from + 1 ? null : around.words(around.phrase(from, end, from));
  }
}
