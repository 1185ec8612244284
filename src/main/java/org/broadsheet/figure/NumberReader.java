package org.broadsheet.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: in digits, in words, in mixtures of both ("1.2 million", "two and a half", "half a
 * dozen", "16,189 crore", "hundreds of thousands", "one in five", "10 1/2").
 *
 * <p>Values are exact; only a fraction that has no finite decimal is rounded, to six places.
 */
final class NumberReader {
  private final NumberWords words;
  private final Fractions fractions;

  NumberReader(NumberWords words) {
    this.words = words;
    fractions = new Fractions(words);
  }

  /**
   * The longest number that begins at a lexeme.
   *
   * @param isMoney whether a currency stands beside it, so that "m" is million
   */
  Optional<Numeral> read(Lexemes x, int i, boolean isMoney) {
    Numeral n = signed(x, i, isMoney);
    if (n == null) {
      n = vague(x, i);
    }
    if (n == null) {
      Numeral cardinal = cardinal(x, i, isMoney);
      Numeral fraction = fractionOfScale(x, i);
      fraction = fraction == null ? fractions.inWords(x, i) : fraction;
      boolean isFraction =
          fraction != null && (cardinal == null || cardinal.end() < fraction.end());
      n = isFraction ? fraction : cardinal;
    }
    if (n == null) {
      return Optional.empty();
    }
    Numeral share = Fractions.share(x, n, this);
    return Optional.of(share == null ? n : share);
  }

  /** "-5", "minus five". */
  private @Nullable Numeral signed(Lexemes x, int i, boolean isMoney) {
    Lexeme sign = x.at(i);
    Lexeme before = x.at(i - 1);
    boolean isFree = !sign.isGlued() || before.type() == Lexeme.Type.NONE || before.isMark("($£€");
    boolean isMark = sign.isMark("-−–") && isFree && isGluedDigits(x, i + 1);
    boolean isWord = x.is(i, "minus", "negative") && !x.is(i - 1, "or");
    boolean isJoined = isWord && x.at(i + 1).isMark("-‐‑") && isGluedDigits(x, i + 2);
    if (!isMark && !isJoined && (!isWord || x.at(i + 1).isGlued())) {
      return null;
    }
    Numeral n = cardinal(x, isJoined ? i + 2 : i + 1, isMoney);
    return n == null || n.value() == null
        ? null
        : new Numeral(
            i, n.end(), n.value().negate(), null, n.form(), n.scale(), n.isWords(), n.decimals());
  }

  private static boolean isGluedDigits(Lexemes x, int i) {
    return x.at(i).isDigits() && x.at(i).isGlued();
  }

  /** "dozens", "tens of thousands", "several hundred". */
  private @Nullable Numeral vague(Lexemes x, int i) {
    boolean isTens = x.is(i, "tens") && x.is(i + 1, "of") && words.plural(x.at(i + 2)) != null;
    BigDecimal plural = isTens ? BigDecimal.TEN : words.plural(x.at(i));
    // "scores" are goals more often than twenties: only "scores of" counts
    if (plural != null && (!x.is(i, "scores") || x.is(i + 1, "of"))) {
      int end = i + 1;
      BigDecimal next = words.plural(x.at(end + 1));
      while (x.is(end, "of") && next != null) {
        plural = plural.multiply(next);
        end += 2;
        next = words.plural(x.at(end + 1));
      }
      return vague(i, end, plural.multiply(BigDecimal.valueOf(2)));
    }
    for (int n = 3; n >= 1; n--) {
      BigDecimal least = words.several(x.words(i, i + n));
      BigDecimal factor = least == null ? null : counting(x, i + n);
      if (least != null && factor != null) {
        int end = i + n;
        while (factor != null) {
          least = least.multiply(factor);
          end++;
          factor = counting(x, end);
        }
        return vague(i, end, least);
      }
    }
    return null;
  }

  private static Numeral vague(int first, int end, BigDecimal least) {
    return new Numeral(first, end, least, null, Numeral.Form.VAGUE, BigDecimal.ONE, true, 0);
  }

  /** A counting word in the singular: "hundred", "dozen", "million". */
  private @Nullable BigDecimal counting(Lexemes x, int i) {
    NumberWords.Scale scale = words.scale(x.at(i));
    return scale != null
        ? scale.factor()
        : words.value(x.at(i), NumberWords.Type.HUNDRED, NumberWords.Type.DOZEN);
  }

  /**
   * "half a million", "a quarter million", "three quarters of a billion", "half a dozen",
   * "half-dozen".
   */
  private @Nullable Numeral fractionOfScale(Lexemes x, int i) {
    Numeral f = fractions.inWords(x, i);
    if (f == null || f.value() == null) {
      return null;
    }
    int at = f.end();
    if (x.is(at, "of") && x.is(at + 1, "a", "an", "one")) {
      at += 2;
    } else if (x.is(at, "a", "an")) {
      at++;
    } else if (x.at(at).isMark("-‐‑") && x.at(at).isGlued() && x.at(at + 1).isGlued()) {
      at++; // "a half-dozen"
    }
    BigDecimal factor = counting(x, at);
    if (factor == null) {
      return null;
    }
    BigDecimal value =
        f.value().multiply(factor).setScale(Fractions.PLACES, RoundingMode.HALF_EVEN);
    return new Numeral(
        i, at + 1, strip(value), null, Numeral.Form.CARDINAL, BigDecimal.ONE, true, 0);
  }

  /** A whole or decimal number in digits or words at a lexeme, with its scale words; or null. */
  @Nullable Numeral cardinal(Lexemes x, int i, boolean isMoney) {
    return x.at(i).isDigits() ? inDigits(x, i, isMoney) : inWords(x, i);
  }

  private @Nullable Numeral inDigits(Lexemes x, int i, boolean isMoney) {
    String text = x.at(i).text();
    if (x.at(i + 1).isMark("/") && x.at(i + 1).isGlued() && x.at(i + 2).isDigits()) {
      Fractions.Part slash = Fractions.slash(x, i);
      return slash == null ? null : Fractions.fraction(i, slash.end(), slash.value(), false);
    }
    Optional<BigDecimal> read = Digits.read(text);
    int at = i + 1;
    if (read.isEmpty() && isMeasuredAfter(x, at)) {
      read = Digits.readDecimalComma(text);
    }
    BigDecimal value = read.orElse(null);
    int decimals = value == null ? 0 : Math.max(0, value.scale());
    Fractions.Part part = Fractions.joined(x, i);
    if (part == null && value != null && Digits.isPlainInteger(text)) {
      part = fractions.after(x, at);
    }
    if (value != null && part != null) {
      value = Fractions.rounded(value.add(part.value()));
      at = part.end();
    }
    Scaled power = power(x, at);
    if (power != null) {
      return numeral(i, value, power, decimals);
    }
    NumberWords.Scale letter = words.letter(x.at(at));
    boolean isLetter =
        letter != null
            && (letter.style() == NumberWords.Style.GLUED || isMoney)
            && !isPartOfUnit(x, at);
    if (letter != null && isLetter) {
      boolean isDoubled = words.scale(x.at(at + 1)) != null; // "4m million" is a slip of the pen
      return numeral(i, isDoubled ? null : value, new Scaled(letter.factor(), at + 1), decimals);
    }
    return numeral(i, value, scaleWords(x, at), decimals);
  }

  private record Scaled(BigDecimal factor, int end) {}

  private static Numeral numeral(
      int first, @Nullable BigDecimal value, Scaled scale, int decimals) {
    return new Numeral(
        first,
        scale.end(),
        value == null ? null : strip(value.multiply(scale.factor())),
        null,
        Numeral.Form.CARDINAL,
        scale.factor(),
        false,
        decimals);
  }

  /** "million", "hundred thousand", "lakh crore" after digits. */
  private Scaled scaleWords(Lexemes x, int at) {
    boolean isHyphen = x.at(at).isMark("-‐‑") && words.scale(x.at(at + 1)) != null;
    int next = isHyphen ? at + 1 : at;
    int end = at;
    BigDecimal factor = BigDecimal.ONE;
    while (true) {
      NumberWords.Scale scale = words.scale(x.at(next));
      BigDecimal f = scale == null ? null : scale.factor();
      if (f == null && !x.at(next).isGlued()) {
        f = words.value(x.at(next), NumberWords.Type.HUNDRED, NumberWords.Type.DOZEN);
      }
      if (f == null) {
        return new Scaled(factor, end);
      }
      factor = factor.multiply(f);
      next++;
      end = next;
    }
  }

  /** "× 10^8", "×10−8": a power of ten, or null. */
  private static @Nullable Scaled power(Lexemes x, int at) {
    boolean isTimesTen = x.at(at).isMark("×") && x.at(at + 1).text().equals("10");
    if (!isTimesTen) {
      return null;
    }
    int i = x.at(at + 2).isMark("^") ? at + 3 : at + 2;
    boolean isNegative = x.at(i).isMark("-−–") && isGluedDigits(x, i + 1);
    int digits = isNegative ? i + 1 : i;
    if (!isGluedDigits(x, digits) || !x.at(digits).text().matches("\\d{1,2}")) {
      return null;
    }
    int exponent = Integer.parseInt(x.at(digits).text());
    return new Scaled(
        BigDecimal.ONE.scaleByPowerOfTen(isNegative ? -exponent : exponent), digits + 1);
  }

  /** Whether a letter after digits begins a unit of several pieces: the "M" of "5M/s". */
  private static boolean isPartOfUnit(Lexemes x, int at) {
    return x.at(at + 1).isMark("/²³") && x.at(at + 1).isGlued();
  }

  /** Whether what follows says that one number was meant and not two. */
  private boolean isMeasuredAfter(Lexemes x, int at) {
    return words.scale(x.at(at)) != null || x.at(at).isMark("%€") || x.is(at, "percent", "per");
  }

  /** "twenty-eight thousand six hundred forty-two", "two and a half million", "two point five". */
  private @Nullable Numeral inWords(Lexemes x, int i) {
    WordSum sum = new WordSum();
    int end = i;
    if (x.is(i, "a", "an") && counting(x, i + 1) != null) {
      sum.unit(BigDecimal.ONE);
      end++;
    }
    int next = end;
    while (next >= end) {
      boolean isHyphen = end > i && x.at(end).isMark("-‐‑") && x.at(end).isGlued();
      boolean isAnd = x.is(end, "and") && sum.takesAnd();
      next = isHyphen || isAnd ? end + 1 : end;
      boolean takes = take(x, next, sum, isHyphen);
      end = takes ? next + 1 : end;
      next = takes ? end : -1;
    }
    if (sum.isEmpty() || end == i) {
      return null;
    }
    Fractions.Part part = sum.isBelowThousand() ? fractions.and(x, end) : null;
    part = part == null && sum.isBelowThousand() ? point(x, end) : part;
    if (part != null) {
      Scaled scale = scaleWords(x, part.end());
      sum.part(part.value(), scale.factor());
      end = scale.end();
    }
    return new Numeral(
        i, end, strip(sum.value()), null, Numeral.Form.CARDINAL, sum.trailingScale(), true, 0);
  }

  private boolean take(Lexemes x, int at, WordSum sum, boolean isHyphen) {
    Lexeme l = x.at(at);
    NumberWords.Scale scale = words.scale(l);
    if (scale != null) {
      return sum.scale(scale.factor());
    }
    NumberWords.Word w = l.isWord() ? words.word(l) : null;
    if (w == null) {
      return false;
    }
    return switch (w.type()) {
      case UNIT -> (!isHyphen || sum.takesHyphen()) && sum.unit(w.numerator());
      case TEEN -> !isHyphen && sum.teen(w.numerator());
      case TENS -> !isHyphen && sum.tens(w.numerator());
      case HUNDRED -> sum.hundred();
      case DOZEN -> sum.dozen(w.numerator());
      case GROUP, FRACTION, GLYPH, ORDINAL -> false;
    };
  }

  /** "point five": the digits after a decimal point, in words; or null. */
  private Fractions.@Nullable Part point(Lexemes x, int at) {
    if (!x.is(at, "point")) {
      return null;
    }
    StringBuilder tail = new StringBuilder();
    int i = at + 1;
    BigDecimal digit = words.value(x.at(i), NumberWords.Type.UNIT);
    while (digit != null) {
      tail.append(digit);
      i++;
      digit = words.value(x.at(i), NumberWords.Type.UNIT);
    }
    return tail.length() == 0 ? null : new Fractions.Part(new BigDecimal("0." + tail), i);
  }

  /** Without trailing zeros and without an exponent. */
  static BigDecimal strip(BigDecimal v) {
    if (v.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal s = v.stripTrailingZeros();
    return s.scale() < 0 ? s.setScale(0) : s;
  }
}
