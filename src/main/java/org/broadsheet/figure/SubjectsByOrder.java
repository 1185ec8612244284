package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of the verb before a figure by the order of the words, where that is surer than
 * the tree, which goes wrong with participles, lists and clauses between commas.
 */
final class SubjectsByOrder {
  /** What may stand between a subject and a figure that its verb gives it. */
  private static final String VERB_GROUP = "VB[DZPN]?|MD|RB.?|RP|TO|IN|DT";

  /** What may stand in a subject, from its article to its verb. */
  private static final String INSIDE = "DT|NN.*|JJ.*|IN|POS|PRP\\$?|HYPH|VBN|VBG|TO|CC|CD|``|''";

  private final Setting around;
  private final Set<String> clauseOpeners;
  private final Set<String> telling;
  private final Set<String> levels;

  SubjectsByOrder(Setting around, FigureWords words) {
    this.around = around;
    clauseOpeners = words.of("clause-opener");
    telling = words.of("telling-verb");
    levels = words.of("level-verb");
  }

  /** The subject that the order of the words leaves no doubt about; {@code null} elsewhere. */
  @Nullable Phrase subject(TokenRange own) {
    Phrase across = acrossRelative(own);
    return across == null ? ofToBe(own) : across;
  }

  /** "The water stored in the dam was 2 million litres": all from the clause's begin to "was". */
  private @Nullable Phrase ofToBe(TokenRange own) {
    int verb = own.first() - 1;
    while (around.isTag(verb, "RB.?|IN|DT")) {
      verb--;
    }
    boolean isLevel = around.lemma(verb).equals("be") || levels.contains(around.lemma(verb));
    if (!around.isTag(verb, "VB[DZP]") || !isLevel) {
      return null;
    }
    int first = verb;
    while (first > 0 && isInside(first - 1)) {
      first--;
    }
    int head = head(first, verb);
    boolean isWhole =
        head >= 0
            && !around.isFigureBetween(first, verb)
            && (isClauseStart(first) || around.isTag(first - 1, "VB[DZP]"));
    boolean isPlain = around.isTag(first, "DT|NN.*|JJ.*|PRP\\$") && !around.isTime(head);
    return isWhole && isPlain ? around.phrase(first, verb, head) : null;
  }

  /** The last noun of the phrase that begins at a token, before its prepositions; or -1. */
  private int head(int first, int end) {
    int head = -1;
    for (int i = first; i < end && around.isTag(i, "DT|PRP\\$|JJ.*|NN.*|POS|HYPH|CD|``|''"); i++) {
      head = around.isNoun(i) ? i : head;
    }
    return head;
  }

  private boolean isInside(int i) {
    boolean isJoin = around.isTag(i, "CC") && !around.isBetween(i);
    return around.isTag(i, INSIDE) && !isJoin && !clauseOpeners.contains(around.lower(i));
  }

  /** Whether nothing but a verb stands between a phrase and the figure: "revenue climbed 12%". */
  boolean isOwnVerb(Phrase p, TokenRange own) {
    boolean isVerb = false;
    boolean isWho = around.isTag(p.tokens().end(), "WP"); // "adults who are 18 years or older"
    for (int i = p.tokens().end() + (isWho ? 1 : 0); i < own.first(); i++) {
      if (!around.isTag(i, VERB_GROUP) || clauseOpeners.contains(around.lower(i))) {
        return false;
      }
      isVerb |= around.isTag(i, "VB[DZP]|MD");
    }
    for (int i = p.tokens().first() + 1; i < p.tokens().end(); i++) {
      if (around.isTag(i, "DT|PDT") && !around.isTag(i - 1, "IN|TO")) {
        return false; // two phrases: "Orvik to the club both parties"
      }
    }
    boolean isPronoun = around.isTag(p.head(), "PRP|DT|WP|WDT|EX");
    boolean isTold = // "records show Mara Stell has donated"
        around.isTag(p.tokens().first() - 1, "VB[DZP]") && isSubject(p);
    return isVerb && !isPronoun && (isWho || isTold || isClauseStart(p.tokens().first()));
  }

  /** Whether a clause begins with the phrase at a token, so that it is the whole subject. */
  private boolean isClauseStart(int first) {
    int i = first - 1;
    while (around.isTag(i, "DT|PRP\\$|JJ.*|RB|CD|POS")) {
      i--;
    }
    boolean isNext = around.isTag(i, "CC") && (around.isFigure(i - 1) || around.isTag(i - 1, ","));
    return i < 0 || isNext || around.isTag(i, "[,:]") || clauseOpeners.contains(around.lower(i));
  }

