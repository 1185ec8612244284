package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {
  /** Original "a b*c*" became "a bc". */
  private final OffsetMap map =
      new OffsetMap.Builder().keep(0, 0, 2).keep(2, 3, 1).keep(3, 5, 1).build();

  @Test
  void mapsBackOverWhatWasLeftOut() {
    assertThat(map.toOriginal(new Span(0, 4))).isEqualTo(new Span(0, 6));
    assertThat(map.toOriginal(new Span(2, 3))).isEqualTo(new Span(3, 4));
    assertThat(map.toOriginal(new Span(3, 4))).isEqualTo(new Span(5, 6));
    assertThat(map.toOriginal(new Span(2, 4))).isEqualTo(new Span(3, 6));
  }

  @Test
  void insertedCharactersHaveNoOriginalOfTheirOwn() {
    OffsetMap inserted = new OffsetMap.Builder().keep(0, 0, 1).keep(3, 1, 1).build();
    assertThat(inserted.toOriginal(new Span(0, 3))).isEqualTo(new Span(0, 1));
    assertThat(inserted.toOriginal(new Span(1, 4))).isEqualTo(new Span(1, 2));
    assertThatThrownBy(() -> inserted.toOriginal(new Span(1, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> inserted.toOriginal(new Span(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void codePointsCountAPairOnce() {
    CodePoints points = CodePoints.of("a😀b😀");
    assertThat(new int[] {points.at(0), points.at(1), points.at(3), points.at(4), points.at(6)})
        .containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void codePointsGoBackToUtf16() {
    CodePoints points = CodePoints.of("a😀😀b😀");

    for (int utf16 : new int[] {0, 1, 3, 5, 6, 8, 9}) {
      assertThat(points.utf16(points.at(utf16))).isEqualTo(utf16);
    }
  }
}
