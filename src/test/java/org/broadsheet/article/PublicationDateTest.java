package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-28                          | 2026-05-28",
        "2026-5-8                            | 2026-05-08",
        "2026-05                             | 2026-05",
        "2026                                | 2026",
        "20260528                            | 2026-05-28",
        "20260528T093000Z                    | 2026-05-28T09:30:00Z",
        "20260528093000                      | 2026-05-28T09:30:00",
        "2026/05/28                          | 2026-05-28",
        "2026.05.28                          | 2026-05-28",
        "28.5.2026                           | 2026-05-28",
        "2026-05-28T09:30:00Z                | 2026-05-28T09:30:00Z",
        "2026-05-28T09:30:00.123+02:00       | 2026-05-28T09:30:00+02:00",
        "2026-05-28T09:30:00+0200            | 2026-05-28T09:30:00+02:00",
        "2026-05-28T09:30-03                 | 2026-05-28T09:30-03:00",
        "2026-05-28 09:30:00                 | 2026-05-28T09:30:00",
        "2026-05-28 09:30:00 UTC             | 2026-05-28T09:30:00Z",
        "2026-05-28T09:30:00+00:00           | 2026-05-28T09:30:00Z",
        "Thu, 28 May 2026 09:30:00 GMT       | 2026-05-28T09:30:00Z",
        "Thu, 28 May 2026 09:30:00 -0500     | 2026-05-28T09:30:00-05:00",
        "28 May 2026 09:30:00 EDT            | 2026-05-28T09:30:00-04:00",
        "Thu May 28 09:30:00 +0000 2026      | 2026-05-28T09:30:00Z",
        "Thu May 28 2026 09:30:00 GMT+0200 (Central European Summer Time) "
            + "| 2026-05-28T09:30:00+02:00",
        "28 May 2026                         | 2026-05-28",
        "28th of May, 2026                   | 2026-05-28",
        "28-May-2026                         | 2026-05-28",
        "May 28, 2026                        | 2026-05-28",
        "May 28 2026                         | 2026-05-28",
        "MAY 28, 2026                        | 2026-05-28",
        "Sept. 3rd, 2025                     | 2025-09-03",
        "Sep 3, 2025                         | 2025-09-03",
        "Thursday, May 28, 2026              | 2026-05-28",
        "Thursday 28 May 2026                | 2026-05-28",
        "May 28, 2026, 9:30 a.m. ET          | 2026-05-28T09:30",
        "May 28, 2026 at 9:30 PM             | 2026-05-28T21:30",
        "May 28, 2026 12:05 a.m. EST         | 2026-05-28T00:05-05:00",
        "May 28, 2026 at 7pm                 | 2026-05-28T19:00",
        "28 May 2026 | 2026-05-28",
        "9:30 AM, May 28, 2026               | 2026-05-28T09:30",
        "16:05 28 May 2026                   | 2026-05-28T16:05",
        "May 2026                            | 2026-05",
        "25/12/2025                          | 2025-12-25",
        "12/25/2025                          | 2025-12-25",
        "12/25/2025 18:45                    | 2025-12-25T18:45",
        "03/03/2025                          | 2025-03-03",
        "1779960600                          | 2026-05-28T09:30:00Z",
        "1779960600000                       | 2026-05-28T09:30:00Z",
      })
  void readsTheWaysInWhichDatesAreWritten(String words, String iso) {
    assertThat(PublicationDate.read(words)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2026", // 3 April or 4 March
        "yesterday",
        "May 28",
        "31 June 2026",
        "2026-13-01",
        "28 Mai 2026",
        "Tomorrow 28 May 2026",
        "28/05/26",
        "123",
        "12345678",
        "2026-05-28T25:00",
        "28 May 2026 13:30 pm",
        "",
        "   ",
      })
  void doesNotGuess(String words) {
    assertThat(PublicationDate.read(words)).isEmpty();
  }

  @Test
  void keepsTheWordsThatDoNotResolve() {
    assertThat(PublicationDate.readOrKeep(" 03/04/2026\n")).isEqualTo("03/04/2026");
    assertThat(PublicationDate.readOrKeep("28\u00a0May 2026")).isEqualTo("2026-05-28");
  }
}
