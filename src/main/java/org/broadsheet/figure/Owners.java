package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Mention;
import org.jspecify.annotations.Nullable;

/** Finds whose a figure is: the subject of the clause that it stands in. */
final class Owners {
  private final Setting around;
  private final Actors actors;
  private final Antecedents antecedents;
  private final Set<String> emptyPronouns;
  private final Set<String> detached;
  private final Set<String> nounOnly;
  private final Set<String> nobody;
  private final Set<String> telling;
  private final SubjectsByOrder order;

  /** How many clauses up a subject is looked for: "it plans to raise …". */
  private final int highest;

  Owners(Setting around, FigureWords words, Actors actors) {
    this.around = around;
    this.actors = actors;
    highest = words.limit("clause-highest");
    antecedents = new Antecedents(around, actors);
    emptyPronouns = words.of("stands-for-nothing");
    detached = words.of("detached");
    nounOnly = words.of("detached-noun");
    nobody = words.of("nobody");
    telling = words.of("telling-verb");
    order = new SubjectsByOrder(around, words);
  }

  /**
   * The subject of the clause, by the tree, else by the order of the words.
   *
   * @param top the figure's highest token in the tree
   * @param own the figure's tokens
   */
  @Nullable Phrase of(int top, TokenRange own) {
    Phrase p = found(top, own);
    return p == null ? null : introduced(p);
  }

  /** "Alder Lines - the operator gained 2%": who was named before a dash. */
  private Phrase introduced(Phrase p) {
    int dash = p.tokens().first() - 1;
    boolean isThe = p.sentence() == around.s.index() && around.lower(dash).equals("the");
    Phrase name =
        isThe && around.lower(dash - 1).matches("[-–—]+") ? around.chunks.before(dash - 1) : null;
    return name != null && around.isName(name) ? name : named(p.tokens().end(), p);
  }

  /** "Their leader, Nils Vance, was": the name between commas behind a noun. */
  private Phrase named(int comma, Phrase p) {
    boolean isNoun = p.sentence() == around.s.index() && around.isTag(p.head(), "NN");
    int end = comma + 1;
    while (around.isTag(end, "NNPS?")) {
      end++;
    }
    boolean isBetween =
        isNoun && around.isTag(comma, ",") && around.isTag(end, ",") && end > comma + 1;
    Phrase name = isBetween ? around.phrase(comma + 1, end, end - 1) : p;
    return isBetween && around.isName(name) && actors.isKnown(around, name) ? name : p;
  }

  private @Nullable Phrase found(int top, TokenRange own) {
    Phrase behind = around.isNumber(own.end() - 1) ? order.subjectOfRelative(own) : null;
    if (behind != null) {
      return behind;
    }
    Phrase near = near(own);
    int predicate = around.tree.isParsed() ? around.clauses.predicate(top) : -1;
    int nearest = predicate < 0 ? -1 : around.clauses.subject(predicate);
    if (around.isTag(nearest, "DT|EX")) {
      return null; // "those who ate fish had …"
    }
    Phrase byOrder = order.subject(own);
    if (byOrder != null) {
      return byOrder;
    }
    Phrase byTree = byTree(predicate, own);
    if (near != null && (order.isOwnVerb(near, own) || order.isPartitive(near))) {
      return near;
    }
    if (byTree == null || near == null) {
      return byTree == null ? near : byTree;
    }
    boolean isFar = byTree.tokens().end() <= near.tokens().first() && order.isSubject(near);
    boolean isCut = around.isFigureBetween(byTree.tokens().end(), near.tokens().first());
    boolean isAside = // "At the Halle Open, the third seed beat …"
        isFar && order.isBehindPreposition(byTree) && !order.isBehindPreposition(near);
    boolean isNext = // "there were two million fans, and the final drew 50 million"
        isFar
            && around.isTag(chunkStart(near) - 1, "CC")
            && around.clauses.isVerbBetween(byTree.tokens().end() - 1, near.tokens().first());
    return isFar && (isCut || isAside || isNext || nearest < 0) ? near : byTree;
  }

  /** Where a phrase begins with its article. */
  private int chunkStart(Phrase p) {
    int first = p.tokens().first();
    while (around.isTag(first - 1, "DT|PRP\\$|CD|JJ")) {
      first--;
    }
    return first;
  }

