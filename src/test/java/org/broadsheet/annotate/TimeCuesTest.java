package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCuesTest {
  private static final TimeCues CUES = new TimeCues(RuleBook.bundled().lexicon("time-words"));

  /** Words with a number's tag where they begin with a digit or end in "#". */
  private static List<CoreLabel> labels(String words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      boolean number = word.endsWith("#") || Character.isDigit(word.charAt(0));
      CoreLabel label = new CoreLabel();
      label.setWord(word.endsWith("#") ? word.substring(0, word.length() - 1) : word);
      label.setTag(number ? "CD" : "NN");
      labels.add(label);
    }
    return labels;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port of Ostrand closed on Tuesday .",
        "It grew for three YEARS .",
        "The 1990s were kind to Marovia .",
        "In 2021 , the bridge fell .",
        "The child of the ' 80s left .",
        "The class of ' 98 met .",
        "They met at 10:30 .",
        "They met at 5am .",
        "It was signed 3/4/98 .",
        "Signed on 12.10.98 .",
        "Results for Q3 were poor .",
        "He left at ten# after five# .",
        "He left at half past six .",
        "He led the party at the time .",
        "A bi-weekly paper said so .",
        "A semiannual fair opened .",
        "Two thousand was the year .",
        "Nineteen eighty-four is a book .",
        "The fair opens at Christmas .",
        "The town is quiet now ."
      })
  void letsPassWhatMayHoldATime(String words) {
    assertThat(CUES.partsOf(labels(words))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor of Ostrand opened the bridge .",
        "It cost 12.5 million crowns .",
        "It cost 10,000 crowns .",
        "Some 45% of 300 voters agreed .",
        "He came 3rd of 12 .",
        "The old port closed after the storm .",
        "The time has come , she said .",
        "Ten# people went to five# towns ."
      })
  void savesTheTimeForWhatHoldsNone(String words) {
    assertThat(CUES.partsOf(labels(words))).isEmpty();
  }

  @Test
  void showsTheCuesWithTheirSurroundings() {
    String twenty = "a ".repeat(20);

    assertThat(CUES.partsOf(labels(twenty + "Tuesday " + twenty + "noon " + twenty.strip())))
        .containsExactly(new TokenRange(15, 26), new TokenRange(36, 47));
    assertThat(CUES.partsOf(labels(twenty + "Tuesday a a a a a a a noon " + twenty.strip())))
        .containsExactly(new TokenRange(15, 34));
    assertThat(CUES.partsOf(labels("on Tuesday ."))).containsExactly(new TokenRange(0, 3));
    assertThat(CUES.partsOf(labels("on the quay ."))).isEmpty();
  }
}
