package org.broadsheet.chain.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.broadsheet.chain.Features;
import org.broadsheet.rules.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A network is text that can be read again, and damage to it is said with its place. */
class LabelNetTextTest {
  private static final String TEXT =
      """
      label-net 1
      labels\tout\tcue
      size\t2\t1
      features\t2
      l=bark\t10 -5
      l=say\t-250 0
      forward input\t2
      1 2 3
      4 5 6
      forward recurrent\t1
      -1 0 1000
      forward bias\t1
      1000 0 0
      backward input\t2
      1 2 3
      4 5 6
      backward recurrent\t1
      -1 0 1000
      backward bias\t1
      1000 0 0
      output\t2
      1 2 3 4 5 6
      7 8 9 10 11 12
      output bias\t1
      0 0 0 0 0 -7
      """;

  @Test
  void writesWhatItReads() {
    assertThat(LabelNetText.write(LabelNetText.read("net.tsv", TEXT))).isEqualTo(TEXT);
  }

  @Test
  void whatWasWrittenLabelsAsBefore() {
    NetLearner learner =
        new NetLearner(List.of("out", "cue"), 2, new NetSettings(4, 3, 0, 0, 0, 1));
    learner.show(new int[][] {{0}, {1}}, new byte[] {0, 1});
    learner.step(0.1f);
    LabelNet net = learner.net(List.of("l=say", "l=bark"));
    Features say = new Features();
    say.input().add("l=say");
    say.input().add("l=unheard");

    LabelNet again = LabelNetText.read("net.tsv", LabelNetText.write(net));

    assertThat(again.lattice(List.of(say, say)).marginals())
        .isDeepEqualTo(net.lattice(List.of(say, say)).marginals());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          label-net 1 # net 2 # net.tsv:1: 'label-net 1' is wanted as the first line, not 'net 2'
          labels\tout\tcue # labels\tout # net.tsv:2: 'labels' and two labels or more are wanted
          size\t2\t1 # size\t0\t1 # net.tsv:3: 'size' and two numbers are wanted
          features\t2 # features\tmany # net.tsv:4: 'features' and the number of lines that follow
          features\t2 # features\t3 # net.tsv:7: 2 whole numbers are wanted, not 'forward input
          -250 0 # -250 0 1 # net.tsv:6: 2 whole numbers are wanted
          -250 0 # -250 # net.tsv:6: 2 whole numbers are wanted
          -250 0 # -250 0.5 # net.tsv:6: 2 whole numbers are wanted
          -250 0 # -250 12345678901 # net.tsv:6: 2 whole numbers are wanted
          l=say # l=bark # net.tsv:6: 'l=bark' stands here a second time
          forward bias # bias # net.tsv:12: 'forward bias' and the number of lines that follow
          output\t2 # output\t3 # net.tsv:21: 'output' and 2 rows are wanted
          0 0 0 0 0 -7 # 0 0 0 0 0 -7\\n1 # net.tsv:26: the file should end after its last matrix
          """)
  void saysWhereAFileIsDamaged(String whole, String damaged, String message) {
    String text = TEXT.replace(whole.strip(), damaged.strip().replace("\\n", "\n"));

    assertThatThrownBy(() -> LabelNetText.read("net.tsv", text))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void aCutFileIsSaidToBeCut() {
    for (int end = 0; end < TEXT.length(); end++) {
      String cut = TEXT.substring(0, end);
      assertThatThrownBy(() -> LabelNetText.read("net.tsv", cut))
          .as("the first %d characters", end)
          .isInstanceOf(RuleException.class);
    }
  }
}