  /** The phrase before the verb before the figure, where that can be a subject. */
  private @Nullable Phrase near(TokenRange own) {
    Phrase p = around.chunks.subjectBefore(own.first());
    if (p == null || order.isTeller(p)) {
      return null;
    }
    Phrase doer = order.beforeParticipleClause(p);
    p = doer == null ? p : doer;
    int end = p.tokens().end();
    if (around.isTag(end, ",") && around.isTag(end + 1, "WP|WDT")) {
      Phrase fitting = antecedents.of(end + 1); // "at the city's hospital, which has 60 beds"
      return fitting == null || around.isFigure(fitting.head()) ? p : fitting;
    }
    if (around.isTag(end, "WP|WDT")) {
      boolean isNothing = around.isNumber(p.head()) || around.isTime(p.head());
      return isNothing || p.tokens().overlaps(own) ? null : around.whole(p);
    }
    if (order.isBehindPreposition(p) && !order.isPartitive(p)) {
      Phrase relative = beforeRelative(p.tokens().first());
      p = relative == null ? order.beforeParticiple(p) : relative;
    }
    p = p == null ? null : around.whole(p);
    boolean isThing =
        p != null
            && !p.tokens().overlaps(own)
            && !around.isNumber(p.head())
            && (!around.isFigure(p.head()) || order.isWholeSubject(p))
            && !around.isTime(p.head())
            && !around.isTag(p.head(), "DT")
            && (!order.isBehindPreposition(p) || order.isPartitive(p));
    return isThing ? p : null;
  }

  /** What a relative clause describes: "share of pupils" before "who walk to school". */
  private @Nullable Phrase beforeRelative(int token) {
    int i = token - 1;
    while (i > 0 && !around.isTag(i, "WP|WDT|[,.:]")) {
      i--;
    }
    return around.isTag(i, "WP|WDT") ? around.chunks.chain(i) : null;
  }

  private @Nullable Phrase byTree(int predicate, TokenRange own) {
    int p = predicate;
    for (int steps = 0; steps < highest && p >= 0; steps++) {
      int subject = around.clauses.subject(p);
      boolean isOther =
          subject >= 0
              && !own.contains(subject)
              && (!around.isTime(subject) || around.isAge(subject));
      boolean isObject = // "need 187 runs to win with seven wickets in hand"
          around.isFigure(subject) && around.tree.is(subject, "obj") && !around.isAge(subject);
      if (isObject && around.isTag(p, "VB") && around.lower(p - 1).equals("to")) {
        p = around.tree.governor(p);
        continue;
      }
      boolean isAfter = subject >= own.end() || isBetweenCommas(p, own.first());
      boolean isTeller = isAfter && telling.contains(around.lemma(p));
      if (isTeller || isAcrossMark(subject, own.first())) {
        return null;
      }
      if (isOther && subject > 1 && around.isTag(subject, "WDT|WP")) {
        Phrase fitting = antecedents.of(subject);
        Phrase antecedent = fitting == null ? around.chunks.chain(subject) : fitting;
        return antecedent == null ? around.chunks.chain(subject - 1) : antecedent;
      }
      if (isOther
          && around.isTag(subject, "NN.*|PRP|CD|JJ.*|FW|WP|WDT")
          && !around.isNumber(subject)
          && !isListed(subject, own)) {
        Phrase phrase = described(p, around.whole(around.phraseOf(subject, own)));
        return phrase.tokens().overlaps(own) ? null : phrase;
      }
      if (around.isNumber(subject) || isWithoutOwn(subject, p)) {
        return null; // "where 180 mm of rain fell in two days": of nobody further up
      }
      int g = around.tree.governor(p);
      p = g < 0 ? -1 : around.clauses.predicate(g);
    }
    return null;
  }

  /** "at 743, the council says, against 1,028": a clause put in before the figure. */
  private boolean isBetweenCommas(int verb, int figure) {
    int comma = verb - 1;
    while (comma > 0 && around.isTag(comma, "NN.*|DT|JJ|PRP|IN|POS")) {
      comma--;
    }
    return verb < figure && around.isTag(comma, ",") && around.isTag(verb + 1, ",");
  }

