package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"plain.txt", "ñandú.txt", "新闻.txt", "a b %41+&?#.txt", "новости", "😀.md", "x=1"})
  void aNameComesBackFromTheDisk(String name) throws IOException {
    Path file = FileNames.resolve(folder, name);
    Files.writeString(file, "x");
    try (var names = Files.list(folder)) {
      assertThat(names.map(FileNames::of)).containsExactly(name);
    }
  }

  @Test
  void bytesThatAreNoUtf8StandAsHexDigits() throws IOException {
    Path file = Path.of(URI.create(folder.toUri() + "caf%E9.txt"));
    Files.writeString(file, "x");
    try (var names = Files.list(folder)) {
      assertThat(names.map(FileNames::of)).containsExactly("caf%E9.txt");
    }
  }

  @Test
  void foldersHaveNamesToo() throws IOException {
    Path inner = Files.createDirectories(FileNames.resolve(folder, "año/mes"));
    assertThat(FileNames.of(inner)).isEqualTo("mes");
    assertThat(FileNames.of(inner.getParent())).isEqualTo("año");
    assertThat(FileNames.of(Path.of("/"))).isEmpty();
    assertThat(FileNames.of(Path.of("relative/path.txt"))).isEqualTo("path.txt");
    assertThat(FileNames.of(Path.of(".."))).isEqualTo("..");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab", "b", "￮", "𐀀", "😀", "z", "é", ""})
  void textsAreOrderedByCodePoints(String other) {
    String text = "é😀";
    int expected =
        java.util.Arrays.compare(text.codePoints().toArray(), other.codePoints().toArray());
    assertThat(Integer.signum(CodePoints.compare(text, other))).isEqualTo(Integer.signum(expected));
    assertThat(Integer.signum(CodePoints.compare(other, text)))
        .isEqualTo(-Integer.signum(expected));
  }
}