  /**
   * What stands before a relative clause between commas: "prices in the port, where the ships lie,
   * rose 2%"; {@code null} where no such clause stands right before the figure's verb.
   */
  private @Nullable Phrase acrossRelative(TokenRange own) {
    int i = own.first() - 1;
    while (around.isTag(i, VERB_GROUP)) {
      i--;
    }
    if (!around.lower(i).equals(",") || !around.isTag(i + 1, "VB[DZPN]|MD|RB")) {
      return null;
    }
    int comma = i - 1;
    while (comma > 0 && !around.isTag(comma, "[,:]")) {
      comma--;
    }
    boolean isRelative = around.isTag(comma + 1, "WDT|WP|WP\\$|WRB");
    Phrase p = isRelative ? around.chunks.chain(comma) : null;
    return p == null || around.isFigure(p.head()) || around.isTime(p.head()) ? null : p;
  }

  /** Whether a finite verb stands right behind the phrase. */
  boolean isSubject(Phrase p) {
    int verb = p.tokens().end();
    return around.isTag(verb, "VB[DZP]|MD")
        || (around.isTag(verb, "RB") && around.isTag(verb + 1, "VB[DZP]|MD"));
  }

  /** Whether a phrase begins its clause and its verb follows. */
  boolean isWholeSubject(Phrase p) {
    int first = p.tokens().first();
    while (around.isTime(first - 1) || (around.isTime(first) && around.isTag(first - 1, "IN"))) {
      first--; // "in 2015 two quakes killed"
    }
    return isSubject(p) && isClauseStart(first);
  }

  boolean isBehindPreposition(Phrase p) {
    int i = beforeArticle(p);
    boolean isClause = clauseOpeners.contains(around.lower(i)) && isSubject(p);
    return around.isTag(i, "IN|TO") && !isClause; // "after revenue rose": no preposition
  }

  /** "the 2 percent that member states promised": who did it; {@code null} elsewhere. */
  @Nullable Phrase subjectOfRelative(TokenRange own) {
    int that = own.end();
    if (!around.isTag(that, "WDT|IN") || !around.lower(that).matches("that|which")) {
      return null;
    }
    boolean isPronoun = around.isTag(that + 1, "PRP");
    int head = isPronoun ? that + 1 : around.nounAfter(that + 1);
    boolean isVerb =
        around.isTag(head + 1, "VB[DZP]|MD") && !telling.contains(around.lemma(head + 1));
    boolean isSubject = head >= 0 && isVerb && !around.isTime(head) && !around.isFigure(head);
    return isSubject ? around.phrase(that + 1, head + 1, head) : null;
  }

  /** ", the ministry said, still double": who only tells a thing between commas. */
  boolean isTeller(Phrase p) {
    int verb = p.tokens().end();
    return telling.contains(around.lemma(verb))
        && around.isTag(verb, "VB[DZP]")
        && around.isTag(verb + 1, ",");
  }

  /**
   * "won the race in Orvik, clocking 90 seconds": who did the one did the other; {@code null} where
   * a phrase is not the end of a clause before a comma and a participle.
   */
  @Nullable Phrase beforeParticipleClause(Phrase p) {
    int comma = p.tokens().end();
    boolean isClause = around.isTag(comma, ",") && around.isTag(comma + 1, "VBG");
    Phrase doer = isClause ? around.chunks.subjectBefore(p.tokens().first()) : null;
    return doer != null && isWholeSubject(doer) && !around.isNumber(doer.head()) ? doer : null;
  }

  /** "any of his rivals will win": of whom some are the subject. */
  boolean isPartitive(Phrase p) {
    int i = p.tokens().first() - 1;
    while (around.isTag(i, "DT|PRP\\$")) {
      i--;
    }
    return p.sentence() == around.s.index()
        && around.lower(i).equals("of")
        && around.isTag(i - 1, "DT|CD")
        && isSubject(p);
  }

  /** "charge" before "stored in the capacitor". */
  @Nullable Phrase beforeParticiple(Phrase p) {
    int i = beforeArticle(p);
    return around.isTag(i - 1, "VBN") ? around.chunks.chain(i - 1) : null;
  }

  /** What stands before a phrase, its article aside: "in" of "in the capacitor". */
  private int beforeArticle(Phrase p) {
    int i = p.tokens().first() - 1;
    while (around.isTag(i, "DT|PRP\\$")) {
      i--;
    }
    return i;
  }
}
