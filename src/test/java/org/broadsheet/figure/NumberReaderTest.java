package org.broadsheet.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One value with the ways of writing it, and what is no number or not safely one. */
class NumberReaderTest {
  static Stream<Arguments> numbers() {
    return Stream.of(
            of("0", "0", "zero"),
            of("5", "5", "five", "05"),
            of("12", "12", "twelve", "a dozen", "one dozen"),
            of("6", "half a dozen", "6.0"),
            of("24", "two dozen", "twenty-four", "twenty four"),
            of("100", "100", "a hundred", "one hundred"),
            of("105", "one hundred and five", "a hundred and five", "one hundred five"),
            of("0.65", "0.650", ".65", "0.65"),
            of("1.5", "1.5", "1½", "1 1/2", "one and a half", "one point five"),
            of("2.75", "two and three quarters", "2 3/4", "2¾"),
            of("1200", "1,200", "1200", "1.2 thousand", "twelve hundred", "1.2k", "1'200"),
            of("28642", "28,642", "twenty-eight thousand six hundred forty-two"),
            of("28642", "twenty-eight thousand six hundred and forty-two"),
            of("500000", "half a million", "500,000", "5 lakh", "500 thousand", "0.5 million"),
            of("250000", "a quarter of a million", "a quarter million", "quarter million"),
            of("934000", "934 000", "934\u00a0000", "934\u202f000", "934,000"),
            of("1234567.89", "1,234,567.89", "12,34,567.89", "1.234.567,89", "1'234'567.89"),
            of("1200000", "1.2 million", "1.2mn", "1.2M", "1.2-million", "12 lakh", "1,200,000"),
            of("1783900000", "1,783.9million", "1,783.9 million", "1.7839bn", "1783900000"),
            of("161890000000", "16,189 crore", "161.89 billion"),
            of("1000000000000", "1 lakh crore", "a trillion", "a million million", "1tn"),
            of("750000000", "three quarters of a billion", "three-quarters of a billion"),
            of("2500000", "two and a half million", "2½ million", "2.5 million", "2 1/2 million"),
            of("-5", "-5", "−5", "minus five", "minus 5"),
            of("0.333333", "a third", "one third", "one-third", "1/3", "⅓"),
            of("0.666667", "two-thirds", "two thirds", "2/3", "⅔"),
            of("0.75", "three quarters", "three-quarters", "3/4", "¾"),
            of("0.2", "one in five", "1 in 5", "one out of five", "one in every five", "a fifth"),
            of("0.4", "12 out of 30", "two in five", "4 out of every 10", "two-fifths"),
            of("24", "dozens"),
            of("36", "several dozen"),
            of("200", "hundreds"),
            of("300", "several hundred"),
            of("20000", "tens of thousands"),
            of("200000", "hundreds of thousands"),
            of("2000000", "millions"),
            of("0.00000002998", "2.998×10−8", "2.998×10^-8"))
        .flatMap(s -> s);
  }

  private static Stream<Arguments> of(String value, String... phrasings) {
    return Arrays.stream(phrasings).map(p -> Arguments.of(p, value));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("numbers")
  void readsEveryPhrasing(String text, String value) {
    assertThat(Reading.number(text)).isEqualByComparingTo(new BigDecimal(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,23,4", // no grouping that anybody uses
        "12,5", // a decimal comma or two numbers
        "1.2.3", // a version
        "12,34", // cut off
        "1,2345",
        "9/11", // a date, not nine elevenths
        "24/7",
        "7/6",
        "twenty thirty", // two numbers
        "five six",
        "thousand", // a scale without a number
        "second",
        "third quarter",
        "four and a",
        "an",
        "minus"
      })
  void refusesWhatCannotBeReadInOneWay(String text) {
    assertThat(Reading.number(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,5 million", "12,5 percent", "12,5%", "12,5 €"})
  void readsADecimalCommaWhereScaleOrUnitFollows(String text) {
    assertThat(Reading.amounts(text)).startsWith("12");
    assertThat(Reading.amounts(text)).doesNotContain("?").doesNotContain("; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$4.5m billion", "3k million"})
  void readsNoValueOutOfTwoScales(String text) {
    assertThat(Reading.amounts(text)).contains("?");
  }
}
