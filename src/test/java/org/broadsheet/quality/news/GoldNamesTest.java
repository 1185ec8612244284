package org.broadsheet.quality.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.broadsheet.quality.corpus.MarkedNews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldNamesTest {
  private final GoldNames names =
      new GoldNames(
          List.of(
              new MarkedNews.Entity("Ada Quill", "person", List.of("Ms. Quill", "the mayor")),
              new MarkedNews.Entity("Tom Marsh", "person", List.of("Marsh", "the mayor"))),
          Set.of("mr", "ms", "the", "secretary"));

  @ParameterizedTest
  @CsvSource({
    "Ada Quill, ada quill",
    "QUILL, ada quill",
    "Ms. Quill’s, ada quill",
    "Mr Marsh, tom marsh",
    "Otto Brandt, otto brandt",
    "Secretary of State Tom Marsh, tom marsh"
  })
  void aNameMeansItsEntity(String name, String entity) {
    assertThat(names.of(name)).isEqualTo(entity);
  }

  @Test
  void anAliasOfTwoDecidesNothing() {
    assertThat(names.of("the mayor")).isEqualTo("mayor");
    assertThat(names.knows("the mayor")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "minister of ports, minister",
    "the chief engineer at Harrow Bank, engineer",
    "Of Mice, mice"
  })
  void theHeadStandsBeforeTheFirstPreposition(String name, String head) {
    assertThat(names.head(name)).isEqualTo(head);
  }
}
