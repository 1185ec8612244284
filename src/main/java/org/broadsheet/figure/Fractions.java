package org.broadsheet.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads parts of a whole: "two-thirds", "half", "1/4", "½", "one in five", "12 out of 30". */
final class Fractions {
  /** Decimal places that a value without a finite decimal keeps, as the contract says. */
  static final int PLACES = 6;

  private static final BigDecimal TWENTY = new BigDecimal(20);

  /** Parts that a whole is cut into in print: thirds, but not elevenths ("9/11"). */
  private static final Pattern PARTS = Pattern.compile("[2-9]|10|12|16|20|32|64|100");

  /** A part and the index after its last lexeme. */
  record Part(BigDecimal value, int end) {}

  private final NumberWords words;

  Fractions(NumberWords words) {
    this.words = words;
  }

  /** "a third", "two-thirds", "three quarters", "half", "½" at a lexeme, or null. */
  @Nullable Numeral inWords(Lexemes x, int i) {
    if (x.at(i).type() == Lexeme.Type.MARK) {
      BigDecimal glyph = words.fraction(x.at(i));
      return glyph == null ? null : fraction(i, i + 1, glyph, true);
    }
    int at = i;
    BigDecimal parts = BigDecimal.ONE;
    if (x.is(i, "a", "an")) {
      at += isHyphen(x, i + 1) ? 2 : 1;
    } else {
      BigDecimal n = words.value(x.at(i), NumberWords.Type.UNIT, NumberWords.Type.TEEN);
      if (n == null && x.at(i).isDigits() && x.at(i).text().matches("\\d{1,2}")) {
        n = new BigDecimal(x.at(i).text());
      }
      if (n != null) {
        parts = n;
        at += x.at(i + 1).isMark("-‐‑–") ? 2 : 1;
      }
    }
    NumberWords.Word word = words.word(x.at(at));
    boolean isFraction = word != null && word.type() == NumberWords.Type.FRACTION;
    if (word == null || !isFraction || (at == i && !x.is(i, "half", "quarter"))) {
      return null;
    }
    boolean isPlural = x.at(at).lower().endsWith("s");
    if (isPlural != parts.compareTo(BigDecimal.ONE) > 0) {
      return null;
    }
    BigDecimal value =
        parts.multiply(word.numerator()).divide(word.denominator(), MathContext.DECIMAL128);
    return fraction(i, at + 1, value, true);
  }

  private static boolean isHyphen(Lexemes x, int i) {
    return x.at(i).isMark("-‐‑") && x.at(i).isGlued() && x.at(i + 1).isGlued();
  }

  /** "1/4" at a lexeme, or null. */
  static @Nullable Part slash(Lexemes x, int i) {
    boolean isForm =
        x.at(i).isDigits()
            && x.at(i + 1).isMark("/⁄")
            && x.at(i + 1).isGlued()
            && x.at(i + 2).isDigits()
            && x.at(i + 2).isGlued()
            && !(x.at(i + 3).isMark("/") && x.at(i + 3).isGlued())
            && x.at(i).text().matches("[1-9]\\d?")
            && PARTS.matcher(x.at(i + 2).text()).matches();
    if (!isForm) {
      return null;
    }
    BigDecimal over = new BigDecimal(x.at(i).text());
    BigDecimal under = new BigDecimal(x.at(i + 2).text());
    return over.compareTo(under) < 0
        ? new Part(over.divide(under, MathContext.DECIMAL64), i + 3)
        : null;
  }

  /** The "-1/4" of "5-1/4" or of "$6.12-1/2", where it is a part of a cent; else null. */
  static @Nullable Part joined(Lexemes x, int i) {
    boolean isHyphen = x.at(i + 1).isMark("-") && x.at(i + 1).isGlued() && x.at(i + 2).isGlued();
    Part part = isHyphen ? slash(x, i + 2) : null;
    String whole = x.at(i).text();
    if (part == null || !whole.matches("\\d+(\\.\\d\\d)?")) {
      return null;
    }
    int places = whole.indexOf('.') < 0 ? 0 : 2;
    return new Part(part.value().movePointLeft(places), part.end());
  }

