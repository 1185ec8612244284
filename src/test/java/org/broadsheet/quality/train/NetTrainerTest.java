package org.broadsheet.quality.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.net.LabelNet;
import org.broadsheet.chain.net.LabelNetText;
import org.broadsheet.chain.net.NetSettings;
import org.junit.jupiter.api.Test;

class NetTrainerTest {
  private static final NetSettings NET = new NetSettings(8, 6, 0, 0.1f, 0.1f, 5);
  private static final NetTrainer.Settings SETTINGS =
      new NetTrainer.Settings(NET, 200, 2, 0.02, 1, 100);

  private static List<Features> sequence(String... words) {
    List<Features> sequence = new ArrayList<>();
    for (String word : words) {
      Features f = new Features();
      f.input().add("w=" + word);
      sequence.add(f);
    }
    return sequence;
  }

  /** The first word tells of all others whether they are in. */
  private static NetTrainer trainer() {
    NetTrainer trainer = new NetTrainer(List.of("out", "in"));
    trainer.add(0, sequence("inside", "harbour", "mayor", "storm"), new byte[] {0, 1, 1, 1});
    trainer.add(1, sequence("outside", "mayor", "storm", "harbour"), new byte[] {0, 0, 0, 0});
    trainer.add(2, sequence("inside", "storm", "harbour", "mayor"), new byte[] {0, 1, 1, 1});
    trainer.add(0, sequence("outside", "harbour", "mayor", "storm"), new byte[] {0, 0, 0, 0});
    return trainer;
  }

  @Test
  void learnsWhatStandsFarAway() {
    LabelNet net = trainer().train(SETTINGS, -1);

    assertThat(net.lattice(sequence("inside", "mayor", "storm", "harbour")).best())
        .containsExactly(0, 1, 1, 1);
    assertThat(net.lattice(sequence("outside", "storm", "harbour", "mayor")).best())
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void theSameSequencesGiveTheSameBytes() {
    NetTrainer trainer = trainer();
    String first = LabelNetText.write(trainer.train(SETTINGS, -1));

    assertThat(LabelNetText.write(trainer.train(SETTINGS, -1))).isEqualTo(first);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(LabelNetText.write(trainer().train(SETTINGS, -1))).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void leavesOutAPartAndLongSequencesAndRareFeatures() {
    NetTrainer trainer = trainer();
    String whole = LabelNetText.write(trainer.train(SETTINGS, -1));

    assertThat(LabelNetText.write(trainer.train(SETTINGS, 1))).isNotEqualTo(whole);
    NetTrainer.Settings narrow = new NetTrainer.Settings(NET, 1, 2, 0.02, 3, 3);
    assertThat(LabelNetText.write(trainer.train(narrow, -1)))
        .contains("w=harbour\t")
        .doesNotContain("w=inside\t");
  }
}
