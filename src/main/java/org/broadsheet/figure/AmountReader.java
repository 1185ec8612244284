package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts: a number with its currency or unit, ranges, scores and ratios of two numbers.
 * Knows words, not sentences: whether an amount is meant as one is decided later.
 */
final class AmountReader {
  private static final Unit PERCENTAGE_POINT =
      new Unit("percentage point", "percent", BigDecimal.ONE);

  private final NumberWords words;
  private final NumberReader numbers;
  private final UnitBook units;
  private final MoneyBook money;
  private final Rates rates;
  private final PartAmounts parts;
  private final Neighbours neighbours;
  private final Set<String> beforeMinus;
  private final Set<String> halves;
  private final Set<String> fractionPoints;
  private final Set<String> unitsBefore;
  private final Set<String> forEvery;
  private final Set<String> contests;

  AmountReader(RuleBook book) {
    words = new NumberWords(book);
    numbers = new NumberReader(words);
    units = new UnitBook(book);
    money = new MoneyBook(book);
    FigureWords small = new FigureWords(book);
    rates = new Rates(book, units, numbers, small);
    parts = new PartAmounts(book, numbers, new Fractions(words), units, money);
    neighbours = new Neighbours(small);
    beforeMinus = small.of("minus-before");
    halves = small.of("half-or-quarter");
    fractionPoints = small.of("fraction-point");
    unitsBefore = small.of("unit-before");
    forEvery = small.of("for-every");
    contests = small.of("contest");
  }

  NumberWords words() {
    return words;
  }

  Rates rates() {
    return rates;
  }

  MoneyBook money() {
    return money;
  }

  /** The longest amount that begins at a lexeme. */
  Optional<Amount> read(Lexemes x, int i) {
    Amount low = single(x, i);
    if (low == null) {
      return Optional.empty();
    }
    Amount pair = x.is(low.end(), "or") ? either(x, low) : pair(x, low);
    return Optional.of(rated(x, pair == null ? low : pair));
  }

  /** The amount of one number alone that begins at a lexeme. */
  Optional<Amount> readOne(Lexemes x, int i) {
    Amount one = single(x, i);
    return one == null ? Optional.empty() : Optional.of(rated(x, one));
  }

  private Amount rated(Lexemes x, Amount a) {
    if (a.unit() == null || (a.unit().isPercent() && !x.is(a.end(), "per", "a"))) {
      return a;
    }
    boolean isMoney = a.unit().isMoney();
    int at = a.end();
    if (isMoney && x.at(at).isMark(")") && x.at(a.first() - 1).isMark("(")) {
      at = at + 1; // "1,800 francs ($3.20) per kg": both
    } else if (isMoney && x.at(at).isMark("(")) {
      Amount aside = single(x, at + 1);
      boolean isSum = aside != null && aside.unit() != null && aside.unit().isMoney();
      at = aside != null && isSum && x.at(aside.end()).isMark(")") ? aside.end() + 1 : at;
    }
    if (at > a.end()) {
      Rates.Rate rate = x.is(at, "per", "a", "an") ? rates.ofMoney(x, at) : null;
      return parts.counted(rate == null ? a : a.per(rate.unit(), a.end()));
    }
    Rates.Rate rate =
        isMoney
            ? rates.ofMoney(x, at)
            : a.unit().is("volume") ? rates.ofFlow(x, at) : rates.find(x, at);
    return parts.counted(rate == null ? a : a.per(rate.unit(), rate.end()));
  }