  /** What follows a whole number and belongs to it: "1/2", "½", "and a half"; or null. */
  @Nullable Part after(Lexemes x, int at) {
    if (x.at(at).type() == Lexeme.Type.MARK) {
      BigDecimal glyph = words.fraction(x.at(at));
      return glyph == null ? null : new Part(glyph, at + 1);
    }
    if (!x.at(at).isGlued()) {
      Part slash = slash(x, at);
      if (slash != null) {
        return slash;
      }
    }
    return and(x, at);
  }

  /** "and a half", "and three quarters", but not "and a third of". */
  @Nullable Part and(Lexemes x, int at) {
    boolean isHyphen = isHyphen(x, at) && x.is(at + 1, "and") && isHyphen(x, at + 2);
    if (!isHyphen && !x.is(at, "and", "&")) {
      return null;
    }
    int from = isHyphen ? at + 3 : at + 1; // "two-and-a-half-year"
    Numeral f = inWords(x, from);
    if (f == null || f.value() == null || f.end() == from + 1) {
      return null;
    }
    boolean isShare = x.is(f.end(), "of") && !x.is(f.end() + 1, "a", "an");
    return isShare ? null : new Part(f.value(), f.end());
  }

  /**
   * "one in five", "3 out of 10", "12 of every 100": the share that a number is of the one after
   * it, or null.
   *
   * @param n the first number
   * @param numbers reads the second
   */
  static @Nullable Numeral share(Lexemes x, Numeral n, NumberReader numbers) {
    BigDecimal part = n.value();
    if (n.form() != Numeral.Form.CARDINAL || part == null || part.signum() <= 0) {
      return null;
    }
    int at = n.end();
    boolean isSure = true;
    if (x.is(at, "out") && x.is(at + 1, "of")) {
      at += x.is(at + 2, "every") ? 3 : 2;
    } else if (x.is(at, "in", "of") && x.is(at + 1, "every")) {
      at += 2;
    } else if (x.at(at).isMark("-")
        && x.is(at + 1, "in", "of", "for")
        && x.at(at + 2).isMark("-")) {
      at += 3;
    } else if (x.is(at, "in")) {
      at++;
      isSure = false;
    } else {
      return null;
    }
    Numeral all = numbers.cardinal(x, at, false);
    BigDecimal whole = all == null ? null : all.value();
    if (all == null || whole == null || whole.compareTo(part) <= 0) {
      return null;
    }
    boolean isRound =
        whole.compareTo(BigDecimal.TEN) <= 0 || whole.remainder(BigDecimal.TEN).signum() == 0;
    boolean isYear = !all.isWords() && x.at(at).text().matches("(1[5-9]|20)\\d\\d");
    boolean isOne = part.compareTo(BigDecimal.ONE) == 0 && whole.compareTo(TWENTY) < 0; // 1 in 12
    if (!isSure && ((!isRound && !isOne) || isYear || part.compareTo(BigDecimal.TEN) >= 0)) {
      return null;
    }
    BigDecimal value = part.divide(whole, MathContext.DECIMAL128);
    return fraction(n.first(), all.end(), value, false);
  }

  /** Rounded where it has more places than are kept. */
  static BigDecimal rounded(BigDecimal v) {
    return PLACES < v.scale() ? NumberReader.strip(v.setScale(PLACES, RoundingMode.HALF_UP)) : v;
  }

  static Numeral fraction(int first, int end, BigDecimal value, boolean isWords) {
    BigDecimal rounded = NumberReader.strip(value.setScale(PLACES, RoundingMode.HALF_UP));
    return new Numeral(
        first, end, rounded, null, Numeral.Form.FRACTION, BigDecimal.ONE, isWords, PLACES);
  }
}
