package org.broadsheet.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One amount with the ways of writing it; units stand by their names, currencies by their codes.
 */
class AmountReaderTest {
  static Stream<Arguments> amounts() {
    return Stream.of(
            of("4000000000 USD", "US$4bn", "US$4 billion", "USD 4bn", "4 billion US dollars"),
            of("4000000 dollar", "$4m", "$4 million", "$4mn", "4 million dollars", "$4,000,000"),
            of("5 CAD", "C$5", "5 Canadian dollars", "CAD 5", "CAD5", "$5 CAD", "CA$5"),
            of("5 AUD", "A$5", "AU$5", "5 Australian dollars", "AUD5"),
            of("1500000 EUR", "€1.5mn", "€1.5m", "1.5 million euros", "EUR1.5m", "1.5m euros"),
            of("161890000000 rupee", "Rs 16,189 crore", "Rs. 16,189 crore", "16,189 crore rupees"),
            of("10000000 MYR", "RM10 million", "RM10m", "10 million ringgit", "MYR 10m"),
            of("120000..300000 MYR", "RM120,000 to RM300,000", "RM120,000-300,000"),
            of("0.04 cent", "4 cents", "4 ¢", "4¢"),
            of("3.5 dollar", "3 dollars 50 cents", "3 dollars and 50 cents", "$3.50"),
            of("1.97 GBP", "197 pence", "197p", "£1.97"),
            of("30000000 USD", "30 MUSD", "30 USD million", "USD 30m", "MUSD 30"),
            of("71.4 dollar per barrel", "$71.40 a barrel", "$71.40 per barrel", "$71.40/barrel"),
            of(
                "150000 dollar per year",
                "$150,000 a year",
                "$150,000 annually",
                "$150,000 per year"),
            of("2000000..4000000 dollar", "$2-4 million", "$2 to $4 million", "$2m-$4m"),
            of("2000000..4000000 dollar", "$2 million to $4 million", "2 to 4 million dollars"),
            of("18..25 percent", "18 to 25 percent", "18-25%", "18% to 25%", "18 to 25 per cent"),
            of("0.5 percent", "0.5%", "half a percent", "0.5 pct", ".5 per cent"),
            of("3 percentage point", "3 percentage points", "three percentage points"),
            of("25 basis point", "25 basis points", "25bp", "25 bps", "25-basis-point"),
            of("6 mile", "six miles", "six-mile", "6 mi", "6-mile"),
            of("0.5 mile", "half a mile", "half mile", "half-mile", "1/2 mile"),
            of("10.5 mile", "10 1/2 miles", "ten and a half miles", "10.5 miles", "10½ miles"),
            of("7.62 millimetre", "7.62mm", "7.62 mm", "7.62 millimeters"),
            of("660 square metre", "660 square meters", "660 sq m", "660 m²", "660 m2", "660sq m"),
            of("37.8 microgram per gram", "37.8 microgrammes per gramme", "37.8 µg per g"),
            of("80 kilometre per hour", "80km/h", "80 kph", "80 km/h", "80 kilometres an hour"),
            of("-20 degree Celsius", "-20 degrees Celsius", "minus 20°C", "−20 °C"),
            of("98.6 degree Fahrenheit", "98.6 degrees F", "98.6°F", "98.6 degrees fahrenheit"),
            of("52000 barrel per day", "52,000 barrels a day", "52,000 barrel-a-day", "52,000 bpd"),
            of("2 year", "two years", "two-year", "2 yrs", "two-years"),
            of("5..7 hour", "5 to 7 hours", "5-7 hours", "between 5 and 7 hours"),
            of("18 month", "eighteen months", "18-month", "1 year and 6 months"),
            of("168 minute", "2 hours 48 minutes", "two hours and 48 minutes", "2 hrs 48 mins"),
            of("8045 second", "2 hours, 14 minutes and 5 seconds", "8,045 seconds"),
            of("70 inch", "5ft 10in", "5 feet 10 inches", "5-foot-10-inch", "5-foot-10"),
            of("100 ounce", "6 pounds 4 ounces", "6 lb 4 oz", "100 oz"),
            of("2.5 hour", "two hours and a half", "two and a half hours", "2.5 hours"),
            of("0.5 percentage point", "half-point", "half a percentage point"),
            of("100 megabyte", "100 MB", "100MB", "100 megabytes"),
            of("3-1", "3-1", "3–1"),
            of("3:1", "3:1", "three to one", "3 to 1"))
        .flatMap(s -> s);
  }

  private static Stream<Arguments> of(String amount, String... phrasings) {
    return Arrays.stream(phrasings).map(p -> Arguments.of(p, amount));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("amounts")
  void readsEveryPhrasing(String text, String amount) {
    assertThat(Reading.amounts(text)).isEqualTo(amount);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rose 3 points to 41          | 3; 41
          rose $2 to $45.10            | 2..45.1 dollar
          from $1,950 to $1.2 million  | 1950..1200000 dollar
          $1.17 billion a year earlier | 1170000000 dollar
          in 2019 to 3.9 million       | 2019; 3900000
          7 to 5 percent               | 7; 5 percent
          2-4-1                        | 2; 4-1
          2 hours, 48 minutes longer   | 2 hour; 48 minute
          2 hours and 75 minutes       | 2 hour; 75 minute
          2.5 hours and 10 minutes     | 2.5 hour; 10 minute
          5 inches by 7 inches         | 5 inch; 7 inch
          """)
  void joinsOnlyWhatBelongsTogether(String text, String amounts) {
    assertThat(Reading.amounts(text)).isEqualTo(amounts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"950 to 1.2 million", "990-1.1 billion", "$950 to $1.2 million"})
  void readsNoLowEndWhoseScaleIsUnclear(String text) {
    assertThat(Reading.amounts(text)).startsWith("?..");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a capacitor of 2.5 F            | 2.5 farad
          a high of 98 F                  | 98 degree Fahrenheit
          tickets for 150 kn              | 150 HRK
          winds of 40 kn                  | 40 knot
          a screen of 27"                 | 27 inch
          he said 27"                     | 27
          a pressure of 3 bars            | 3 bar
          the town has 3 bars             | 3
          """)
  void tellsUnitsApartByTheWordsAround(String text, String amount) {
    assertThat(Reading.amounts(text)).isEqualTo(amount);
  }
}
