package org.broadsheet.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {
  @Test
  void makesAsManyPairsAsCanBe() {
    // 1 fits both marks, 2 only the first: whoever comes first must give way.
    Pairing pairs = Pairing.of(List.of(1, 2), List.of(1, 2), (f, m) -> f + m < 4);

    assertThat(pairs.size()).isEqualTo(2);
    assertThat(pairs.markOf(1)).isZero();
    assertThat(pairs.findingOf(1)).isZero();
  }

  @Test
  void prefersTheLikest() {
    Pairing pairs =
        Pairing.of(
            List.of("river", "rivers"),
            List.of("rivers", "river"),
            (f, m) -> true,
            (f, m) -> f.equals(m) ? 1 : 0);

    assertThat(pairs.markOf(0)).isEqualTo(1);
    assertThat(pairs.markOf(1)).isZero();
  }

  @Test
  void aRepetitionFindsNobody() {
    Pairing pairs = Pairing.of(List.of("a", "a", "b"), List.of("a"), String::equals);

    assertThat(pairs.size()).isEqualTo(1);
    assertThat(pairs.markOf(0)).isZero();
    assertThat(pairs.markOf(1)).isEqualTo(-1);
    assertThat(pairs.markOf(2)).isEqualTo(-1);
  }
}
