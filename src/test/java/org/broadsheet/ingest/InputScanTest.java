package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.broadsheet.article.Problem.Severity;
import org.broadsheet.ingest.IngestException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputScanTest {
  @TempDir Path folder;
  private Inputs inputs;

  @BeforeEach
  void setUp() {
    inputs = new Inputs(folder);
  }

  @Test
  void readsFoldersInTheOrderOfCodePointsOfTheWholePath() throws Exception {
    for (String name :
        List.of(
            "b.txt",
            "a/z.txt",
            "a-b/x.txt",
            "a.txt",
            "a/b/c.txt",
            "B.txt",
            "é.txt",
            "￮.txt",
            "😀.txt",
            "新闻.txt")) {
      inputs.file(name, "Text of " + name);
    }
    assertThat(inputs.read().ids())
        .containsExactly("B", "a-b/x", "a", "a/b/c", "a/z", "b", "é", "新闻", "￮", "😀");
  }

  @Test
  void theOrderOfTheInputsDoesNotMatter() throws Exception {
    inputs.file("one/x.txt", "First.").file("two/x.txt", "Second.").file("y.txt", "Third.");
    Inputs.Outcome forth = inputs.read("one", "two", "y.txt");
    Inputs.Outcome back = inputs.read("y.txt", "two", "one", "two");
    assertThat(back.articles).isEqualTo(forth.articles);
    assertThat(back.problems).isEqualTo(forth.problems);
    assertThat(forth.texts()).containsExactly("First.", "Third.");
  }

  @Test
  void leavesReadmeAndHiddenFilesOut() throws Exception {
    inputs
        .file("README", "About.")
        .file("README.md", "About.")
        .file("sub/Readme.txt", "About.")
        .file(".hidden.txt", "Hidden.")
        .file(".git/x.txt", "Hidden.")
        .file("readmes-of-the-year.txt", "An article.");
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.ids()).containsExactly("readmes-of-the-year");
    assertThat(outcome.problems).isEmpty();
  }

  @Test
  void readsThemWhereTheyAreNamedThemselves() throws Exception {
    inputs.file("README.md", "About.").file(".hidden.txt", "Hidden.");
    assertThat(inputs.read("README.md", ".hidden.txt").ids()).containsExactly(".hidden", "README");
  }

  @Test
  void tellsOfFilesOfOtherKindsOnceForEachKind() throws Exception {
    inputs
        .file("a.txt", "Text.")
        .file("p/1.jpg", "x")
        .file("p/2.JPG", "x")
        .file("notes", "x")
        .file("old.txt.bak", "x");
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.ids()).containsExactly("a");
    assertThat(outcome.messages())
        .hasSize(3)
        .anyMatch(m -> m.startsWith("WARNING 2 files ending in .jpg") && m.contains("p/1.jpg"))
        .anyMatch(m -> m.startsWith("WARNING 1 file without an ending") && m.contains("notes"))
        .anyMatch(m -> m.startsWith("WARNING 1 file ending in .bak"));
  }

  @Test
  void aFileThatIsNamedItselfIsTextWhateverItsEnding() throws Exception {
    inputs.file("story.dat", "Text.").file("notes", "Text.");
    assertThat(inputs.read("story.dat", "notes").ids()).containsExactly("notes", "story");
  }

  @Test
  void doesNotReadItsOwnOutputNorOtherDatasets() throws Exception {
    inputs
        .file("a.txt", "Text.")
        .file("out/articles/a.json", "{\"text\": \"Old.\"}")
        .file("old/datapackage.json", "{}")
        .file("old/manifest.json", "{}")
        .file("old/articles/a.json", "{\"text\": \"Older.\"}")
        .exclude("out");
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.ids()).containsExactly("a");
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .contains("the folder old holds a dataset");
  }

  @Test
  @Timeout(20)
  void linksThatRunInCirclesEnd() throws Exception {
    inputs.file("a/x.txt", "Text.");
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("a/self"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("loop.txt"), folder.resolve("loop.txt"));
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.ids()).containsExactly("a/x");
    assertThat(outcome.messages()).singleElement().asString().contains("loop.txt");
  }

  @Test
  void followsLinksToFilesAndFoldersElsewhere(@TempDir Path elsewhere) throws Exception {
    new Inputs(elsewhere).file("f/deep.txt", "Deep.").file("one.txt", "One.");
    Files.createSymbolicLink(folder.resolve("folder"), elsewhere.resolve("f"));
    Files.createSymbolicLink(folder.resolve("again"), elsewhere.resolve("f"));
    Files.createSymbolicLink(folder.resolve("file.txt"), elsewhere.resolve("one.txt"));
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.ids()).containsExactly("again/deep", "file");
    assertThat(outcome.messages()).singleElement().asString().contains("a second time");
  }

  @Test
  void aFileThatIsReachedTwiceIsReadOnce() throws Exception {
    inputs.file("sub/x.txt", "Text.");
    Inputs.Outcome outcome = inputs.read("sub/x.txt", "", "sub");
    assertThat(outcome.ids()).containsExactly("sub/x");
    assertThat(outcome.problems)
        .allMatch(p -> p.severity() == Severity.WARNING && p.article() == null)
        .hasSize(2);
  }

  @Test
  void aPathThatDoesNotExistStopsTheRun() {
    inputs.file("a.txt", "Text.");
    assertThatThrownBy(() -> inputs.read("a.txt", "gone"))
        .isInstanceOfSatisfying(
            IngestException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING))
        .hasMessageContaining("gone does not exist");
  }

  @Test
  void noInputAndFoldersWithoutArticlesStopTheRun() {
    inputs.file("README.md", "About.").file("x.pdf", "x");
    assertThatThrownBy(() -> inputs.read())
        .isInstanceOfSatisfying(
            IngestException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_INPUT))
        .hasMessageContaining("no articles in")
        .hasMessageContaining("1 file ending in .pdf");
    assertThatThrownBy(
            () ->
                ArticleSource.open(
                    List.of(), inputs.config(), java.io.InputStream.nullInputStream()))
        .isInstanceOfSatisfying(
            IngestException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_INPUT));
  }

  @Test
  void aFolderThatCannotBeListedStopsTheRun() throws IOException {
    inputs.file("a.txt", "Text.").file("locked/x.txt", "Text.");
    Path locked = folder.resolve("locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(locked)).as("this user may read everything").isFalse();
    assertThatThrownBy(() -> inputs.read())
        .isInstanceOfSatisfying(
            IngestException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREADABLE))
        .hasMessageContaining("locked cannot be read: permission denied");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aFileThatCannotBeReadIsAnArticleThatFailed() throws Exception {
    inputs.file("a.txt", "Text.").file("b.txt", "Text.");
    Path locked = folder.resolve("a.txt");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(locked)).as("this user may read everything").isFalse();
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.ids()).containsExactly("b");
    assertThat(outcome.messages()).containsExactly("ERROR a.txt: permission denied");
  }

  @Test
  void aFileThatIsGoneMeanwhileIsAnArticleThatFailed() throws Exception {
    inputs.file("a.txt", "Text.").file("b.txt", "Text.");
    try (ArticleSource source =
        ArticleSource.open(
            List.of(folder.toString()), inputs.config(), java.io.InputStream.nullInputStream())) {
      Files.delete(folder.resolve("a.txt"));
      assertThat(source.fileCount()).isEqualTo(2);
      assertThat(source.next()).isInstanceOf(Ingested.Failed.class);
      assertThat(source.next()).isInstanceOf(Ingested.Read.class);
      assertThat(source.hasNext()).isFalse();
      assertThat(source.filesDone()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_XX"})
  void namesAreReadInAnyScriptWhateverTheLocale(String locale) throws Exception {
    inputs.file("ñandú/新闻 😀.txt", "One.").file("выборы.txt", "Two.").file("plain.txt", "Three.");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            ListIds.class.getName(),
            folder.toString());
    builder.environment().put("LC_ALL", locale);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String ids = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(ids).isEqualTo("plain=Three.\nñandú/新闻 😀=One.\nвыборы=Two.");
  }

  @Test
  void hashesTheFilesAsTheyLieOnTheDisk() throws Exception {
    inputs.file("a.txt", "abc").file("sub/b.jsonl", "{broken\n{\"text\": \"Good.\"}\n");
    List<InputHash> hashes = inputs.read().hashes;
    assertThat(hashes).extracting(InputHash::path).containsExactly("a.txt", "sub/b.jsonl");
    assertThat(hashes.get(0))
        .isEqualTo(
            new InputHash(
                "a.txt", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    assertThat(hashes.get(1).bytes()).isEqualTo(Files.size(folder.resolve("sub/b.jsonl")));
  }
}
