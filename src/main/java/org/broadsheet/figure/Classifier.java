package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Locale;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Decides what sort of figure an amount is in its sentence, and what it counts. */
final class Classifier {
  /** The form of a number that waits for the unit of another one: "four-, five- and". */
  static final String HANGING = "hanging";

  /** How many words after "of" a rate may stand. */
  private static final int LONGEST_OF = 6;

  private final AmountReader reader;
  private final Bounds bounds;
  private final Lexicon casualties;
  private final Lexicon hyphenCounts;
  private final Lexicon moneyWords;
  private final Lexicon metreNouns;
  private final Lexicon changeVerbs;

  Classifier(RuleBook book, AmountReader reader, Bounds bounds) {
    this.reader = reader;
    this.bounds = bounds;
    casualties = book.lexicon("casualty-words");
    hyphenCounts = book.lexicon("hyphen-counts");
    moneyWords = book.lexicon("money-words");
    metreNouns = book.lexicon("metre-nouns");
    changeVerbs = book.lexicon("change-verbs");
  }

  /** The figure that an amount is, or null where it is none. */
  @Nullable Draft classify(Sentence s, Lexemes x, Amount amount) {
    Amount a = settled(s, x, amount);
    Draft d = new Draft(a);
    Bounds.Found around = bounds.around(x, a.first(), a.end());
    d.bound = around.bound();
    d.first = around.first();
    d.end = around.end();
    d.token = x.at(a.numberEnd() - 1).token();
    d.head = a.unit() == null ? d.token : x.at(a.end() - 1).token();
    setValues(d);
    boolean isFigure = kind(s, x, d);
    if (!isFigure) {
      return null;
    }
    if (a.low().form() == Numeral.Form.VAGUE) {
      d.bound = Bound.VAGUE;
    } else if (d.max != null && d.kind != FigureKind.SCORE && d.kind != FigureKind.RATIO) {
      d.bound = Bound.RANGE;
    }
    if (d.end == a.end()) { // "60 people or more": modifiers after the noun
      Bounds.Found after = bounds.around(x, d.end, d.end);
      d.end = Math.max(d.end, after.end());
    }
    return d;
  }

  private static void setValues(Draft d) {
    Amount a = d.amount;
    BigDecimal factor = a.unit() == null ? BigDecimal.ONE : a.unit().factor();
    BigDecimal low = a.low().value();
    d.value = low == null ? null : NumberReader.strip(low.multiply(factor));
    if (low == null) {
      d.trouble = "the number cannot be read in one way only";
    }
    Numeral high = a.high();
    if (high != null) {
      BigDecimal v = high.value();
      d.max = v == null ? null : NumberReader.strip(v.multiply(factor));
    } else if (a.low().max() != null) {
      d.max = a.low().max();
    }
  }

  /** Chooses between readings of a unit that only the sentence can tell apart. */
  private Amount settled(Sentence s, Lexemes x, Amount a) {
    Unit unit = a.unit();
    if (unit == null) {
      return a;
    }
    Lexeme last = x.at(a.end() - 1);
    if (unit.name().equals("pound") && unit.is("mass") && last.lower().startsWith("pound")) {
      boolean isLarge = a.low().hasScale();
      boolean isMoney =
          s.tokens().stream().anyMatch(t -> moneyWords.has(t.text()) || t.text().equals("£"));
      return isLarge || (isMoney && !a.isHyphenated())
          ? a.withUnit(new Unit("pound", "money", BigDecimal.ONE))
          : a;
    }
    if (unit.name().equals("metre") && last.text().equals("m") && last.isGlued()) {
      Lexeme next = x.at(a.end());
      boolean isPlural = next.isWord() && !metreNouns.has(next.lower()) && isCountable(s, next);
      if (isPlural && a.low().value() != null) {
        BigDecimal million = new BigDecimal(1_000_000);
        Numeral high = a.high();
        return new Amount(
            a.first(),
            a.end(),
            a.end(),
            a.low().times(million),
            high == null ? null : high.times(million),
            a.shape(),
            null,
            "",
            false);
      }
    }
    return a;
  }

  private static boolean isCountable(Sentence s, Lexeme next) {
    Token t = s.token(next.token());
    if (t.tag().equals("NNS")) {
      return true;
    }
    CountedNoun noun = CountedNoun.after(s, -1, next.token(), false);
    return t.isTag("JJ") && noun != null && s.token(noun.head()).tag().equals("NNS");
  }

