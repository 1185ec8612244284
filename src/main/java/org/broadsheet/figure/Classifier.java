package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Decides what sort of figure an amount is in its sentence, and what it counts. */
final class Classifier {
  private final AmountReader reader;
  private final Bounds bounds;
  private final Ages ages;
  private final Counts counts;
  private final Ratios ratios;
  private final ExchangeRates exchange;
  private final Lexicon moneyWords;
  private final Lexicon changeVerbs;
  private final Set<String> weights;
  private final Set<String> spanWords;

  /** "near a two-week high" is no "nearly two weeks". */
  private final Set<String> wherever;

  private final Set<String> odds;
  private final Set<String> outnumber;
  private final Set<String> moves;
  private final Lexicon metreNouns;
  private final int longestRate;

  Classifier(RuleBook book, AmountReader reader, Bounds bounds, Ages ages, FigureWords words) {
    this.ages = ages;
    this.reader = reader;
    this.bounds = bounds;
    counts = new Counts(book, reader, words);
    ratios = new Ratios(book, reader, words);
    exchange = new ExchangeRates(reader.money());
    moneyWords = book.lexicon("money-words");
    spanWords = words.of("span-word");
    wherever = words.of("article-wherever");
    odds = words.of("odds");
    outnumber = words.of("outnumber");
    moves = words.of("change-move");
    weights = words.of("weight");
    changeVerbs = book.lexicon("change-verbs");
    metreNouns = book.lexicon("metre-nouns");
    longestRate = words.limit("rate-longest");
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
    if (isWayUp(s, x, d)) { // "goes up to 12 euros": where it goes, and no limit
      d.bound = Bound.EXACT;
      d.first = a.first();
    }
    boolean isPlaced = a.isHyphenated() && x.is(d.first, wherever) && x.is(d.first + 1, "a", "an");
    if (isPlaced || (d.kind == FigureKind.DURATION && isDuring(s, x, d))) {
      d.bound = Bound.EXACT;
      d.first = a.first();
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

  private boolean isWayUp(Sentence s, Lexemes x, Draft d) {
    Lexeme verb = x.at(d.first - 1);
    boolean isUpTo = x.is(d.first, "up") && x.is(d.first + 1, "to");
    if (!isUpTo || !verb.isWord() || !s.token(verb.token()).isTag("VB")) {
      return false;
    }
    String lemma = s.token(verb.token()).lemma();
    return moves.contains(lemma) || changeVerbs.has(lemma + " up"); // "ticked up to 4 percent"
  }

  /** "build 50,000 homes over five years": in their course; "lasted over five years": longer. */
  private boolean isDuring(Sentence s, Lexemes x, Draft d) {
    boolean isOver = x.is(d.first, "over") && d.first == d.amount.first() - 1;
    Lexeme before = x.at(d.first - 1);
    return isOver && (!before.isWord() || !spanWords.contains(s.token(before.token()).lemma()));
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
    if (isInCompound(x, a, unit)) {
      return a.withoutUnit();
    }
    Lexeme last = x.at(a.per().isEmpty() ? a.end() - 1 : a.numberEnd());
    Lexeme next = x.at(a.end());
    boolean isAdjective = isMoneyName(x, a) && s.token(last.token()).isTag("JJ");
    if (isAdjective && next.isTag(s, "NN")) {
      return a.withoutUnit(); // "20 real estate agents"
    }
    if (unit.name().equals("pound") && unit.is("mass") && last.lower().startsWith("pound")) {
      boolean isLarge = a.low().hasScale();
      boolean isRate = x.at(a.first() - 1).isMark("="); // "($1 = 0.7867 pounds)"
      boolean isMoney =
          !x.is(a.end(), "of") // "paid for 20 pounds of flour"
              && !x.hasAny(weights)
              && s.tokens().stream()
                  .anyMatch(t -> moneyWords.has(t.text()) || t.text().equals("£"));
      return isLarge || isRate || (isMoney && !a.isHyphenated())
          ? a.withUnit(new Unit("pound", "money", BigDecimal.ONE))
          : a;
    }
    if (unit.name().equals("metre") && last.text().equals("m") && last.isGlued()) {
      boolean isPlural = next.isWord() && !metreNouns.has(next.lower()) && isCountable(s, x, a);
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

  /** "three second-chance points", "two week-long trips": the unit belongs to the next word. */
  private boolean isInCompound(Lexemes x, Amount a, Unit unit) {
    int at = a.end();
    boolean isHyphen = x.at(at).isMark("-‐‑") && x.at(at).isGlued() && x.at(at + 1).isGlued();
    boolean isSingular = !x.at(at - 1).lower().endsWith("s") && a.end() > a.numberEnd();
    BigDecimal value = a.low().value();
    boolean isMany = value != null && BigDecimal.ONE.compareTo(value) < 0;
    return isHyphen
        && isSingular
        && isMany
        && unit.isTime()
        && !a.isHyphenated()
        && !x.is(at + 1, "old", "olds");
  }

  /** Whether things follow that are counted by the million: "2.7m combined sales". */
  private boolean isCountable(Sentence s, Lexemes x, Amount a) {
    int from = x.at(a.end()).token();
    boolean isOf = x.is(a.end(), "of") && !x.is(a.end() + 1, "a", "an");
    CountedNoun noun = counts.nouns().after(s, -1, from, isOf);
    return noun != null
        && s.token(noun.head()).tag().startsWith("NN")
        && s.token(noun.head()).tag().endsWith("S")
        && !metreNouns.has(s.token(noun.head()).lemma());
  }

  private boolean kind(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    Unit unit = a.unit();
    int age = ages.end(s, x, a, d.first);
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
    for (int i = at + 1; i < Math.min(at + longestRate, x.size()); i++) {
      Lexeme l = x.at(i);
      Rates.Rate rate = i > at + 1 ? reader.rates().find(x, i) : null;
      boolean isAdverb = rate != null && rate.end() == i + 1 && !x.at(i + 1).isTag(s, "NN");
      if (rate != null && (isAdverb || x.is(i, "a", "an", "per", "each"))) {
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
    if (x.is(a.end(), "ago")) {
      return false; // a date
    }
    if (!Counts.isOne(x, a)) {
      return true;
    }
    boolean isDay = x.is(a.end() - 1, "day", "night", "second", "minute");
    return !isDay
        || d.bound != Bound.EXACT
        || x.is(d.first - 1, "in", "within", "for", "after", "of")
        || x.is(a.end(), "after", "before", "later", "earlier", "ago")
        || a.isHyphenated();
  }

  /** Whether a verb was taken for money: "5 won". */
  private static boolean isMeant(Sentence s, Lexemes x, Draft d) {
    Lexeme last = x.at(d.amount.end() - 1);
    return !isMoneyName(x, d.amount) || !s.token(last.token()).isTag("VB");
  }

  /** Whether the amount ends with the name of a currency as a word of its own. */
  private static boolean isMoneyName(Lexemes x, Amount a) {
    Lexeme last = x.at(a.end() - 1);
    boolean isMoney = a.unit() != null && a.unit().isMoney();
    return isMoney && last.isWord() && last.lower().length() > 2 && !a.isHyphenated();
  }

  private boolean withoutUnit(Sentence s, Lexemes x, Draft d) {
    Amount a = d.amount;
    if (a.shape() == Amount.Shape.RATIO) {
      d.kind = FigureKind.RATIO;
      d.form = "ratio.pair";
      return true;
    }
    if (a.low().form() == Numeral.Form.FRACTION) {
      return ratios.isFraction(s, x, d);
    }
    if (ratios.isTimes(s, x, d) || exchange.isOne(x, d)) {
      return true;
    }
    return a.shape() == Amount.Shape.DASH ? dash(s, x, d) : counts.isCount(s, x, d);
  }

  /** "3-1", "52-48", "5-10 people". */
  private boolean dash(Sentence s, Lexemes x, Draft d) {
    if (x.hasAny(odds)) {
      d.kind = FigureKind.RATIO;
      d.form = "ratio.pair";
      return true;
    }
    if (ratios.isVote(s, x, d)) {
      return true;
    }
    boolean isRising = d.value != null && d.max != null && d.value.compareTo(d.max) < 0;
    CountedNoun noun = isRising ? counts.noun(s, x, d.amount) : null;
    Token head = noun == null ? null : s.token(noun.head());
    if (noun != null
        && head != null
        && head.tag().equals("NNS")
        && !ratios.isResult(head.lemma())) {
      counts.counted(x, d, noun);
      d.form = "count.noun";
      return true;
    }
    boolean isOdds = // "by more than 2-1", "women outnumber men 3-1"
        d.max != null
            && d.max.compareTo(BigDecimal.ONE) == 0
            && (d.bound != Bound.EXACT || x.hasAny(outnumber));
    if (isOdds) {
      d.kind = FigureKind.RATIO;
      d.form = "ratio.pair";
      return true;
    }
    return ratios.isScore(d);
  }

  static String lower(String s) {
    return s.toLowerCase(Locale.ROOT);
  }
}
