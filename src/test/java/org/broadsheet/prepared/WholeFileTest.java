package org.broadsheet.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path dir;

  @Test
  void makesTheFolderAndReplacesTheFile() throws IOException {
    Path file = dir.resolve("a/b/model");
    WholeFile.write(file, unfinished -> Files.writeString(unfinished, "old"));
    WholeFile.write(file, unfinished -> Files.writeString(unfinished, "new"));
    assertThat(file).hasContent("new");
    assertThatFolderHasOnly(file);
  }

  @Test
  void leavesTheOldFileWhereTheNewOneFails() throws IOException {
    Path file = Files.writeString(dir.resolve("model"), "old");
    assertThatIOException()
        .isThrownBy(
            () ->
                WholeFile.write(
                    file,
                    unfinished -> {
                      Files.writeString(unfinished, "ne");
                      throw new IOException("the disk is full");
                    }))
        .withMessage("the disk is full");
    assertThat(file).hasContent("old");
    assertThatFolderHasOnly(file);
  }

  @Test
  void isReadableByWhomeverAnyNewFileIs() throws IOException {
    Path file = dir.resolve("model");
    WholeFile.write(file, unfinished -> Files.writeString(unfinished, "x"));
    Path plain = Files.writeString(dir.resolve("plain"), "x");
    if (Files.getFileStore(dir).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Files.getPosixFilePermissions(plain));
    }
  }

  private static void assertThatFolderHasOnly(Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
