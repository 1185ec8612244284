package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Numbers that count things: before their noun, in one word with it, or without it. */
final class Counts {
  /** The form of a number that waits for the unit of another one: "four-, five- and". */
  static final String HANGING = "hanging";

  /** The form of a number of which nothing near tells that it counts: a rule may. */
  static final String LOOSE = "loose";

  private final AmountReader reader;
  private final CountedNouns nouns;
  private final Ones ones;
  private final Casualties casualties;
  private final JoinedCounts joined;
  private final Lexicon changeVerbs;
  private final Lexicon changeNouns;
  private final BigDecimal large;
  private final BigDecimal notSmall;
  private final Set<String> pointing;
  private final Set<String> ofCounted;
  private final Set<String> holders;
  private final Set<String> added;
  private final Set<String> beforeMark;
  private final Set<String> inRow;

  Counts(RuleBook book, AmountReader reader, FigureWords words) {
    this.reader = reader;
    nouns = new CountedNouns(book, words);
    ones = new Ones(book, words);
    joined = new JoinedCounts(book, reader);
    large = new BigDecimal(words.limit("bare-of-verb"));
    notSmall = new BigDecimal(words.limit("bare-of-noun"));
    pointing = words.of("pointing");
    ofCounted = words.of("of-counted");
    holders = words.of("count-holder");
    added = words.of("count-added");
    beforeMark = words.of("mark-before");
    inRow = words.of("count-in-row");
    casualties = new Casualties(book.lexicon("casualty-words"));
    changeVerbs = book.lexicon("change-verbs");
    changeNouns = book.lexicon("change-nouns");
  }

  CountedNouns nouns() {
    return nouns;
  }

  /** Whether an amount without a unit counts something; says what. */
  boolean isCount(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    d.kind = FigureKind.COUNT;
    if (joined.isCount(s, x, d)) {
      return true;
    }
    if (x.at(a.end()).isMark("-‐‑") && x.at(a.end()).isGlued()) {
      d.form = HANGING;
      return !x.at(a.end() + 1).isGlued() || x.at(a.end() + 1).isMark(",");
    }
    boolean isMark =
        d.first < a.first() && x.is(d.first - 1, beforeMark); // "a reading over 50 says"
    CountedNoun noun = casualties.mark(s, x, d) || isMark ? null : noun(s, x, a);
    boolean isOne = isOne(x, a);
    if (noun != null) {
      if (isOne && !ones.isCounted(s, x, d, noun)) {
        return false;
      }
      if (isNoCount(s, x, a, noun)) {
        return false;
      }
      if (isAmbiguousPoint(x, a)) {
        d.value = null;
        d.trouble = "the point may be a decimal point or divide thousands";
      }
      counted(x, d, noun);
      d.form = a.low().form() == Numeral.Form.VAGUE ? "count.vague" : "count.noun";
      return true;
    }
    d.form = "count.bare";
    Rates.Rate rate = x.is(a.end(), "per") ? reader.rates().find(x, a.end()) : null;
    if (rate != null && !isOne) { // "18 per 100,000"
      d.unit = "per " + rate.unit();
      d.end = rate.end();
      return true;
    }
    boolean isEither =
        (x.is(a.end(), "or", "and", "to") && isSum(x, a.end() + 1)) // "8 or $9"
            || (x.is(a.end(), "or") && isMeasured(x, a.end() + 1)); // "three or four years"
    if (isEither) {
      return true;
    }
    boolean isPart = isOne && x.is(a.end(), "more", "fewer");
    if (isLabel(x, d) || (isOne && !isPart)) {
      return false;
    }
    d.form = !isPart && isBare(s, x, d) ? d.form : LOOSE;
    withRate(x, d);
    return true;
  }

  /** "zero tolerance"; "11 Pro Max": digits before a name in the singular belong to it. */
  private static boolean isNoCount(Sentence s, Lexemes x, Amount a, CountedNoun noun) {
    BigDecimal value = a.low().value();
    boolean isNone = value != null && value.signum() == 0 && a.low().isWords();
    if (isNone && !s.token(noun.head()).tag().endsWith("S")) {
      return true; // "zero tolerance"
    }
    return x.at(a.low().first()).isDigits()
        && !a.low().hasScale()
        && value != null
        && value.compareTo(BigDecimal.ONE) > 0
        && s.token(noun.head()).tag().equals("NNP")
        && s.token(x.at(a.end()).token()).tag().equals("NNP");
  }

