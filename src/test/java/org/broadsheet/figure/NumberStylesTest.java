package org.broadsheet.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Any number written out in any of the styles is read back as itself. */
class NumberStylesTest {
  private static final String[] ONES =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ", -1);
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
  private static final String[] SCALES = {"", " thousand", " million", " billion", " trillion"};

  @Property
  void readsDigitsInEveryGrouping(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long n,
      @ForAll @IntRange(max = 99) int hundredths) {
    String fraction = String.format(Locale.ROOT, "%02d", hundredths);
    BigDecimal whole = BigDecimal.valueOf(n);
    BigDecimal decimal = new BigDecimal(n + "." + fraction);
    assertThat(Reading.number(Long.toString(n))).isEqualByComparingTo(whole);
    assertThat(Reading.number(n + "." + fraction)).isEqualByComparingTo(decimal);
    for (String mark : List.of(",", "'", "’")) {
      assertThat(Reading.number(grouped(n, mark))).isEqualByComparingTo(whole);
      assertThat(Reading.number(grouped(n, mark) + "." + fraction)).isEqualByComparingTo(decimal);
    }
    for (String space : List.of(" ", "\u00a0", "\u202f", "\u2009")) {
      assertThat(Reading.number(grouped(n, space))).isEqualByComparingTo(whole);
      assertThat(Reading.number(grouped(n, space) + "." + fraction)).isEqualByComparingTo(decimal);
    }
    assertThat(Reading.number(indian(n))).isEqualByComparingTo(whole);
    assertThat(Reading.number(indian(n) + "." + fraction)).isEqualByComparingTo(decimal);
  }

  @Property
  void readsEuropeanGrouping(
      @ForAll @LongRange(min = 1_000, max = 999_999_999_999L) long n,
      @ForAll @IntRange(max = 99) int hundredths) {
    String fraction = String.format(Locale.ROOT, "%02d", hundredths);
    assertThat(Reading.number(grouped(n, ".") + "," + fraction))
        .isEqualByComparingTo(new BigDecimal(n + "." + fraction));
  }

  @Property
  void readsNumberWords(@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long n) {
    assertThat(Reading.number(words(n, ""))).isEqualByComparingTo(BigDecimal.valueOf(n));
    assertThat(Reading.number(words(n, " and"))).isEqualByComparingTo(BigDecimal.valueOf(n));
    assertThat(Reading.number(words(n, "").replace('-', ' ')))
        .isEqualByComparingTo(BigDecimal.valueOf(n));
  }

  @Property
  void readsMixturesOfDigitsAndScaleWords(
      @ForAll @IntRange(min = 1, max = 999) int n, @ForAll @IntRange(max = 9) int tenths) {
    BigDecimal mantissa = new BigDecimal(n + "." + tenths);
    String digits = mantissa.toPlainString();
    String[][] scales = {
      {"1000", " thousand", "k"},
      {"100000", " lakh", " lac"},
      {"1000000", " million", "-million", "million", "mn", "M"},
      {"10000000", " crore"},
      {"1000000000", " billion", "bn", " bn", "B"},
      {"1000000000000", " trillion", "tn", " lakh crore"}
    };
    for (String[] scale : scales) {
      BigDecimal expected = mantissa.multiply(new BigDecimal(scale[0]));
      for (int i = 1; i < scale.length; i++) {
        assertThat(Reading.number(digits + scale[i])).isEqualByComparingTo(expected);
      }
    }
  }

  @Property
  void neverThrowsWhateverStandsThere(
      @ForAll @Size(max = 12) List<@IntRange(max = 27) Integer> picks) {
    String[] pieces = {
      "5",
      "1,2",
      ".",
      "-",
      "a",
      "half",
      "of",
      "million",
      "m",
      "$",
      "to",
      "in",
      "and",
      "dozen",
      "dozens",
      "twenty",
      "three",
      "quarters",
      "/",
      "2",
      "%",
      "percent",
      "per",
      "(",
      "s",
      "bn",
      "×10",
      "point"
    };
    StringBuilder text = new StringBuilder();
    picks.forEach(p -> text.append(pieces[p]).append(p % 3 == 0 ? "" : " "));
    assertThat(Reading.amounts(text.toString())).isNotNull();
  }

  private static String grouped(long n, String mark) {
    String digits = Long.toString(n);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      out.append(i > 0 && (digits.length() - i) % 3 == 0 ? mark : "").append(digits.charAt(i));
    }
    return out.toString();
  }

  private static String indian(long n) {
    String digits = Long.toString(n);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int left = digits.length() - i;
      boolean isMark = i > 0 && (left == 3 || (left > 3 && left % 2 == 1));
      out.append(isMark ? "," : "").append(digits.charAt(i));
    }
    return out.toString();
  }

  private static String words(long n, String and) {
    if (n == 0) {
      return "zero";
    }
    List<String> parts = new ArrayList<>();
    long rest = n;
    for (int scale = 0; rest > 0; scale++, rest /= 1000) {
      int group = (int) (rest % 1000);
      if (group > 0) {
        parts.add(below1000(group, and) + SCALES[scale]);
      }
    }
    Collections.reverse(parts);
    return String.join(" ", parts);
  }

  private static String below1000(int n, String and) {
    if (n >= 100) {
      String rest = n % 100 == 0 ? "" : and + " " + below100(n % 100);
      return ONES[n / 100] + " hundred" + rest;
    }
    return below100(n);
  }

  private static String below100(int n) {
    if (n < 20) {
      return ONES[n];
    }
    return TENS[n / 10] + (n % 10 == 0 ? "" : "-" + ONES[n % 10]);
  }
}