  /** One number with its unit. */
  private @Nullable Amount single(Lexemes x, int i) {
    boolean isNegative =
        x.at(i).isMark("-−–") && !x.at(i).isGlued() && money.before(x, i + 1) != null;
    int at = isNegative ? i + 1 : i;
    Surfaces.Found<Unit> sign = money.before(x, at);
    if (sign != null) {
      Numeral n = numbers.read(x, sign.end(), true).orElse(null);
      if (n == null || n.form() == Numeral.Form.FRACTION) {
        return null;
      }
      if (isNegative) {
        n = n.times(BigDecimal.ONE.negate());
      }
      Unit unit = sign.item();
      int end = n.end();
      Surfaces.Found<Unit> code = money.after(x, end);
      boolean isSame =
          code != null
              && (code.isSymbol() || unit.name().equals("dollar"))
              && (unit.name().equals(unit.name().toLowerCase(java.util.Locale.ROOT))
                  || unit.name().equals(code.item().name()));
      if (isSame && code != null && !x.at(code.end()).isDigits()) {
        unit = code.item();
        end = code.end();
      } else if (unit.name().equals("dollar") && (isUs(x, end) || x.at(end).isMark("="))) {
        unit = new Unit("USD", "money", BigDecimal.ONE); // "($1 = 7.75 Hong Kong dollars)"
        end = x.at(end).isMark("=") ? end : end + 1;
      }
      return amount(i, end, n.end(), n, unit, false);
    }
    if (isNegative) {
      return null;
    }
    Amount feet = PartAmounts.feet(x, i);
    if (feet != null) {
      return feet;
    }
    Numeral n = numbers.read(x, i, false).orElse(null);
    if (n == null) {
      return isLooseMinus(x, i) ? belowZero(x, i) : null;
    }
    if (words.letter(x.at(n.end())) != null && money.after(x, n.end() + 1) != null) {
      n = numbers.read(x, i, true).orElse(n);
    }
    return withUnit(x, i, n);
  }

  /** "below - 20 degrees": a minus with spaces around it, which could be a dash. */
  private boolean isLooseMinus(Lexemes x, int i) {
    Lexeme before = x.at(i - 1);
    return x.at(i).isMark("-−")
        && !x.at(i + 1).isGlued()
        && x.at(i + 1).isDigits()
        && before.isWord()
        && beforeMinus.contains(before.lower());
  }

  private @Nullable Amount belowZero(Lexemes x, int i) {
    Amount a = single(x, i + 1);
    if (a == null || a.unit() == null || !a.unit().is("temperature")) {
      return null;
    }
    Numeral n = a.low().times(BigDecimal.ONE.negate());
    return amount(i, a.end(), a.numberEnd(), n, a.unit(), false);
  }

  /** "$76 US a barrel". */
  private static boolean isUs(Lexemes x, int at) {
    return x.at(at).text().equals("US")
        && (!x.at(at + 1).isWord() || x.is(at + 1, "a", "per", "an", "in", "for", "to"));
  }

