package org.broadsheet.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.figure.NumberWords.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: in digits, in words, in mixtures of both ("1.2 million", "two and a half", "half a
 * dozen", "16,189 crore", "hundreds of thousands", "one in five", "10 1/2").
 *
 * <p>Values are exact; only a fraction that has no finite decimal is rounded, to six places.
 */
final class NumberReader {
  private static final int PLACES = 6;
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  /** Parts that a whole is cut into in print: thirds, but not elevenths ("9/11"). */
  private static final Pattern PARTS = Pattern.compile("[2-9]|10|12|16|20|32|64|100");

  private final NumberWords words;

  NumberReader(NumberWords words) {
    this.words = words;
  }

  /**
   * The longest number that begins at a lexeme.
   *
   * @param isMoney whether a currency stands before it, so that "m" is million
   */
  Optional<Numeral> read(Lexemes x, int i, boolean isMoney) {
    Numeral n = signed(x, i, isMoney);
    if (n == null) {
      n = vague(x, i);
    }
    if (n == null) {
      n = fractionOfScale(x, i);
    }
    if (n == null) {
      n = cardinal(x, i, isMoney);
    }
    if (n == null) {
      n = aFraction(x, i);
    }
    if (n == null) {
      return Optional.empty();
    }
    Numeral share = share(x, n);
    return Optional.of(share == null ? n : share);
  }

  /** "-5", "minus five". */
  private @Nullable Numeral signed(Lexemes x, int i, boolean isMoney) {
    Lexeme sign = x.at(i);
    Lexeme before = x.at(i - 1);
    boolean isMark =
        sign.isMark("-−–")
            && x.at(i + 1).isDigits()
            && x.at(i + 1).isGlued()
            && (!sign.isGlued() || before.type() == Lexeme.Type.NONE || before.isMark("($£€("));
    boolean isWord = x.is(i, "minus", "negative") && !x.at(i + 1).isGlued();
    if (!isMark && !isWord) {
      return null;
    }
    Numeral n = cardinal(x, i + 1, isMoney);
    return n == null || n.value() == null
        ? null
        : new Numeral(
            i, n.end(), n.value().negate(), null, n.form(), n.scale(), n.isWords(), n.decimals());
  }

  /** "dozens", "tens of thousands", "several hundred". */
  private @Nullable Numeral vague(Lexemes x, int i) {
    BigDecimal plural = words.plural(x.at(i));
    if (x.is(i, "tens") && x.is(i + 1, "of") && words.plural(x.at(i + 2)) != null) {
      plural = BigDecimal.TEN;
    }
    if (plural != null && !isGroupAmbiguous(x, i)) {
      int end = i + 1;
      while (x.is(end, "of") && words.plural(x.at(end + 1)) != null) {
        plural = plural.multiply(words.plural(x.at(end + 1)));
        end += 2;
      }
      return new Numeral(
          i,
          end,
          plural.multiply(new BigDecimal(2)),
          null,
          Numeral.Form.VAGUE,
          BigDecimal.ONE,
          true,
          0);
    }
    for (int n = 3; n >= 1; n--) {
      StringBuilder phrase = new StringBuilder();
      for (int k = 0; k < n; k++) {
        phrase.append(k > 0 ? " " : "").append(x.at(i + k).lower());
      }
      BigDecimal least = words.several(phrase.toString());
      if (least == null) {
        continue;
      }
      BigDecimal factor = BigDecimal.ONE;
      int end = i + n;
      while (true) {
        BigDecimal f = counting(x, end);
        if (f == null) {
          break;
        }
        factor = factor.multiply(f);
        end++;
      }
      boolean isNumber = n == 1 && x.is(i, "some");
      if (end > i + n && !isNumber) {
        return new Numeral(
            i,
            end,
            least.multiply(factor),
            null,
            Numeral.Form.VAGUE,
            BigDecimal.ONE,
            true,
            0);
      }
    }
    return null;
  }

  /** "scores" are goals more often than twenties: only "scores of" counts. */
  private boolean isGroupAmbiguous(Lexemes x, int i) {
    return x.is(i, "scores") && !x.is(i + 1, "of");
  }

  /** A counting word in the singular: "hundred", "dozen", "million". */
  private @Nullable BigDecimal counting(Lexemes x, int i) {
    NumberWords.Scale scale = words.scale(x.at(i));
    return scale != null ? scale.factor() : words.value(x.at(i), Type.HUNDRED, Type.DOZEN);
  }

  /** "half a million", "a quarter million", "three quarters of a billion", "half a dozen". */
  private @Nullable Numeral fractionOfScale(Lexemes x, int i) {
    Numeral f = aFraction(x, i);
    if (f == null || f.value() == null) {
      return null;
    }
    int at = f.end();
    if (x.is(at, "of") && x.is(at + 1, "a", "an", "one")) {
      at += 2;
    } else if (x.is(at, "a", "an")) {
      at++;
    }
    BigDecimal factor = counting(x, at);
    if (factor == null) {
      return null;
    }
    return cardinal(
        i, at + 1, strip(f.value().multiply(factor).setScale(PLACES, RoundingMode.HALF_EVEN)), true);
  }

  /** "a third", "two-thirds", "three quarters", "half", "1/3", "½". */
  private @Nullable Numeral aFraction(Lexemes x, int i) {
    int at = i;
    BigDecimal parts = BigDecimal.ONE;
    if (x.at(i).type() == Lexeme.Type.MARK) {
      BigDecimal glyph = words.fraction(x.at(i));
      return glyph == null ? null : fraction(i, i + 1, glyph);
    }
    if (x.is(i, "a", "an")) {
      at++;
    } else {
      BigDecimal n = words.value(x.at(i), Type.UNIT, Type.TEEN);
      if (n != null) {
        parts = n;
        at++;
      } else if (x.at(i).isDigits() && x.at(i).text().matches("\\d{1,2}")) {
        parts = new BigDecimal(x.at(i).text());
        at++;
      }
      if (at > i && x.at(at).isMark("-‐‑–")) {
        at++;
      }
    }
    NumberWords.Word word = words.word(x.at(at));
    if (word == null || word.type() != Type.FRACTION || at == i && !x.is(i, "half", "quarter")) {
      return null;
    }
    boolean isPlural = x.at(at).lower().endsWith("s") || x.is(at, "halves");
    if (isPlural != parts.compareTo(BigDecimal.ONE) > 0) {
      return null;
    }
    BigDecimal value =
        parts.multiply(word.numerator()).divide(word.denominator(), MathContext.DECIMAL128);
    return fraction(i, at + 1, value);
  }

  private static Numeral fraction(int first, int end, BigDecimal value) {
    BigDecimal rounded = strip(value.setScale(PLACES, RoundingMode.HALF_UP));
    return new Numeral(
        first, end, rounded, null, Numeral.Form.FRACTION, BigDecimal.ONE, true, PLACES);
  }

  private @Nullable Numeral cardinal(Lexemes x, int i, boolean isMoney) {
    Lexeme l = x.at(i);
    if (l.isDigits()) {
      return inDigits(x, i, isMoney);
    }
    return inWords(x, i);
  }

  private @Nullable Numeral inDigits(Lexemes x, int i, boolean isMoney) {
    String text = x.at(i).text();
    Optional<BigDecimal> read = Digits.read(text);
    int at = i + 1;
    if (read.isEmpty() && isAfterwardsMeasured(x, at)) {
      read = Digits.readDecimalComma(text);
    }
    BigDecimal value = read.orElse(null);
    int decimals = value == null ? 0 : Math.max(0, value.scale());
    // 1/4 · 10 1/2 · 1½ · two and a half
    if (x.at(at).isMark("/") && x.at(at).isGlued() && x.at(at + 1).isDigits() && value != null) {
      BigDecimal part = slash(x, i);
      return part == null ? null : fraction(i, i + 3, part);
    }
    if (value != null && Digits.isPlainInteger(text)) {
      BigDecimal glyph = x.at(at).type() == Lexeme.Type.MARK ? words.fraction(x.at(at)) : null;
      BigDecimal slash = x.at(at).isGlued() ? null : slash(x, at);
      int and = andHalf(x, at);
      if (glyph != null) {
        value = value.add(glyph);
        at++;
      } else if (slash != null) {
        value = value.add(slash);
        at += 3;
      } else if (and > at) {
        value = value.add(part(x, and));
        at = and;
      }
    }
    NumberWords.Scale letter = words.letter(x.at(at));
    BigDecimal scale = BigDecimal.ONE;
    if (letter != null
        && (letter.style() == NumberWords.Style.GLUED || isMoney)
        && !isPartOfUnit(x, at)) {
      scale = letter.factor();
      at++;
      if (words.scale(x.at(at)) != null) { // "$4m million" is a slip of the pen
        return new Numeral(i, at, null, null, Numeral.Form.CARDINAL, scale, false, decimals);
      }
    } else {
      int scaleAt = x.at(at).isMark("-‐‑") && words.scale(x.at(at + 1)) != null ? at + 1 : at;
      while (true) {
        BigDecimal f = scaleWord(x, scaleAt);
        if (f == null) {
          break;
        }
        scale = scale.multiply(f);
        scaleAt++;
        at = scaleAt;
      }
    }
    return new Numeral(
        i,
        at,
        value == null ? null : strip(value.multiply(scale)),
        null,
        Numeral.Form.CARDINAL,
        scale,
        false,
        decimals);
  }

  /** A scale word after digits; "hundred" and "dozen" too ("3 hundred"). */
  private @Nullable BigDecimal scaleWord(Lexemes x, int at) {
    NumberWords.Scale s = words.scale(x.at(at));
    if (s != null) {
      return s.factor();
    }
    return x.at(at).isGlued() ? null : words.value(x.at(at), Type.HUNDRED, Type.DOZEN);
  }

  /** Whether a letter after digits begins a unit of several pieces: the "M" of "5M/s". */
  private static boolean isPartOfUnit(Lexemes x, int at) {
    return x.at(at + 1).isMark("/²³") && x.at(at + 1).isGlued();
  }

  /** Whether what follows says that one number was meant. */
  private boolean isAfterwardsMeasured(Lexemes x, int at) {
    return words.scale(x.at(at)) != null || x.at(at).isMark("%€") || x.is(at, "percent", "per");
  }

  /** The value of "1/4" at a lexeme, or null. */
  private static @Nullable BigDecimal slash(Lexemes x, int i) {
    boolean isForm =
        x.at(i).isDigits()
            && x.at(i + 1).isMark("/⁄")
            && x.at(i + 1).isGlued()
            && x.at(i + 2).isDigits()
            && x.at(i + 2).isGlued()
            && !(x.at(i + 3).isMark("/") && x.at(i + 3).isGlued())
            && x.at(i).text().matches("\\d{1,2}")
            && PARTS.matcher(x.at(i + 2).text()).matches();
    if (!isForm) {
      return null;
    }
    BigDecimal over = new BigDecimal(x.at(i).text());
    BigDecimal under = new BigDecimal(x.at(i + 2).text());
    return over.compareTo(under) < 0 && over.signum() > 0
        ? over.divide(under, MathContext.DECIMAL64)
        : null;
  }

  /** The end of "and a half" or "and three quarters" that begins at a lexeme; that lexeme if none. */
  private int andHalf(Lexemes x, int at) {
    if (!x.is(at, "and", "&")) {
      return at;
    }
    Numeral f = aFraction(x, at + 1);
    boolean isShare = f != null && x.is(f.end(), "of") && !x.is(f.end() + 1, "a");
    return f == null || isShare || f.end() == at + 2 ? at : f.end();
  }

  private BigDecimal part(Lexemes x, int end) {
    BigDecimal f = words.fraction(x.at(end - 1));
    BigDecimal n = words.value(x.at(end - 2), Type.UNIT);
    BigDecimal one = f == null ? BigDecimal.ZERO : f;
    return n == null && x.at(end - 2).isMark("-")
        ? one.multiply(parts(x, end - 3))
        : one.multiply(n == null ? BigDecimal.ONE : n);
  }

  private BigDecimal parts(Lexemes x, int at) {
    BigDecimal n = words.value(x.at(at), Type.UNIT);
    return n == null ? BigDecimal.ONE : n;
  }

  /** "twenty-eight thousand six hundred forty-two", "a hundred and five", "two and a half million". */
  private @Nullable Numeral inWords(Lexemes x, int i) {
    WordSum sum = new WordSum();
    int at = i;
    if (x.is(i, "a", "an") && counting(x, i + 1) != null) {
      sum.unit(BigDecimal.ONE);
      at++;
    }
    int end = at;
    boolean open = true;
    while (open) {
      int from = end;
      if (end > i && x.at(end).isMark("-‐‑") && x.at(end).isGlued()) {
        from++;
      } else if (x.is(end, "and") && sum.takesAnd()) {
        from++;
      }
      boolean isHyphen = from > end && x.at(end).isMark("-‐‑");
      Lexeme l = x.at(from);
      NumberWords.Word w = l.isWord() ? words.word(l) : null;
      NumberWords.Scale s = words.scale(l);
      boolean took = false;
      if (s != null && end > i) {
        took = sum.scale(s.factor());
      } else if (w != null) {
        took =
            switch (w.type()) {
              case UNIT -> sum.unit(w.numerator());
              case TEEN -> sum.teen(w.numerator());
              case TENS -> sum.tens(w.numerator());
              case HUNDRED -> end > i && sum.hundred();
              case DOZEN -> end > i && sum.times(w.numerator());
              case GROUP, FRACTION, GLYPH, ORDINAL -> false;
            };
      }
      if (took && isHyphen && s == null && w != null && w.type() == Type.UNIT) {
        took = sum.isAfterTens;
      }
      if (took) {
        end = from + 1;
      }
      open = took;
    }
    if (end == at || sum.isEmpty()) {
      return null;
    }
    int half = andHalf(x, end);
    if (half > end && sum.isSmall()) {
      sum.add(part(x, half));
      end = half;
      while (words.scale(x.at(end)) != null) {
        sum.scaleAll(java.util.Objects.requireNonNull(words.scale(x.at(end))).factor());
        end++;
      }
    } else if (x.is(end, "point") && sum.isSmall()) {
      int digit = end + 1;
      StringBuilder tail = new StringBuilder();
      while (words.value(x.at(digit), Type.UNIT) != null) {
        tail.append(words.value(x.at(digit), Type.UNIT));
        digit++;
      }
      if (tail.length() > 0) {
        sum.add(new BigDecimal("0." + tail));
        end = digit;
        while (words.scale(x.at(end)) != null) {
          sum.scaleAll(java.util.Objects.requireNonNull(words.scale(x.at(end))).factor());
          end++;
        }
      }
    }
    if (sum.isBroken(x, end, words)) {
      return new Numeral(
          i, end, null, null, Numeral.Form.CARDINAL, BigDecimal.ONE, true, 0);
    }
    return new Numeral(
        i,
        end,
        strip(sum.value()),
        null,
        Numeral.Form.CARDINAL,
        sum.lastScale(),
        true,
        0);
  }

  /** "one in five", "3 out of 10", "12 of every 100": a share of the number that was read. */
  private @Nullable Numeral share(Lexemes x, Numeral n) {
    if (n.form() != Numeral.Form.CARDINAL || n.value() == null || n.value().signum() <= 0) {
      return null;
    }
    int at = n.end();
    boolean isSure = false;
    if (x.is(at, "out") && x.is(at + 1, "of")) {
      at += x.is(at + 2, "every") ? 3 : 2;
      isSure = true;
    } else if (x.is(at, "in", "of") && x.is(at + 1, "every")) {
      at += 2;
      isSure = true;
    } else if (x.at(at).isMark("-") && x.is(at + 1, "in") && x.at(at + 2).isMark("-")) {
      at += 3;
      isSure = true;
    } else if (x.is(at, "in")) {
      at++;
    } else {
      return null;
    }
    Numeral all = cardinal(x, at, false);
    if (all == null || all.value() == null || all.value().compareTo(n.value()) <= 0) {
      return null;
    }
    boolean isRound =
        all.value().compareTo(BigDecimal.TEN) <= 0
            || all.value().remainder(BigDecimal.TEN).signum() == 0;
    boolean isYear = !all.isWords() && x.at(at).text().matches("(1[5-9]|20)\\d\\d");
    if (!isSure && (!isRound || isYear || n.value().compareTo(BigDecimal.TEN) >= 0)) {
      return null;
    }
    Numeral f =
        fraction(n.first(), all.end(), n.value().divide(all.value(), MathContext.DECIMAL128));
    return new Numeral(
        f.first(), f.end(), f.value(), null, f.form(), BigDecimal.ONE, n.isWords(), PLACES);
  }

  private static Numeral cardinal(int first, int end, BigDecimal value, boolean isWords) {
    return new Numeral(
        first, end, value, null, Numeral.Form.CARDINAL, BigDecimal.ONE, isWords, 0);
  }

  /** Without trailing zeros and without an exponent. */
  static BigDecimal strip(BigDecimal v) {
    if (v.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal s = v.stripTrailingZeros();
    return s.scale() < 0 ? s.setScale(0) : s;
  }

  /** Adds up number words from left to right. */
  private static final class WordSum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal lastScale = BigDecimal.ONE;
    private BigDecimal leastScale = new BigDecimal("1e30");
    private int step; // what the current group may still take: 3 hundred, 2 tens, 1 unit, 0 nothing
    private boolean any;
    private boolean isAfterTens;
    private boolean isBroken;

    WordSum() {
      step = 3;
    }

    boolean unit(BigDecimal n) {
      if (any && (step < 1 || step == 3 && current.signum() > 0)) {
        isBroken |= any && step == 0 && !isAfterScale();
        return false;
      }
      return put(n, 0);
    }

    boolean teen(BigDecimal n) {
      return (!any || step >= 2) && put(n, 0);
    }

    boolean tens(BigDecimal n) {
      boolean took = (!any || step >= 2) && put(n, 1);
      isAfterTens = took;
      return took;
    }

    private boolean put(BigDecimal n, int next) {
      current = current.add(n);
      isAfterTens = isAfterTens && next == 0;
      step = next;
      any = true;
      lastScale = BigDecimal.ONE;
      return true;
    }

    boolean hundred() {
      if (current.signum() <= 0 || current.compareTo(HUNDRED) >= 0) {
        return false;
      }
      current = current.multiply(HUNDRED);
      step = 2;
      isAfterTens = false;
      return true;
    }

    boolean times(BigDecimal n) {
      if (current.signum() <= 0) {
        return false;
      }
      current = current.multiply(n);
      step = 0;
      return true;
    }

    boolean scale(BigDecimal factor) {
      if (current.signum() <= 0) {
        if (!isAfterScale()) {
          return false;
        }
        total = total.multiply(factor); // "a thousand billion"
        lastScale = lastScale.multiply(factor);
        return true;
      }
      if (factor.compareTo(leastScale) >= 0) {
        isBroken = true;
        return false;
      }
      total = total.add(current.multiply(factor));
      current = BigDecimal.ZERO;
      leastScale = factor;
      lastScale = factor;
      step = 3;
      isAfterTens = false;
      return true;
    }

    private boolean isAfterScale() {
      return current.signum() == 0 && total.signum() > 0;
    }

    boolean takesAnd() {
      return any && (isAfterScale() || step == 2 && current.compareTo(HUNDRED) >= 0);
    }

    boolean isSmall() {
      return total.signum() == 0 && current.compareTo(THOUSAND) < 0;
    }

    void add(BigDecimal part) {
      current = current.add(part);
    }

    void scaleAll(BigDecimal factor) {
      total = total.add(current).multiply(factor);
      current = BigDecimal.ZERO;
      lastScale = lastScale.multiply(factor);
    }

    boolean isEmpty() {
      return !any && total.signum() == 0;
    }

    /** Whether number words follow that fit no number: "twenty thirty", "five six". */
    boolean isBroken(Lexemes x, int end, NumberWords words) {
      return isBroken;
    }

    BigDecimal lastScale() {
      return total.signum() > 0 && current.signum() == 0 ? lastScale : BigDecimal.ONE;
    }

    BigDecimal value() {
      return total.add(current);
    }
  }
}