  private static boolean isAmbiguousPoint(Lexemes x, Amount a) {
    return a.low().decimals() == 3
        && !a.low().hasScale()
        && Digits.isAmbiguousPoint(x.at(a.low().first()).text());
  }

  /** The noun after an amount, or null. */
  @Nullable CountedNoun noun(Sentence s, Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    boolean isHyphen = next.isMark("-‐‑") && next.isGlued();
    if (next.type() == Lexeme.Type.NONE || isHyphen) {
      return null;
    }
    int number = x.at(a.numberEnd() - 1).token();
    boolean isOf = x.is(a.end(), "of");
    boolean takesOf = a.low().form() == Numeral.Form.VAGUE || isOf;
    CountedNoun noun = nouns.after(s, number, next.token(), takesOf);
    boolean isPart = isOf && noun != null && !s.token(noun.head()).tag().endsWith("S");
    return isPart && a.low().form() != Numeral.Form.VAGUE ? null : noun; // "25 of their wheat"
  }

  /** Makes the figure a count of that noun. */
  void counted(Lexemes x, Draft d, CountedNoun noun) {
    d.kind = FigureKind.COUNT;
    d.head = noun.head();
    d.unit = noun.unit();
    int end = d.end;
    boolean isOfNumber = false; // "seven of the 19 ministers"
    while (end < x.size() && x.at(end).token() <= noun.head()) {
      isOfNumber |= x.is(d.amount.end(), "of") && reader.readOne(x, end).isPresent();
      end++;
    }
    d.end = isOfNumber ? d.end : Math.max(d.end, end);
    Rates.Rate rate = reader.rates().find(x, end);
    if (rate != null) {
      d.unit = d.unit.isEmpty() ? "" : d.unit + " per " + rate.unit();
      d.end = rate.end();
    }
  }

  private boolean isSum(Lexemes x, int i) {
    Amount next = reader.read(x, i).orElse(null);
    return next != null && next.unit() != null && next.unit().isMoney();
  }

  private boolean isMeasured(Lexemes x, int i) {
    Amount next = reader.read(x, i).orElse(null);
    return next != null && next.unit() != null;
  }

  /** Whether the number is the word "one" alone. */
  static boolean isOne(Lexemes x, Amount a) {
    return a.shape() == Amount.Shape.SINGLE
        && x.is(a.low().first(), "one")
        && a.low().end() - a.low().first() == 1;
  }

  /** "or about 60,000 a year": a number with the time that it is counted by. */
  private void withRate(Lexemes x, Draft d) {
    boolean isFree = d.unit.isEmpty() && d.end == d.amount.end();
    Rates.Rate rate = isFree ? reader.rates().find(x, d.end) : null;
    if (rate != null) {
      d.unit = "per " + rate.unit();
      d.end = rate.end();
      d.form = "count.bare";
    }
  }

  /** ": 12", "(12)". */
  private static boolean isLabel(Lexemes x, Draft d) {
    Amount a = d.amount;
    return x.at(d.first - 1).isMark(":")
        || (x.at(a.first() - 1).isMark("(") && x.at(a.end()).isMark(")"));
  }

  /** A number that counts something the sentence names elsewhere: "killing 12", "rose to 4,577". */
  private boolean isBare(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    if (casualties.mark(s, x, d)) {
      return true;
    }
    boolean isLimited = d.bound != Bound.EXACT && d.bound != Bound.ABOUT;
    if (isLimited || a.low().hasScale() || a.low().decimals() > 0 || isVague(a)) {
      return true;
    }
    boolean isAdded = d.first < a.first() && x.is(a.first() - 1, added) && !a.low().isWords();
    boolean isInRow = x.is(a.end(), inRow); // "lost five straight"
    if (isAdded || isInRow || isPartOfMore(x, a) || isStep(s, x, d)) {
      return true;
    }
    return s.tree().isParsed() ? isBareByTree(s, x, d) : !a.low().isWords();
  }

