package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
  private static final String PARSED =
      "Last/JJ week/NN ,/, Clara/NNP/PERSON Benton/NNP/PERSON told/VBD reporters/NNS";
  private static final TimeMention DATED =
      new TimeMention(0, new TokenRange(0, 2), "DATE", "2025-W35", "2025-08-25/2025-08-31");

  private static Document complete() {
    Document tagged =
        Sentences.document(
            "Last/JJ/O/2/amod week/NN/O/6/obl:tmod ,/,/O/6/punct Clara/NNP/PERSON/5/compound"
                + " Benton/NNP/PERSON/6/nsubj told/VBD/O/0/root reporters/NNS/O/6/obj");
    return Sentences.withTimes(tagged, DATED);
  }

  @Test
  void passesWhereAllIsThere() {
    assertThatCode(() -> SelfCheck.run(article -> complete())).doesNotThrowAnyException();
  }

  @Test
  void refusesToRunWithoutDates() {
    Document undated = Sentences.withTimes(complete());
    assertThatThrownBy(() -> SelfCheck.run(article -> undated))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("joda-time")
        .hasMessageNotContaining("Benton");
  }

  @Test
  void refusesToRunWithoutParse() {
    Document unparsed = Sentences.withTimes(Sentences.document(PARSED), DATED);
    assertThatThrownBy(() -> SelfCheck.run(article -> unparsed))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("no parse")
        .hasMessageContaining("models jar");
  }

  @Test
  void listsAllThatIsMissing() {
    Document empty = Sentences.paragraphs(List.of("Nothing/NN"));
    assertThatThrownBy(() -> SelfCheck.run(article -> empty))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("last week")
        .hasMessageContaining("Clara Benton")
        .hasMessageContaining("told")
        .hasMessageContaining("no parse");
  }

  @Test
  void saysWhatAMissingLibraryBreaks() {
    Annotator broken =
        article -> {
          throw new NoClassDefFoundError("org/joda/time/ReadablePartial");
        };
    assertThatThrownBy(() -> SelfCheck.run(broken))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("org/joda/time")
        .hasCauseInstanceOf(LinkageError.class);
  }
}
