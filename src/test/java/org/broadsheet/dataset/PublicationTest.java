package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.broadsheet.dataset.DatasetException.Kind;
import org.broadsheet.dataset.Publication.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  @TempDir Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput() throws IOException {
    folder = folder.toRealPath();
    output = folder.resolve("deep/er/output");
  }

  @Test
  void publishesWhereNothingWas() throws Exception {
    assertThat(publish(false, "1", "harbour")).isEqualTo(Outcome.CREATED);
    assertThat(output.resolve("articles/harbour.json")).isRegularFile();
    assertNothingBeside();
  }

  @Test
  void replacesTheOldDatasetWithItsDocuments() throws Exception {
    publish(false, "1", "harbour", "news/market");
    assertThat(publish(false, "2", "harbour2")).isEqualTo(Outcome.REPLACED);
    assertThat(output.resolve("articles/harbour.json")).doesNotExist();
    assertThat(output.resolve("articles/news")).doesNotExist();
    assertThat(output.resolve("articles/harbour2.json")).isRegularFile();
    assertNothingBeside();
  }

  @Test
  void leavesFilesThatAreTheSameUntouched() throws Exception {
    publish(false, "1", "harbour");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(output.resolve("claims.csv"), old);
    Files.setLastModifiedTime(output.resolve("articles/harbour.json"), old);
    assertThat(publish(false, "2", "harbour")).isEqualTo(Outcome.UNCHANGED);
    assertThat(Files.getLastModifiedTime(output.resolve("claims.csv"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(output.resolve("articles/harbour.json"))).isEqualTo(old);
    assertThat(output.resolve("manifest.json")).content().contains("\"version\" : \"2\"");
    assertNothingBeside();
  }

  @Test
  void writesAnewWhereAFileOfTheOldDatasetIsMissing() throws Exception {
    publish(false, "1", "harbour");
    Files.delete(output.resolve("datapackage.json"));
    assertThat(publish(false, "2", "harbour")).isEqualTo(Outcome.REPLACED);
    assertThat(output.resolve("datapackage.json")).isRegularFile();
    Files.delete(output.resolve("articles/harbour.json"));
    assertThat(publish(false, "3", "harbour")).isEqualTo(Outcome.REPLACED);
    assertThat(output.resolve("articles/harbour.json")).isRegularFile();
  }

  @Test
  void keepsWhatIsNotOurs() throws Exception {
    publish(false, "1", "harbour");
    write("notes.txt");
    write("plots/one/two.png");
    write("articles/notes.txt");
    write("articles/mine/index.html");
    publish(false, "2", "news/market");
    assertThat(output.resolve("notes.txt")).hasContent("notes.txt");
    assertThat(output.resolve("plots/one/two.png")).isRegularFile();
    assertThat(output.resolve("articles/notes.txt")).isRegularFile();
    assertThat(output.resolve("articles/mine/index.html")).isRegularFile();
    assertThat(output.resolve("articles/harbour.json")).doesNotExist();
    assertNothingBeside();
  }

  @Test
  void refusesAFolderThatIsNotOurs() throws Exception {
    write("notes.txt");
    assertRefused(Kind.NOT_OURS, "notes.txt");
    write("manifest.json");
    assertRefused(Kind.NOT_OURS, "manifest.json");
    Files.writeString(output.resolve("manifest.json"), "{\"generator\":\"Somebody else\"}");
    assertRefused(Kind.NOT_OURS, "no manifest of ours");
    assertThat(output.resolve("notes.txt")).hasContent("notes.txt");
    assertNothingBeside();
  }

  @Test
  void keepsForeignFilesEvenWhereForced() throws Exception {
    write("notes.txt");
    write("articles/mine.json");
    write("claims.csv");
    assertThat(publish(true, "1", "harbour")).isEqualTo(Outcome.CREATED);
    assertThat(output.resolve("notes.txt")).hasContent("notes.txt");
    assertThat(output.resolve("articles/mine.json")).hasContent("articles/mine.json");
    assertThat(output.resolve("claims.csv")).content().startsWith("claim_id,");
    assertNothingBeside();
  }

  @Test
  void takesAFolderThatIsEmptyButForHiddenFiles() throws Exception {
    write(".gitkeep");
    assertThat(publish(false, "1", "harbour")).isEqualTo(Outcome.CREATED);
    assertThat(output.resolve(".gitkeep")).isRegularFile();
  }

  @Test
  void refusesAFile() throws Exception {
    Files.createDirectories(output.getParent());
    Files.writeString(output, "a file");
    assertRefused(Kind.NOT_A_FOLDER, "is a file");
    output = output.resolve("below");
    assertRefused(Kind.NOT_A_FOLDER, "file");
  }

  @Test
  void keepsALinkALink() throws Exception {
    Path real = Files.createDirectories(folder.resolve("real"));
    Files.createDirectories(output.getParent());
    Files.createSymbolicLink(output, real);
    publish(false, "1", "harbour");
    publish(false, "2", "news/market");
    assertThat(output).isSymbolicLink();
    assertThat(real.resolve("articles/news/market.json")).isRegularFile();
  }

  @Test
  void letsOnlyOneRunIn() throws Exception {
    try (Publication first = Publication.open(output, false)) {
      assertThat(first.staging()).isEmptyDirectory();
      assertRefused(Kind.BUSY, "another run");
      Publication.recover(output);
      assertThat(first.staging()).isEmptyDirectory();
    }
    publish(false, "1", "harbour");
  }

  @Test
  void cleansUpWhatWasNotPublished() throws Exception {
    publish(false, "1", "harbour");
    try (Publication publication = Publication.open(output, false)) {
      Samples.write(publication.staging(), "2", "news/market");
    }
    assertThat(output.resolve("articles/harbour.json")).isRegularFile();
    assertNothingBeside();
  }

  @Test
  void cleansUpAfterARunThatWasKilledWhileItWrote() throws Exception {
    publish(false, "1", "harbour");
    Publication killed = Publication.open(output, false);
    Samples.write(killed.staging(), "2", "news/market");
    killed.abandon();
    Publication.recover(output);
    assertThat(output.resolve("articles/harbour.json")).isRegularFile();
    assertNothingBeside();
  }

  @Test
  void refusesToPublishWhatIsNotFinished() throws Exception {
    try (Publication publication = Publication.open(output, false)) {
      assertThatIllegalStateException().isThrownBy(publication::publish);
    }
    assertThat(output).doesNotExist();
  }

  @Test
  void swapsFilesInAFolderThatMustStay() throws Exception {
    publish(false, "1", "harbour");
    write("notes.txt");
    Object key = Files.readAttributes(output, BasicFileAttributes.class).fileKey();
    Disk fixed =
        new Disk() {
          @Override
          public boolean isFixed(Path folder) {
            return true;
          }
        };
    try (Publication publication = Publication.open(output, false, fixed)) {
      assertThat(publication.staging()).startsWith(output);
      Samples.write(publication.staging(), "2", "news/market");
      assertThat(publication.publish()).isEqualTo(Outcome.REPLACED);
    }
    assertThat(Files.readAttributes(output, BasicFileAttributes.class).fileKey()).isEqualTo(key);
    assertThat(output.resolve("articles/harbour.json")).doesNotExist();
    assertThat(output.resolve("articles/news/market.json")).isRegularFile();
    assertThat(output.resolve("notes.txt")).isRegularFile();
    assertThat(output.resolve(".broadsheet")).doesNotExist();
    assertNothingBeside();
  }

  @Test
  void knowsThatTheFolderItStandsInMustStay() throws Exception {
    assertThat(Disk.REAL.isFixed(Path.of("").toRealPath())).isTrue();
    assertThat(Disk.REAL.isFixed(Files.createDirectory(folder.resolve("elsewhere")))).isFalse();
    assertThat(Disk.REAL.isFixed(Path.of("/"))).isTrue();
  }

  @Test
  void swapsFilesWhereTheFolderItselfCannotBeRenamed() throws Exception {
    publish(false, "1", "harbour");
    write("notes.txt");
    Path fixed = output;
    Disk mountPoint =
        new Disk() {
          @Override
          public void move(Path from, Path to) throws IOException {
            if (from.equals(fixed)) {
              throw new IOException(from + ": Device or resource busy");
            }
            Disk.super.move(from, to);
          }
        };
    try (Publication publication = Publication.open(output, false, mountPoint)) {
      Samples.write(publication.staging(), "2", "news/market");
      assertThat(publication.publish()).isEqualTo(Outcome.REPLACED);
    }
    assertThat(output.resolve("articles/harbour.json")).doesNotExist();
    assertThat(output.resolve("articles/news/market.json")).isRegularFile();
    assertThat(output.resolve("notes.txt")).isRegularFile();
    assertThat(output.resolve(".broadsheet")).doesNotExist();
    assertNothingBeside();
  }

  @Test
  void tellsThatTheDiskIsFull() throws Exception {
    publish(false, "1", "harbour");
    Disk full =
        new Disk() {
          @Override
          public void syncFile(Path file) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    try (Publication publication = Publication.open(output, false, full)) {
      Samples.write(publication.staging(), "2", "news/market");
      assertThatExceptionOfType(DatasetException.class)
          .isThrownBy(publication::publish)
          .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NO_SPACE))
          .withMessageContaining("no space left");
    }
    Publication.recover(output);
    assertThat(output.resolve("articles/harbour.json")).isRegularFile();
    assertNothingBeside();
  }

  private Outcome publish(boolean force, String version, String... articles) throws Exception {
    try (Publication publication = Publication.open(output, force)) {
      Samples.write(publication.staging(), version, articles);
      return publication.publish();
    }
  }

  private void assertRefused(Kind kind, String message) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> Publication.open(output, false).close())
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
        .withMessageContaining(message);
  }

  private void assertNothingBeside() {
    assertThat(output.getParent()).isDirectoryNotContaining(p -> !p.equals(output));
  }

  /** A file that holds its own name. */
  private void write(String name) throws IOException {
    Path file = output.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }
}
