package org.broadsheet.quality.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.chain.ChainModel;
import org.broadsheet.chain.ChainText;
import org.broadsheet.chain.Features;
import org.junit.jupiter.api.Test;

class ChainTrainerTest {
  private static final ChainTrainer.Settings SETTINGS =
      new ChainTrainer.Settings(10, 0.1, 0, 1, 0.01);

  private static List<Features> sequence(String... words) {
    List<Features> sequence = new ArrayList<>();
    for (String word : words) {
      Features f = new Features();
      f.node().add("w=" + word);
      f.edge().add("b");
      sequence.add(f);
    }
    return sequence;
  }

  private static ChainTrainer trainer() {
    ChainTrainer trainer = new ChainTrainer(List.of("out", "in"));
    trainer.add(0, sequence("the", "harbour", "master", "said", "so"), new byte[] {0, 1, 1, 0, 0});
    trainer.add(1, sequence("the", "mayor", "said", "nothing"), new byte[] {0, 1, 0, 0});
    trainer.add(2, sequence("a", "storm", "hit", "the", "harbour"), new byte[] {0, 0, 0, 0, 1});
    return trainer;
  }

  @Test
  void learnsWhatItIsShown() {
    ChainModel model = trainer().train(SETTINGS, -1);

    assertThat(model.lattice(sequence("the", "mayor", "said")).best()).containsExactly(0, 1, 0);
    assertThat(model.lattice(sequence("harbour", "master", "hit")).best()).containsExactly(1, 1, 0);
  }

  @Test
  void theSameSequencesGiveTheSameBytes() {
    ChainTrainer trainer = trainer();
    String first = ChainText.write(trainer.train(SETTINGS, -1));

    assertThat(ChainText.write(trainer.train(SETTINGS, -1))).isEqualTo(first);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(ChainText.write(trainer().train(SETTINGS, -1))).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void leavesOutAPart() {
    ChainModel without = trainer().train(SETTINGS, 1);

    assertThat(ChainText.write(without)).doesNotContain("w=mayor").contains("w=storm");
  }

  @Test
  void leavesOutRareFeatures() {
    ChainModel frequent = trainer().train(new ChainTrainer.Settings(10, 0.1, 0, 2, 0.01), -1);

    assertThat(ChainText.write(frequent)).doesNotContain("w=mayor").contains("w=harbour");
  }
}