  private Amount withUnit(Lexemes x, int i, Numeral n) {
    int at = n.end();
    boolean isFraction = n.form() == Numeral.Form.FRACTION;
    if (isFraction || (n.decimals() > 0 && x.is(at, "of"))) { // half a mile, 0.4 of a point
      int article = x.is(at, "of") ? at + 1 : at;
      Surfaces.Found<Unit> u = x.is(article, "a", "an") ? unit(x, article + 1) : null;
      if (u != null) {
        return amount(i, u.end(), at, cardinal(n), u.item(), false);
      }
      if (x.is(article, "a") && x.is(article + 1, fractionPoints)) { // "half a point"
        return amount(i, article + 2, at, cardinal(n), PERCENTAGE_POINT, false);
      }
    }
    if (n.form() == Numeral.Form.VAGUE && x.is(at, "of")) { // tens of thousands of dollars
      Surfaces.Found<Unit> u = unit(x, at + 1);
      if (u != null && !x.at(u.end()).isDigits()) {
        return amount(i, u.end(), at, n, u.item(), false);
      }
    }
    boolean isHyphen = x.at(at).isMark("-‐‑–") && x.at(at).isGlued() && x.at(at + 1).isGlued();
    boolean isBracket = x.at(at).isMark("({<") && x.at(at + 1).isGlued();
    boolean isQuoted = x.at(at).isMark("\"”") && x.is(at + 1, "percent"); // "99.9" percent
    int unitAt = isHyphen || isBracket || isQuoted ? at + 1 : at;
    Surfaces.Found<Unit> u = unit(x, unitAt);
    if (isBracket && (u == null || !x.at(u.end()).isMark(")}>"))) {
      u = null;
    }
    boolean isOrdinal = n.form() == Numeral.Form.FRACTION && !isHalfOrQuarter(x, n);
    boolean isPart = n.form() == Numeral.Form.FRACTION && !isOrdinal;
    boolean isPoint = isPart && !isBracket && x.is(unitAt, fractionPoints);
    if (isPoint && u == null) { // "a half-point cut", "by a quarter point"
      return amount(i, unitAt + 1, at, cardinal(n), PERCENTAGE_POINT, isHyphen);
    }
    if (u == null || isOrdinal) { // "a third day" is no third of a day
      Unit before = unitBefore(x, i, isOrdinal);
      int first = before == null || !x.is(i - 1, unitsBefore) ? i : i - 1;
      return amount(first, at, at, n, before, false);
    }
    Numeral value = n.form() == Numeral.Form.FRACTION ? cardinal(n) : n;
    NumberWords.Scale scale = u.item().isMoney() ? words.scale(x.at(u.end())) : null;
    if (scale != null) { // "75 USD million"
      return amount(i, u.end() + 1, at, value.times(scale.factor()), u.item(), false);
    }
    int end = Rates.withoutStop(x, isBracket ? u.end() + 1 : u.end());
    Amount a = amount(i, end, at, value, u.item(), isHyphen);
    return parts.join(x, a);
  }

  /** "magnitude 6.1", "a magnitude of 6.1": a unit that stands before its number, or null. */
  private @Nullable Unit unitBefore(Lexemes x, int i, boolean isOrdinal) {
    int at = x.is(i - 1, "of") || x.at(i - 1).isMark("-‐‑") ? i - 2 : i - 1;
    String word = x.at(at).lower();
    return !isOrdinal && x.at(i).isDigits() && unitsBefore.contains(word)
        ? new Unit(word, word, BigDecimal.ONE)
        : null;
  }

  /** "half mile", "three-quarter hour", "1/4 mile": parts that stand right before a unit. */
  private boolean isHalfOrQuarter(Lexemes x, Numeral n) {
    Lexeme last = x.at(n.end() - 1);
    return last.isDigits() || last.type() == Lexeme.Type.MARK || halves.contains(last.lower());
  }

  private static Numeral cardinal(Numeral n) {
    return new Numeral(
        n.first(),
        n.end(),
        n.value(),
        null,
        Numeral.Form.CARDINAL,
        n.scale(),
        n.isWords(),
        n.decimals());
  }

  /** A unit or currency at a lexeme; the longer one, the unit where both are as long. */
  private Surfaces.@Nullable Found<Unit> unit(Lexemes x, int at) {
    Surfaces.Found<Unit> u = units.find(x, at);
    Surfaces.Found<Unit> m = money.after(x, at);
    if (u == null || m == null) {
      return u == null ? m : u;
    }
    return m.end() > u.end() ? m : u;
  }

  /** One of a unit that an article stands before ("a decade", "an hour and a half"), or null. */
  @Nullable Amount readArticle(Lexemes x, int i) {
    Surfaces.Found<Unit> u = x.is(i, "a", "an") ? unit(x, i + 1) : null;
    if (u == null || u.isSymbol()) {
      return null;
    }
    Numeral one =
        new Numeral(i, i + 1, BigDecimal.ONE, null, Numeral.Form.CARDINAL, BigDecimal.ONE, true, 0);
    return rated(x, parts.join(x, amount(i, u.end(), i + 1, one, u.item(), false)));
  }

