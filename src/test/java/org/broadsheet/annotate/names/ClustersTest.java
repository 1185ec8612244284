package org.broadsheet.annotate.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private final Clusters clusters =
      new Clusters(List.of("", "436", "harbour", "7", "19.99", "12"), "0");

  @Test
  void looksPastCaseAndDigits() {
    assertThat(clusters.of("Harbour")).isEqualTo("7");
    assertThat(clusters.of("HARBOUR")).isEqualTo("7");
    assertThat(clusters.of("20.35")).isEqualTo("0");
    assertThat(new Clusters(List.of("99.99", "12"), "0").of("20.35")).isEqualTo("12");
  }

  @Test
  void knowsTheEmptyWordAndUnknownOnes() {
    assertThat(clusters.of("")).isEqualTo("436");
    assertThat(clusters.of("ferry")).isEqualTo("0");
  }

  @Test
  void refusesAWordThatStandsTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Clusters(List.of("port", "1", "port", "2"), "0"));
  }
}
