package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 3);

  @ParameterizedTest
  @CsvSource({
    "2025, 2025, 2025",
    "2025-09, September, 2025-09",
    "2025-09-03, Wednesday, 2025-09-03",
    "2025-09-02T17:00, yesterday at 5 p.m., 2025-09-02",
    "2025-09-01TNI, Monday night, 2025-09-01",
    "2025-W35, last week, 2025-08-25/2025-08-31",
    "2026-W01, the first week of 2026, 2025-12-29/2026-01-04",
    "2025-W35-WE, last weekend, 2025-08-30/2025-08-31",
    "2025-Q1, the first quarter, 2025-01/2025-03",
    "2025-Q4, the fourth quarter, 2025-10/2025-12",
    "2024-H2, the second half, 2024-07/2024-12",
    "2024, the first half of 2024, 2024-01/2024-06",
    "2024, the Second Half of 2024, 2024-07/2024-12",
    "199X, the 1990s, 1990/1999",
    "18XX, the 19th century, 1800/1899",
    "P3M, the past three months, 2025-06/2025-09",
    "P5D, the last five days, 2025-08-29/2025-09-03",
    "P2W, the last two weeks, 2025-08-20/2025-09-03",
    "P10Y, the past decade, 2015/2025",
  })
  void turnsValuesIntoIso(String value, String words, String iso) {
    assertThat(IsoDates.of(value, words, PUBLISHED)).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAST_REF",
        "PRESENT_REF",
        "XXXX-07",
        "XXXX-WXX-1",
        "2025-SU",
        "P11M",
        "P1D",
        "PT5H",
        "THIS P1W OFFSET P-1W",
        "2025-13",
        "2025-02-30",
        "FY2024",
        ""
      })
  void leavesTheRestToTheWords(String value) {
    assertThat(IsoDates.of(value, "some time", PUBLISHED)).isNull();
  }

  @Test
  void doesNotCountBackFromAnUnknownDay() {
    assertThat(IsoDates.of("P3M", "the past three months", null)).isNull();
    assertThat(IsoDates.of(null, "now", PUBLISHED)).isNull();
  }
}
