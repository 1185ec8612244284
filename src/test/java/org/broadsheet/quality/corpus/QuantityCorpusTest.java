package org.broadsheet.quality.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.quality.corpus.CorpusException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityCorpusTest {
  @TempDir Path folder;

  private QuantityCorpus read(String json) throws IOException, CorpusException {
    return QuantityCorpus.read(Files.writeString(folder.resolve("Tolls.json"), json));
  }

  @Test
  void readsTextsWithTheirQuantities() throws Exception {
    QuantityCorpus corpus =
        read(
            """
            [{"text": "Tolls rose to $6.", "quantities": [{"value": "6.0", "unit": "$",
              "normalized_unit": "dollar", "change": "up", "referred_concepts": "Tolls"}]},
             {"text": "The ferry runs again.", "quantities": []},
             {"text": "It takes 8 to 10 minutes.", "quantities": [{"value": "8-10",
              "normalized_unit": "minute"}]}]
            """);

    assertThat(corpus.texts().stream().map(t -> t.article().id().value()))
        .containsExactly("tolls-0001", "tolls-0002", "tolls-0003");
    assertThat(corpus.texts().get(0).article().text()).isEqualTo("Tolls rose to $6.");
    assertThat(corpus.texts().get(0).quantities())
        .containsExactly(new MarkedQuantity("6.0", "dollar", "up", "Tolls"));
    assertThat(corpus.texts().get(1).quantities()).isEmpty();
    assertThat(corpus.texts().get(2).quantities())
        .containsExactly(new MarkedQuantity("8-10", "minute", null, ""));
  }

  @Test
  void saysWhichQuantityOfWhichTextIsWrong() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    [{"text": "a", "quantities": [{"value": "many", "normalized_unit": "mile"}]},
                     {"quantities": [{"normalized_unit": "mile"}, {"value": "2"}]},
                     {"text": "c"}]
                    """))
        .asInstanceOf(type(CorpusException.class))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.FAULTY))
        .extracting(e -> List.of(e.getMessage().replaceAll("(?m)^.*/", "").split("\n", -1)))
        .isEqualTo(
            List.of(
                "Tolls.json: text 1, quantity 1: value 'many' is no number such as 6.0 and no"
                    + " range 8-10",
                "Tolls.json: text 2 has no 'text'",
                "Tolls.json: text 2, quantity 1 has no 'value'",
                "Tolls.json: text 2, quantity 2 has no 'normalized_unit'",
                "Tolls.json: text 3 has no list 'quantities'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          [                       ~ Tolls.json:2: is no JSON
          {"text": "It rained."}  ~ holds no list of texts with quantities
          []                      ~ holds no list of texts with quantities
          ["It rained."]          ~ holds no list of texts with quantities
          """)
  void whatIsNoCorpusIsToldSo(String json, String message) {
    assertThatThrownBy(() -> read(json + "\n")).hasMessageContaining(message);
  }

  @Test
  void readsRangesAndNegativeNumbers() {
    assertThat(MarkedValue.read("6.0")).containsExactly(6.0);
    assertThat(MarkedValue.read("-1.3")).containsExactly(-1.3);
    assertThat(MarkedValue.read("8-10")).containsExactly(8.0, 10.0);
    assertThat(MarkedValue.read(" 1.5e6 - 2e6 ")).containsExactly(1.5e6, 2e6);
    assertThat(MarkedValue.read("-5--2")).containsExactly(-5.0, -2.0);
    assertThat(MarkedValue.read("12,500")).containsExactly(12500.0);
  }
}
