package org.broadsheet.annotate.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureTableTest {
  @Test
  void findsWhatWasPutInAfterItHasGrown() {
    FeatureTable table = new FeatureTable(4);
    int row = 0;
    for (Feature feature : Feature.values()) {
      for (int a = 0; a < 40; a++) {
        table.put(feature, a, a * 7, FeatureTable.MAX_PIECES - 1 - a, row++);
      }
    }

    row = 0;
    for (Feature feature : Feature.values()) {
      for (int a = 0; a < 40; a++) {
        assertThat(table.row(feature, a, a * 7, FeatureTable.MAX_PIECES - 1 - a)).isEqualTo(row++);
        assertThat(table.row(feature, a, a * 7 + 1)).isEqualTo(FeatureTable.NONE);
      }
    }
  }

  @Test
  void doesNotFindWhatHoldsAnUnknownPiece() {
    FeatureTable table = new FeatureTable(4);
    table.put(Feature.PAIR_OF_WORDS, 0, 0, 0, 5);

    assertThat(table.row(Feature.PAIR_OF_WORDS, 0, 0)).isEqualTo(5);
    assertThat(table.row(Feature.PAIR_OF_WORDS, 0, Pieces.UNKNOWN)).isEqualTo(FeatureTable.NONE);
    assertThat(table.row(Feature.PAIR_OF_WORDS, Pieces.UNKNOWN, 0)).isEqualTo(FeatureTable.NONE);
  }
}
