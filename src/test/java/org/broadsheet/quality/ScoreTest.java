package org.broadsheet.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {
  @Test
  void precisionAndRecallCountSeparately() {
    Score score = new Score(1, 3, 2, 4);

    assertThat(score.precision()).isEqualByComparingTo("0.3333");
    assertThat(score.recall()).isEqualByComparingTo("0.5");
    assertThat(score.f1()).isEqualByComparingTo("0.4");
  }

  @Test
  void nothingFoundAndNothingMarkedIsNoScore() {
    assertThat(Score.NONE.precision()).isEqualByComparingTo("0");
    assertThat(Score.NONE.recall()).isEqualByComparingTo("0");
    assertThat(Score.NONE.f1()).isEqualByComparingTo("0");
  }

  @Test
  void scoresAddUp() {
    assertThat(Score.ofPairs(1, 2, 3).plus(Score.ofPairs(4, 5, 6)))
        .isEqualTo(new Score(5, 7, 5, 9));
  }
}