  private static boolean isVague(Amount a) {
    return a.low().form() == Numeral.Form.VAGUE;
  }

  /** "a decrease by 3", "fell by 12", "up from 180". */
  private boolean isStep(Sentence s, Lexemes x, Draft d) {
    int at = beforeModifiers(s, x, d.first);
    Lexeme cue = x.at(d.first - 2);
    String lemma = cue.isWord() ? s.token(cue.token()).lemma() : "";
    boolean isCue = changeVerbs.has(lemma) || changeNouns.has(lemma);
    boolean isOld = x.is(d.first - 1, "from") && isNumberAfterTo(x, d.amount.end());
    boolean isNew = x.is(d.first - 1, "to") && isNumberAfterFrom(x, d.first - 2);
    return isOld
        || isNew
        || (x.is(d.first - 1, "to") && x.is(d.first - 2, "vote", "votes"))
        || (x.is(d.first - 1, "with", "to") && x.is(d.first - 2, "compared"))
        || (isCue && x.is(d.first - 1, "by", "from", "to"))
        || (x.is(d.first - 1, "up", "down") && x.at(d.first - 2).isMark(",") && isFree(x, d))
        || (x.is(at, "from") && x.is(at - 1, "up", "down"));
  }

  /** "24 seats, up 15,": whether a number of digits stands at the end of its words. */
  private static boolean isFree(Lexemes x, Draft d) {
    Lexeme next = x.at(d.amount.end());
    boolean isOver = next.type() == Lexeme.Type.NONE || next.isMark(",.;)");
    return !d.amount.low().isWords() && (isOver || x.is(d.amount.end(), "from", "on", "in"));
  }

  /** What stands before a number and its adjectives: the "from" of "from a revised 125,000". */
  private static int beforeModifiers(Sentence s, Lexemes x, int first) {
    int i = first - 1;
    while (x.at(i).isWord() && s.token(x.at(i).token()).tag().matches("JJ|RB|VBN|DT")) {
      i--;
    }
    return i;
  }

  /** The "to 52" of "from 57 to 52". */
  private boolean isNumberAfterTo(Lexemes x, int i) {
    return x.is(i, "to") && reader.readOne(x, i + 1).isPresent();
  }

  private boolean isNumberAfterFrom(Lexemes x, int last) {
    for (int i = last; i > 0 && i > last - 4; i--) {
      if (x.is(i, "from")) {
        return reader.readOne(x, i + 1).isPresent();
      }
    }
    return false;
  }

  /** "seven fewer than", "eight of them": more of what was counted before. */
  private boolean isPartOfMore(Lexemes x, Amount a) {
    return x.is(a.end(), "more", "fewer") || (x.is(a.end(), "of") && x.is(a.end() + 1, ofCounted));
  }

  private boolean isBareByTree(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    DependencyTree tree = s.tree();
    String rel = tree.relation(d.token);
    int g = tree.governor(d.token);
    Token verb = g >= 0 && s.token(g).isTag("VB") ? s.token(g) : null;
    boolean isDigits = !a.low().isWords();
    boolean isPointing = x.is(a.first() - 1, pointing);
    if (tree.dependent(d.token, "cop") >= 0) {
      return isDigits;
    }
    if (rel.matches("nsubj.*|obj|root|conj|ccomp|xcomp") && !isPointing) {
      return isDigits || (verb != null && rel.matches("obj|nsubj.*"));
    }
    if (x.is(d.first - 1, "of", "to", "at") && x.at(d.first - 2).isWord()) {
      String holder = s.token(x.at(d.first - 2).token()).lemma();
      if (holders.contains(holder)) { // "a father of two", "put the toll at 61"
        return true;
      }
    }
    if (rel.startsWith("obl") && verb != null) {
      return changeVerbs.has(verb.lemma()) || (isDigits && isAtLeast(d, large));
    }
    return rel.startsWith("nmod") && isDigits && isAtLeast(d, notSmall);
  }

  private static boolean isAtLeast(Draft d, BigDecimal least) {
    return d.value != null && least.compareTo(d.value) <= 0;
  }
}