  private boolean kind(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    Unit unit = a.unit();
    int age = Ages.end(s, x, a, d.first);
    if (age >= 0) {
      d.kind = FigureKind.AGE;
      d.unit = unit == null ? "year" : unit.name();
      d.end = Math.max(d.end, age);
      d.form = "age.years";
      return true;
    }
    if (unit == null) {
      return withoutUnit(s, x, d);
    }
    if (unit.isTime() && !isDuration(x, d)) {
      return false;
    }
    String name = unit.isPercent() ? unit.name().replace(' ', '_') : unit.name();
    String per = a.per().isEmpty() ? perAfterOf(s, x, d) : a.per();
    d.unit = per.isEmpty() ? name : name + " per " + per;
    d.kind =
        unit.isMoney()
            ? FigureKind.MONEY
            : unit.isPercent()
                ? FigureKind.PERCENT
                : unit.isTime() && per.isEmpty() ? FigureKind.DURATION : FigureKind.MEASURE;
    d.form =
        switch (d.kind) {
          case MONEY -> per.isEmpty() ? "money.amount" : "money.rate";
          case PERCENT -> "percent.share";
          case DURATION -> "duration.stated";
          case COUNT, MEASURE, AGE, RATIO, RANK, SCORE ->
              per.isEmpty() ? "measure.physical" : "measure.rate";
        };
    return isMeant(s, x, d);
  }

  /**
   * "34,500 tonnes of copper a year": the rate behind what is measured; empty where there is none.
   */
  private String perAfterOf(Sentence s, Lexemes x, Draft d) {
    int at = d.amount.end();
    if (!x.is(at, "of")) {
      return "";
    }
    for (int i = at + 1; i < Math.min(at + LONGEST_OF, x.size()); i++) {
      Lexeme l = x.at(i);
      Rates.Rate rate = i > at + 1 ? reader.rates().find(x, i) : null;
      if (rate != null && x.is(i, "a", "an", "per", "each")) {
        d.end = rate.end();
        return rate.unit();
      }
      if (!l.isWord() || !s.token(l.token()).tag().matches("NN.*|JJ.*|VBN")) {
        return "";
      }
    }
    return "";
  }

  /** "one day he will": "one" with a unit of time or with nothing said about how many. */
  private boolean isDuration(Lexemes x, Draft d) {
    Amount a = d.amount;
    if (!isOne(x, a)) {
      return true;
    }
    boolean isDay = x.is(a.end() - 1, "day", "night", "second", "minute");
    return !isDay
        || d.bound != Bound.EXACT
        || x.is(d.first - 1, "in", "within", "for", "after", "of")
        || x.is(a.end(), "after", "before", "later", "earlier", "ago")
        || a.isHyphenated();
  }

  /** Whether a name or verb was taken for a unit: "5 won", "20 EV". */
  private static boolean isMeant(Sentence s, Lexemes x, Draft d) {
    Lexeme last = x.at(d.amount.end() - 1);
    boolean isName =
        last.isWord()
            && last.lower().length() > 2
            && d.amount.unit() != null
            && d.amount.unit().isMoney();
    return !isName || !s.token(last.token()).isTag("VB") || d.amount.isHyphenated();
  }

  private boolean withoutUnit(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    if (a.shape() == Amount.Shape.RATIO) {
      d.kind = FigureKind.RATIO;
      d.form = "ratio.pair";
      return true;
    }
    if (a.low().form() == Numeral.Form.FRACTION) {
      return fraction(x, d);
    }
    if (times(s, x, d)) {
      return true;
    }
    return a.shape() == Amount.Shape.DASH ? dash(s, x, d) : count(s, x, d);
  }

  private boolean fraction(Lexemes x, Draft d) {
    Amount a = d.amount;
    d.kind = FigureKind.RATIO;
    d.form = "ratio.fraction";
    boolean isShare =
        x.at(a.end() - 1).isDigits()
            || (a.end() - a.first() >= 3 && x.is(a.first() + 1, "in", "out", "of"));
    boolean isPlural = a.end() - a.first() >= 2 && !x.is(a.first(), "a", "an");
    boolean isAfterOrdinal =
        reader.words().ordinal(x.at(a.first() - 1)) != null
            || x.is(
                a.first() - 1, "the", "this", "last", "next", "final", "opening", "each", "per");
    boolean isMeant =
        x.is(
                a.end(), "of", "more", "less", "fewer", "higher", "lower", "as", "the", "a", "its",
                "their", "his", "her", "that", "all", "those")
            || x.is(d.first - 1, "by", "than")
            || d.bound != Bound.EXACT;
    if (isShare || (isPlural && !isAfterOrdinal)) {
      return true;
    }
    boolean isHalf = x.is(a.end() - 1, "half");
    if (isHalf && (x.at(a.end()).isMark("-") || isAfterOrdinal)) {
      return false;
    }
    return isMeant && !isAfterOrdinal;
  }

