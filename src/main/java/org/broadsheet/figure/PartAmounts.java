package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in a unit and a part of it, which are one amount: "3 dollars 50 cents", "two hours and 48
 * minutes", "an hour and a half". Units are counted in the part, so that nothing is rounded: 168
 * minutes. Money is counted in its main unit.
 */
final class PartAmounts {
  private static final BigDecimal INCHES_PER_FOOT = new BigDecimal(12);
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** How many of a part a unit has, by the names of both. */
  private record Pair(String unit, String part) {}

  private final NumberReader numbers;
  private final Fractions fractions;
  private final UnitBook units;
  private final MoneyBook money;
  private final Map<Pair, BigDecimal> factors = new HashMap<>();

  /** Units that are always counted in their part, with the part. */
  private final Map<String, String> instead = new HashMap<>();

  /** Units whose part may go without its name, with the part. */
  private final Map<String, String> withoutName = new HashMap<>();

  PartAmounts(
      RuleBook book, NumberReader numbers, Fractions fractions, UnitBook units, MoneyBook money) {
    this.numbers = numbers;
    this.fractions = fractions;
    this.units = units;
    this.money = money;
    Lexicon parts = book.lexicon("unit-parts");
    for (Lexicon.Entry e : parts.entries()) {
      factors.put(new Pair(e.get("unit"), e.term()), factor(parts, e));
      if (e.get("use").equals("unnamed")) {
        withoutName.put(e.get("unit"), e.term());
      } else if (e.get("use").equals("instead")) {
        instead.put(e.get("unit"), e.term());
      }
    }
  }

  private static BigDecimal factor(Lexicon parts, Lexicon.Entry e) {
    try {
      return new BigDecimal(e.get("factor"));
    } catch (NumberFormatException x) {
      throw RuleException.of(
          parts.file(), e.line(), "a number expected, found '" + e.get("factor") + "'");
    }
  }

  /** The amount with the part that follows it, or as it was. */
  Amount join(Lexemes x, Amount a) {
    Unit unit = a.unit();
    if (unit == null) {
      return a;
    }
    return unit.isMoney() ? withCents(x, a, unit) : withParts(x, withFraction(x, a), unit);
  }

  /** The inches of "6'2"", or null. */
  static @Nullable Amount feet(Lexemes x, int i) {
    boolean isFeet =
        x.at(i + 1).isMark("'’′")
            && x.at(i + 1).isGlued()
            && x.at(i + 2).isGlued()
            && x.at(i).text().matches("[2-8]")
            && x.at(i + 2).text().matches("\\d|1[01]");
    if (!isFeet) {
      return null;
    }
    BigDecimal inches =
        new BigDecimal(x.at(i).text())
            .multiply(INCHES_PER_FOOT)
            .add(new BigDecimal(x.at(i + 2).text()));
    int end = x.at(i + 3).isMark("\"″") && x.at(i + 3).isGlued() ? i + 4 : i + 3;
    Numeral n =
        new Numeral(i, i + 3, inches, null, Numeral.Form.CARDINAL, BigDecimal.ONE, false, 0);
    Unit inch = new Unit("inch", "length", BigDecimal.ONE);
    return new Amount(i, end, i + 3, n, null, Amount.Shape.SINGLE, inch, "", false);
  }

  /** "two decades" are 20 years, "half a century" 50. */
  Amount counted(Amount a) {
    Unit unit = a.unit();
    String part = unit == null ? null : instead.get(unit.name());
    BigDecimal factor =
        unit == null || part == null ? null : factors.get(new Pair(unit.name(), part));
    if (unit == null || part == null || factor == null) {
      return a;
    }
    Numeral high = a.high();
    return new Amount(
        a.first(),
        a.end(),
        a.numberEnd(),
        a.low().times(factor),
        high == null ? null : high.times(factor),
        a.shape(),
        new Unit(part, unit.dimension(), BigDecimal.ONE),
        a.per(),
        a.isHyphenated());
  }

  /** "an hour and a half": half of the same. */
  private Amount withFraction(Lexemes x, Amount a) {
    BigDecimal whole = a.low().value();
    Fractions.Part part = a.isHyphenated() ? null : fractions.and(x, a.end());
    if (whole == null || part == null) {
      return a;
    }
    Numeral n = cardinal(a, part.end(), whole.add(part.value()));
    return new Amount(
        a.first(), part.end(), part.end(), n, null, a.shape(), a.unit(), "", a.isHyphenated());
  }

