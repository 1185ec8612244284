package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.broadsheet.annotate.Anchor.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorTest {
  /** A Wednesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 3);

  @ParameterizedTest
  @CsvSource({
    "2025-09-08, PAST, 2025-09-01",
    "2025-09-08, UNKNOWN, 2025-09-01",
    "2025-09-01, FUTURE, 2025-09-08",
    "2025-09-01, PRESENT, 2025-09-08",
    "2025-09-03, PAST, 2025-09-03",
    "2025-09-10, FUTURE, 2025-09-03",
    "2025-09-04TNI, PAST, 2025-08-28TNI",
    "XXXX-WXX-1, PAST, XXXX-WXX-1",
  })
  void movesDaysOfTheWeek(String value, Direction direction, String moved) {
    assertThat(Anchor.move(value, true, direction, PUBLISHED)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03, PAST, 2025-03",
    "2025-12, PAST, 2024-12",
    "2025-09, PAST, 2025-09",
    "2025-03, FUTURE, 2026-03",
    "2025-12, PRESENT, 2025-12",
    "2025-12, UNKNOWN, 2025-12",
    "2026-05, UNKNOWN, 2025-05",
    "2025-11-05, PAST, 2024-11-05",
    "2025-11-05, UNKNOWN, 2025-11-05",
    "2025-08-28, FUTURE, 2026-08-28",
    "2025-01-02, PRESENT, 2026-01-02",
  })
  void movesDaysAndMonthsOfTheYear(String value, Direction direction, String moved) {
    assertThat(Anchor.move(value, false, direction, PUBLISHED)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({
    "Monday/NNP, true",
    "Monday/NNP night/NN, true",
    "Aug./NNP 28/CD, true",
    "the/DT 12th/JJ of/IN May/NNP, false",
    "May/NNP 3/CD of/IN 2011/CD, false",
    "last/JJ July/NNP, false",
    "Next/NNP Friday/NNP, false",
    "5/CD, false",
  })
  void tellsBareNamesFromSettledOnes(String expression, boolean bare) {
    assertThat(Anchor.isBare(Sentences.parse(expression).tokens())).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "fell/VBD/O/0/root Monday/NNP/O/1/obl:tmod, 2, PAST",
    "will/MD/O/2/aux fall/VB/O/0/root Monday/NNP/O/2/obl:tmod, 3, FUTURE",
    "has/VBZ/O/2/aux fallen/VBN/O/0/root Monday/NNP/O/2/obl:tmod, 3, PAST",
    "is/VBZ/O/2/aux:pass held/VBN/O/0/root Monday/NNP/O/2/obl:tmod, 3, PRESENT",
    "was/VBD/O/2/aux:pass held/VBN/O/0/root Monday/NNP/O/2/obl:tmod, 3, PAST",
    "talks/NNS/O/0/root held/VBN/O/1/acl Monday/NNP/O/2/obl:tmod, 3, PAST",
    "plans/VBZ/O/0/root to/TO/O/3/mark leave/VB/O/1/xcomp Monday/NNP/O/3/obl:tmod, 4, FUTURE",
    "opens/VBZ/O/0/root Monday/NNP/O/1/obl:tmod, 2, PRESENT",
    "remain/VBP/O/0/root since/IN/O/3/case July/NNP/O/1/obl, 3, PAST",
    "the/DT/O/2/det Monday/NNP/O/0/root, 2, UNKNOWN",
    "Monday/NNP, 1, UNKNOWN",
  })
  void readsTheDirectionFromTheVerb(String sentence, int token, Direction direction) {
    assertThat(Tense.at(Sentences.parse(sentence), token - 1)).isEqualTo(direction);
  }
}
