package org.broadsheet.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldDatesTest {
  @ParameterizedTest
  @CsvSource({
    "2025, 2024",
    "2025-02, 2024-02",
    "2025-03-01, 2024-03-01",
    "2024-02-29, 2023-02-28",
    "2025-02-28, 2024-02-28"
  })
  void namesADayThatTheYearBeforeHad(String date, String before) {
    assertThat(ToldDates.yearBefore(date)).isEqualTo(before);
  }
}
