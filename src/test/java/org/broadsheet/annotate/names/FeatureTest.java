package org.broadsheet.annotate.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "Oro-WORD|C WORD Oro",
        "Oro-Vance-WORD|C WORD Oro-Vance",
        "a|b-WORD|C WORD a|b",
        "#<Or#|C LETTERS <Or",
        "###|C NAMED ###",
        "#-PSEQW|CpC PAIR_WORD #",
        "PSEQ|CpC NAMED_PAIR PSEQ",
        "X-NEXT-OCCURRENCE-X|C NAMED X-NEXT-OCCURRENCE-X",
        "Xxxxk...port-NW_CTYPE|C SHAPE_AND_NEXT_WORD Xxxxk...port",
        "12-407-PSEQpcDS|CpC PAIR_OF_CLUSTERS 12-407",
      })
  void knowsKindAndPieces(String feature, Feature kind, String pieces) {
    assertThat(Feature.of(feature)).isEqualTo(kind);
    assertThat(kind.withoutSuffix(feature)).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Oro-GAZ|C", "Oro-WORD", "Oro|C", "Oro-WORD|CpC", ""})
  void doesNotKnowOthers(String feature) {
    assertThat(Feature.of(feature)).isNull();
  }

  @Test
  void tellsFeaturesOfPairs() {
    assertThat(Feature.PAIR_WORD.isOfPair()).isTrue();
    assertThat(Feature.NAMED_PAIR.isOfPair()).isTrue();
    assertThat(Feature.WORD.isOfPair()).isFalse();
    assertThat(Feature.NAMED.isOfPair()).isFalse();
  }
}