  /** "16 times the rate", "tried three times", "6.5x". */
  private boolean times(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    int at = x.at(a.end()).isMark("-") ? a.end() + 1 : a.end();
    boolean isFold = x.is(at, "fold");
    boolean isX = x.at(at).lower().matches("x|×") && x.at(at).isGlued() && !x.at(at + 1).isDigits();
    if (!isFold && !isX && !x.is(at, "times")) {
      return false;
    }
    d.end = at + 1;
    d.head = x.at(at).token();
    d.unit = "time";
    Lexeme next = x.at(at + 1);
    boolean isRatio =
        isFold
            || isX
            || x.is(
                at + 1, "the", "as", "more", "higher", "larger", "bigger", "greater", "its",
                "their", "his", "her", "that", "what", "less", "fewer", "lower", "faster", "longer",
                "better", "worse", "over", "this")
            || (next.isWord() && s.token(next.token()).tag().matches("JJR|NNS|NN|RBR"));
    d.kind = isRatio ? FigureKind.RATIO : FigureKind.COUNT;
    d.form = isRatio ? "ratio.times" : "count.times";
    Rates.Rate rate = isRatio ? null : reader.rates().find(x, at + 1);
    if (rate != null) {
      d.unit = "time per " + rate.unit();
      d.end = rate.end();
    }
    return true;
  }

  /** "3-1", "52-48", "5-10 people". */
  private boolean dash(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    boolean isRising = d.value != null && d.max != null && d.value.compareTo(d.max) < 0;
    CountedNoun noun = noun(s, x, a);
    boolean isPlural = noun != null && s.token(noun.head()).tag().equals("NNS");
    boolean isVote =
        x.at(a.end()).lower().matches("votes?|vote|majority|decision|ruling")
            || s.tokens().stream().anyMatch(t -> t.lemma().equalsIgnoreCase("vote"));
    if (isPlural
        && isRising
        && !isVote
        && noun != null
        && !s.token(noun.head())
            .lemma()
            .matches("win|victory|defeat|loss|draw|lead|deficit|scoreline|result")) {
      counted(x, d, noun);
      d.form = "count.noun";
      return true;
    }
    if (isVote) {
      d.kind = FigureKind.RATIO;
      d.unit = "vote";
      d.form = "ratio.vote";
      return true;
    }
    d.kind = FigureKind.SCORE;
    d.form = "score.pair";
    boolean isWord = a.low().isWords();
    return !isWord && d.value != null && d.value.compareTo(new BigDecimal(300)) < 0;
  }

  private @Nullable CountedNoun noun(Sentence s, Lexemes x, Amount a) {
    Lexeme next = x.at(a.end());
    if (next.type() == Lexeme.Type.NONE) {
      return null;
    }
    int after = a.end();
    if (next.isMark("-‐‑") && next.isGlued()) {
      return null;
    }
    int number = x.at(a.numberEnd() - 1).token();
    boolean takesOf = a.low().form() == Numeral.Form.VAGUE || x.is(after, "of");
    return CountedNoun.after(s, number, x.at(after).token(), takesOf);
  }

  private void counted(Lexemes x, Draft d, CountedNoun noun) {
    d.kind = FigureKind.COUNT;
    d.head = noun.head();
    d.unit = noun.unit();
    int end = d.end;
    while (end < x.size() && x.at(end).token() <= noun.head()) {
      end++;
    }
    d.end = Math.max(d.end, end);
    Rates.Rate rate = reader.rates().find(x, end);
    if (rate != null) {
      d.unit = d.unit + " per " + rate.unit();
      d.end = rate.end();
    }
  }

