package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path FILE = Path.of("docs", "data-dictionary.md");

  @Test
  void isTheCommittedOne() throws Exception {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, DataDictionary.markdown());
    }
    assertThat(FILE)
        .as("docs/data-dictionary.md; -Dgolden.update=true writes it")
        .hasContent(DataDictionary.markdown());
  }

  @Test
  void hasALineForEveryColumn() {
    String dictionary = DataDictionary.markdown();
    for (Table table : Tables.ALL) {
      assertThat(dictionary).contains("\n## " + table.name() + "\n");
      for (Column column : table.columns()) {
        assertThat(dictionary).contains("\n| `" + column.name() + "`");
      }
    }
  }
}