  private boolean isAcrossMark(int subject, int figure) {
    for (int i = Math.max(subject, 0); i < figure; i++) {
      if (subject >= 0 && around.lower(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithoutOwn(int subject, int predicate) {
    return subject < 0 && around.clauses.needsOwnSubject(predicate);
  }

  /** "had 11 rebounds and nine assists": the first number of a list, taken for a subject. */
  private boolean isListed(int subject, TokenRange own) {
    int first = subject;
    while (around.isFigure(first)) {
      first--;
    }
    boolean isObject = first < subject && around.isTag(first, "VB.?");
    if (!isObject || around.isAge(subject) || own.first() < subject) {
      return false;
    }
    for (int i = subject; i < own.first(); i++) {
      if (around.isTag(i, "VB.?|MD")) {
        return false;
      }
    }
    return true;
  }

  /** Whether the preposition of a noun keeps it out of what is said of the clause's subject. */
  boolean isDetaching(int noun) {
    int c = around.tree.dependent(noun, "case");
    return c >= 0 && detached.contains(around.lower(c));
  }

  /** Whether a phrase stands for a country, a town and the like, not by name. */
  boolean isRegion(@Nullable Phrase p) {
    return p != null && actors.isRegion(around, p);
  }

  /** Whether a preposition ties what follows to the noun before it, not to the clause. */
  boolean isOfNounOnly(int noun) {
    int c = around.tree.dependent(noun, "case");
    return c >= 0 && nounOnly.contains(around.lower(c));
  }

  /** Whether a phrase stands for a firm or another body that acts. */
  boolean isBody(Phrase p) {
    return actors.isActor(around, p) && !actors.isPerson(around, p) && !around.isPlace(p);
  }

  /** As {@link #isSomebody}, but not by the ending of the noun alone ("scanners"). */
  boolean isNamedActor(Phrase p) {
    return isPronoun(p) || actors.isKnown(around, p);
  }

  /** Whether a phrase stands for people or for a body that acts, by name or not. */
  boolean isSomebody(Phrase p) {
    return isPronoun(p) || actors.isActor(around, p);
  }

  /** The phrase that a relative clause describes, where the tree's cannot be meant. */
  private Phrase described(int predicate, Phrase byTree) {
    int pronoun = around.clauses.relativePronoun(predicate);
    if (pronoun < 0 || antecedents.isLikely(byTree, pronoun)) {
      return byTree;
    }
    Phrase other = antecedents.of(pronoun);
    return other == null ? byTree : other;
  }

  /** Who a pronoun is, a phrase as it stands, or {@code null} for a pronoun that names nobody. */
  @Nullable Phrase named(@Nullable Phrase p) {
    if (p == null || !isPronoun(p)) {
      return p != null && nobody.contains(around.lower(p.head())) && isHere(p) ? null : p;
    }
    Mention m = around.mention(p);
    Phrase name = m == null ? null : around.nameBefore(m);
    Phrase teller = name == null ? teller(p.head()) : name;
    if (teller != null) {
      return teller;
    }
    return m == null && emptyPronouns.contains(around.lower(p.head())) ? null : p;
  }

  /** "The army said it had killed 120 rebels": who the pronoun in the content is, or null. */
  private @Nullable Phrase teller(int pronoun) {
    int verb = around.lower(pronoun - 1).equals("that") ? pronoun - 2 : pronoun - 1;
    boolean isSize = // "lists his wealth at $6 billion, Forbes says it is $4 billion"
        around.lemma(pronoun + 1).equals("be") && !around.isTag(pronoun + 2, "VB[NG]");
    boolean isTold =
        !isSize && telling.contains(around.lemma(verb)) && around.isTag(verb, "VB[DZP]");
    Phrase p = isTold ? around.chunks.chain(verb) : null;
    if (p == null || around.isFigure(p.head()) || around.isTime(p.head())) {
      return null;
    }
    boolean isMany = around.isTag(p.head(), "NNP?S");
    boolean isIts = around.lower(pronoun).matches("its?");
    boolean isTheir = around.lower(pronoun).matches("they|their");
    boolean isOne = isIts && !isMany && !actors.isPerson(around, p);
    return isOne || (isTheir && isMany) ? p : null;
  }

  private boolean isHere(Phrase p) {
    return p.sentence() == around.s.index();
  }

  boolean isPronoun(Phrase p) {
    return p.sentence() == around.s.index()
        && p.tokens().length() == 1
        && around.isTag(p.head(), "PRP|DT|WP|WDT|EX");
  }

  /**
   * What a phrase begins with as an owner: "region" of "region's growth"; {@code null} for none.
   */
  @Nullable Phrase holder(Phrase p) {
    if (p.sentence() != around.s.index()) {
      return null;
    }
    int first = p.tokens().first();
    int i = first;
    while (i < p.head() && around.isTag(i, "NN.*|JJ.*|CD|HYPH|CC|VBN|VBG")) {
      i++;
    }
    boolean isOwner = first < i && i < p.head() && around.isTag(i, "POS") && around.isNoun(i - 1);
    return isOwner ? around.phrase(first, i, i - 1) : null;
  }

  /** The owner right before a number: the "Marovia" of "Marovia's 99 counties"; or {@code null}. */
  @Nullable Phrase possessorBefore(int number) {
    int i = number - 1;
    while (around.isTag(i, "JJ.?|RBS")) {
      i--;
    }
    boolean isOwner = around.isTag(i, "POS") && around.isNoun(i - 1) && !around.isTime(i - 1);
    return isOwner
        ? around.chunks.before(i)
        : around.isTag(i, "PRP\\$") ? possessor(around.phrase(i + 1, i + 2, i + 1)) : null;
  }

  /** Who the pronoun before a noun means: the "Her" of "Her pay rose"; or {@code null}. */
  @Nullable Phrase possessor(Phrase p) {
    int i = p.tokens().first() - 1;
    if (p.sentence() != around.s.index() || !around.isTag(i, "PRP\\$")) {
      return null;
    }
    Mention m = around.entities.at(p.sentence(), i);
    Phrase name = m == null || m.entity() < 0 ? null : around.nameBefore(m);
    return name == null ? teller(i) : name;
  }
}
