package org.broadsheet.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.broadsheet.rules.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights are text that can be read again, and damage to them is said with its place. */
class ChainTextTest {
  private static final String TEXT =
      """
      chain-model 1
      labels\tout\tcue
      nodes\t2
      l=bark\t1000
      l=say\t-2500
      edges\t1
      b\t-200\t-150\t-50
      """;

  @Test
  void writesWhatItReads() {
    assertThat(ChainText.write(ChainText.read("cues.tsv", TEXT))).isEqualTo(TEXT);
  }

  @Test
  void sortsFeatures() {
    ChainModel model =
        new ChainModel(
            List.of("out", "cue"),
            Map.of("l=say", new double[] {1.25, -1.25}, "l=bark", new double[] {-0.5, 0.5}),
            Map.of("b", new double[] {0.1, -0.1, -0.05, 0.05}));

    assertThat(ChainText.write(model)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          chain-model 1 # model 2 # cues.tsv:1: 'chain-model 1' is wanted as the first line, not 'model 2'
          nodes\t2 # nodes\ttwo # cues.tsv:3: 'nodes' and the number of features that follow are wanted
          nodes\t2 # nodes\t4 # cues.tsv:6: features are wanted in the order of their names, not 'edges
          nodes\t2 # nodes\t1 # cues.tsv:5: 'edges' and the number of features that follow are wanted
          2500 # 2.5 # cues.tsv:5: a feature and 1 whole numbers are wanted, not 'l=say\t-2.5'
          l=say # l=bark # cues.tsv:5: 'l=bark' stands here a second time
          b\t-200 # b # cues.tsv:7: a feature and 3 whole numbers are wanted
          edges\t1 # edges\t2 # cues.tsv:8: the file ends too early
          """)
  void saysWhereAFileIsDamaged(String whole, String damaged, String message) {
    String text = TEXT.replace(whole.strip(), damaged.strip());

    assertThatThrownBy(() -> ChainText.read("cues.tsv", text))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void aCutFileIsSaidToBeCut() {
    for (int end = 0; end < TEXT.length(); end++) {
      String cut = TEXT.substring(0, end);
      assertThatThrownBy(() -> ChainText.read("cues.tsv", cut))
          .as("the first %d characters", end)
          .isInstanceOf(RuleException.class);
    }
  }
}