  private boolean count(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    d.kind = FigureKind.COUNT;
    if (hyphened(x, d)) {
      return true;
    }
    if (x.at(a.end()).isMark("-‐‑") && x.at(a.end()).isGlued()) {
      boolean isHanging = !x.at(a.end() + 1).isGlued() || x.at(a.end() + 1).isMark(",");
      d.form = HANGING;
      return isHanging;
    }
    CountedNoun noun = noun(s, x, a);
    boolean isOne = isOne(x, a);
    if (noun != null) {
      if (isOne && !isCountedOne(s, d, noun)) {
        return false;
      }
      if (d.value != null
          && a.low().decimals() == 3
          && Digits.isAmbiguousPoint(x.at(a.low().first()).text())
          && !a.low().hasScale()) {
        d.value = null;
        d.trouble = "the point may be a decimal point or divide thousands";
      }
      counted(x, d, noun);
      d.form = a.low().form() == Numeral.Form.VAGUE ? "count.vague" : "count.noun";
      return true;
    }
    d.form = "count.bare";
    if (x.is(a.end(), "or", "and", "to") && isSum(x, a.end() + 1)) {
      return true; // "8 or $9"
    }
    return !isOne && isBareCount(s, x, d);
  }

  private boolean isSum(Lexemes x, int i) {
    Amount next = reader.read(x, i).orElse(null);
    return next != null && next.unit() != null && next.unit().isMoney();
  }

  /** "an 11-member bloc". */
  private boolean hyphened(Lexemes x, Draft d) {
    int at = d.amount.end();
    boolean isHyphen =
        x.at(at).isMark("-‐‑")
            && x.at(at).isGlued()
            && x.at(at + 1).isWord()
            && x.at(at + 1).isGlued();
    if (!isHyphen || !hyphenCounts.has(x.at(at + 1).lower()) || x.at(at + 2).isMark("-")) {
      return false;
    }
    d.unit = x.at(at + 1).lower();
    d.end = Math.max(d.end, at + 2);
    d.head = x.at(at + 1).token();
    d.form = "count.compound";
    return true;
  }

  private boolean isOne(Lexemes x, Amount a) {
    return a.shape() == Amount.Shape.SINGLE
        && x.is(a.low().first(), "one")
        && a.low().end() - a.low().first() == 1;
  }

  /** "at least one member", "one man was killed": a count is meant. */
  private boolean isCountedOne(Sentence s, Draft d, CountedNoun noun) {
    if (d.bound != Bound.EXACT) {
      return true;
    }
    if (s.token(noun.head()).tag().endsWith("S")) {
      return false; // "one of the officials"
    }
    DependencyTree tree = s.tree();
    int g = tree.governor(noun.head());
    boolean isCasualty = g >= 0 && casualties.has(s.token(g).lemma());
    for (int c : tree.dependents(noun.head())) {
      isCasualty |= casualties.has(s.token(c).lemma());
    }
    return isCasualty;
  }

  /** A number that counts something the sentence names elsewhere: "killing 12", "rose to 4,577". */
  private boolean isBareCount(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    Lexeme next = x.at(a.end());
    if (x.at(d.first - 1).isMark(":")
        || (x.at(a.first() - 1).isMark("(") && x.at(a.end()).isMark(")"))) {
      return false;
    }
    if (a.low().form() == Numeral.Form.VAGUE) {
      return true;
    }
    if (a.low().hasScale()
        || a.low().decimals() > 0
        || (d.bound != Bound.EXACT && d.bound != Bound.ABOUT)) {
      return true;
    }
    DependencyTree tree = s.tree();
    int t = d.token;
    String rel = tree.relation(t);
    if (!tree.isParsed()) {
      return !a.low().isWords();
    }
    int g = tree.governor(t);
    boolean isVerbal = g >= 0 && s.token(g).isTag("VB");
    if (tree.dependent(t, "cop") >= 0 && !a.low().isWords()) {
      return true;
    }
    if (rel.matches("nsubj.*|obj|root|conj|ccomp|xcomp")
        && !x.is(a.first() - 1, "the", "these", "those", "all")) {
      return !a.low().isWords()
          || (isVerbal && g >= 0 && (casualties.has(s.token(g).lemma()) || rel.equals("obj")));
    }
    boolean isChange = isVerbal && changeVerbs.has(s.token(g).lemma());
    return (isChange && rel.startsWith("obl"))
        || (next.isWord() && x.is(a.end(), "people"))
        || (rel.startsWith("obl")
            && isVerbal
            && !a.low().isWords()
            && d.value != null
            && d.value.compareTo(new BigDecimal(100)) >= 0)
        || (rel.startsWith("nmod")
            && !a.low().isWords()
            && d.value != null
            && d.value.compareTo(new BigDecimal(20)) >= 0);
  }

  static String lower(String s) {
    return s.toLowerCase(Locale.ROOT);
  }
}