  private static Amount amount(
      int first, int end, int numberEnd, Numeral n, @Nullable Unit unit, boolean isHyphenated) {
    return new Amount(first, end, numberEnd, n, null, Amount.Shape.SINGLE, unit, "", isHyphenated);
  }

  /** A second number that belongs to the first, or null. */
  private @Nullable Amount pair(Lexemes x, Amount low) {
    int at = low.end();
    boolean isDash = x.at(at).isMark("-‐‑–—");
    boolean isGlued = isDash && x.at(at).isGlued() && x.at(at + 1).isGlued();
    boolean isSpaced = isDash && !x.at(at).isGlued() && !x.at(at + 1).isGlued();
    int next =
        x.is(at, "to") && x.at(at + 1).isMark("-") && isGluedDigits(x, at + 2) ? at + 2 : at + 1;
    boolean isColon =
        x.at(at).isMark(":")
            && x.at(at).isGlued()
            && x.at(at + 1).isDigits()
            && x.at(at + 1).isGlued();
    boolean isTo = x.is(at, "to", "through", "till");
    boolean isUpTo = x.is(at, "up") && x.is(at + 1, "to") && isAfterFrom(x, low.first());
    if (isUpTo) {
      isTo = true; // "from 450 sq ft up to 900 sq ft"
      next = at + 2;
    }
    boolean isBetween = x.is(at, "and") && isAfterBetween(x, low.first());
    boolean isForEvery = x.is(at, "for") && x.is(at + 1, forEvery) && low.unit() == null;
    if (isForEvery) {
      next = at + 2;
    }
    if (isDash && x.is(at + 1, "to") && x.at(at + 2).isMark("-‐‑–")) {
      isTo = true; // "five-to-seven"
      next = at + 3;
    }
    if (!isGlued
        && !(isSpaced && low.unit() == null)
        && !isColon
        && !isTo
        && !isBetween
        && !isForEvery) {
      return null;
    }
    if (isTo && x.is(next, "between", "around", "about", "nearly", "almost", "over", "roughly")) {
      next++;
    }
    Amount high = single(x, next);
    if (high == null
        || low.low().form() == Numeral.Form.VAGUE
        || high.low().form() == Numeral.Form.VAGUE
        || high.low().form() != low.low().form()) {
      return null;
    }
    if (isForEvery) {
      boolean isPair = high.unit() == null && low.low().value() != null;
      return isPair ? Pairs.of(low, high, low.low(), high.low(), Amount.Shape.RATIO, null) : null;
    }
    boolean isThree = x.at(high.end()).isMark("-–") && isGluedDigits(x, high.end() + 1);
    boolean isYear = CalendarNumbers.isYear(x.at(low.first())) && high.low().hasScale();
    if (isThree || isYear) {
      return null;
    }
    boolean isLedBy = isTo && !isUpTo && !isAfterFrom(x, low.first());
    Amount result = isLedBy && x.hasAny(contests) ? Pairs.result(x, low, high) : null;
    return result != null ? result : Pairs.join(x, low, high, isColon, isTo || isBetween);
  }

  /** "three or four years", "two or three dozen": one quantity; "12 or 40 years" is two. */
  private @Nullable Amount either(Lexemes x, Amount low) {
    Amount high = x.is(low.first() - 1, "either") ? null : single(x, low.end() + 1);
    Numeral a = high == null ? null : neighbours.scaled(low.low(), high.low());
    return high == null || a == null ? null : Pairs.join(x, low.withNumber(a), high, false, true);
  }

  private static boolean isGluedDigits(Lexemes x, int i) {
    return x.at(i).isDigits() && x.at(i).isGlued();
  }

  private static boolean isAfterFrom(Lexemes x, int first) {
    return x.is(first - 1, "from");
  }

  private static boolean isAfterBetween(Lexemes x, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      if (x.is(i, "between")) {
        return true;
      }
    }
    return false;
  }
}
