package org.broadsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir Path dir;

  @Test
  void removesWhatWasNotUsedForLongest() throws IOException {
    file("a/one.article", 3);
    file("b/two.article", 2);
    file("b/three.article", 1);

    new CacheFolder(dir, 250).trim(".article");
    assertThat(names()).containsExactly("three.article", "two.article");
    new CacheFolder(dir, 250).trim(".article");
    assertThat(names()).containsExactly("three.article", "two.article");
  }

  @Test
  void keepsLongerWhatIsUsed() throws IOException {
    CacheFolder.use(file("one.article", 3));
    file("two.article", 2);

    new CacheFolder(dir, 150).trim(".article");
    assertThat(names()).containsExactly("one.article");
  }

  @Test
  void removesPiecesThatARunLeftAndNothingElse() throws IOException {
    file("new1.tmp", 3);
    file("new2.tmp", 0);
    file("model.sha256", 9);

    new CacheFolder(dir, 0).trim(".article");
    assertThat(names()).containsExactly("model.sha256", "new2.tmp");
  }

  private Path file(String name, int daysAgo) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[100]);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(daysAgo, ChronoUnit.DAYS)));
    return file;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      return all.filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