  /** "two hours and 48 minutes", "6 ft 2 in", "2 hours, 14 minutes and 5 seconds". */
  private Amount withParts(Lexemes x, Amount a, Unit unit) {
    BigDecimal whole = a.low().value();
    boolean isWhole = whole != null && whole.stripTrailingZeros().scale() <= 0;
    if (whole == null || !isWhole || a.low().form() != Numeral.Form.CARDINAL) {
      return a;
    }
    boolean isComma = x.at(a.end()).isMark(",");
    boolean isJoined = a.isHyphenated() && isHyphen(x, a.end());
    int at = isComma || isJoined ? a.end() + 1 : a.end();
    at = x.is(at, "and") ? at + 1 : at;
    Numeral n = numbers.read(x, at, false).orElse(null);
    BigDecimal more = n == null || n.form() != Numeral.Form.CARDINAL ? null : n.value();
    Surfaces.Found<Unit> part = n == null ? null : part(x, n.end(), unit, a, isJoined);
    BigDecimal factor =
        part == null ? null : factors.get(new Pair(unit.name(), part.item().name()));
    if (n == null
        || more == null
        || part == null
        || factor == null
        || factor.compareTo(more) <= 0) {
      return a;
    }
    Numeral sum = cardinal(a, n.end(), whole.multiply(factor).add(more));
    Amount joined =
        new Amount(
            a.first(),
            part.end(),
            n.end(),
            sum,
            null,
            a.shape(),
            part.item(),
            "",
            a.isHyphenated());
    Amount all = withParts(x, joined, part.item());
    return isComma && all.end() == joined.end() && !isOver(x, part.end()) ? a : all;
  }

  /** The part's unit behind its number, or null. */
  private Surfaces.@Nullable Found<Unit> part(
      Lexemes x, int at, Unit unit, Amount a, boolean isJoined) {
    String unnamed = isJoined ? withoutName.get(unit.name()) : null;
    boolean isInWord = x.at(at).isGlued() && !x.at(at).isMark(",.;:)!?”\"");
    if (unnamed != null && !isInWord) { // "a 6-foot-2 guard"
      return new Surfaces.Found<>(new Unit(unnamed, unit.dimension(), BigDecimal.ONE), at, false);
    }
    boolean isHyphen = isHyphen(x, at);
    return isHyphen == a.isHyphenated() ? units.find(x, isHyphen ? at + 1 : at) : null;
  }

  private static boolean isHyphen(Lexemes x, int i) {
    return x.at(i).isMark("-‐‑") && x.at(i).isGlued();
  }

  /** Whether a clause ends: "two hours, 30 minutes longer than planned" are two amounts. */
  private static boolean isOver(Lexemes x, int at) {
    Lexeme next = x.at(at);
    return next.type() == Lexeme.Type.NONE || next.isMark(".,;:!?)–—-") || x.is(at, "and", "old");
  }

  private static Numeral cardinal(Amount a, int end, BigDecimal value) {
    return new Numeral(
        a.low().first(),
        end,
        NumberReader.strip(value),
        null,
        Numeral.Form.CARDINAL,
        BigDecimal.ONE,
        a.low().isWords(),
        Math.max(0, value.stripTrailingZeros().scale()));
  }

  /** "3 dollars 50 cents" is one amount. */
  private Amount withCents(Lexemes x, Amount a, Unit unit) {
    if (unit.factor().compareTo(BigDecimal.ONE) != 0) {
      return a;
    }
    int at = x.is(a.end(), "and", "&") ? a.end() + 1 : a.end();
    Numeral n = numbers.read(x, at, false).orElse(null);
    BigDecimal main = a.low().value();
    if (n == null || n.value() == null || main == null) {
      return a;
    }
    Surfaces.Found<Unit> minor = money.after(x, n.end());
    BigDecimal factor = minor == null ? spokenCents(x, a, n) : minor.item().factor();
    int end = minor == null ? n.end() : minor.end();
    if (factor == null || BigDecimal.ONE.compareTo(factor) <= 0) {
      return a;
    }
    BigDecimal sum = NumberReader.strip(main.add(n.value().multiply(factor)));
    Numeral whole =
        new Numeral(
            a.low().first(),
            n.end(),
            sum,
            null,
            Numeral.Form.CARDINAL,
            BigDecimal.ONE,
            n.isWords(),
            2);
    return new Amount(a.first(), end, n.end(), whole, null, Amount.Shape.SINGLE, unit, "", false);
  }

  /** "15 dollars 50", "thirteen dollars forty-five" at the end of a clause; else null. */
  private static @Nullable BigDecimal spokenCents(Lexemes x, Amount a, Numeral n) {
    BigDecimal v = n.value();
    Lexeme next = x.at(n.end());
    boolean isCents =
        v != null
            && n.first() == a.end()
            && n.form() == Numeral.Form.CARDINAL
            && BigDecimal.TEN.compareTo(v) <= 0
            && v.compareTo(HUNDRED) < 0
            && n.decimals() == 0
            && (next.type() == Lexeme.Type.NONE || next.isMark(".,;!?)"));
    return isCents ? HUNDREDTH : null;
  }
}
