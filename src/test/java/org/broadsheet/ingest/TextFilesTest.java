package org.broadsheet.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextFilesTest {
  private static final String TEXT = "“Café” in Ñuble\r\n😀 reopened.\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  static Stream<Arguments> encodings() {
    String latin = "“Café” in Ñuble – reopened.\r\n";
    return Stream.of(
        arguments("UTF-8", TEXT.getBytes(UTF_8), TEXT, ""),
        arguments("UTF-8 with mark", marked(UTF_8, TEXT, 0xEF, 0xBB, 0xBF), TEXT, ""),
        arguments("UTF-16LE", marked(UTF_16LE, TEXT, 0xFF, 0xFE), TEXT, ""),
        arguments("UTF-16BE", marked(UTF_16BE, TEXT, 0xFE, 0xFF), TEXT, ""),
        arguments(
            "UTF-32LE", marked(Charset.forName("UTF-32LE"), TEXT, 0xFF, 0xFE, 0, 0), TEXT, ""),
        arguments(
            "UTF-32BE", marked(Charset.forName("UTF-32BE"), TEXT, 0, 0, 0xFE, 0xFF), TEXT, ""),
        arguments("windows-1252", latin.getBytes(WINDOWS), latin, "read as windows-1252"),
        arguments(
            "UTF-8 with one odd byte",
            join("“Café” – “Ñuble” ".getBytes(UTF_8), "naïve".getBytes(WINDOWS)),
            "“Café” – “Ñuble” naïve",
            "read as windows-1252"),
        arguments(
            "UTF-8 with mark and an odd byte",
            join(marked(UTF_8, "Caf", 0xEF, 0xBB, 0xBF), new byte[] {(byte) 0xE9}),
            "Café",
            "says that it is UTF-8"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void decodes(String name, byte[] bytes, String text, String warning) throws Exception {
    for (String file : List.of("a.txt", "a.md")) {
      Inputs.Outcome outcome = new Inputs(folder).file(file, bytes).read(file);
      assertThat(outcome.only().text()).isEqualTo(text);
      if (warning.isEmpty()) {
        assertThat(outcome.messages()).isEmpty();
      } else {
        assertThat(outcome.messages())
            .singleElement()
            .asString()
            .startsWith("WARNING " + file + ": ");
        assertThat(outcome.messages().get(0)).contains(warning);
        assertThat(outcome.problems.get(0).article()).isEqualTo(outcome.only().id());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x.txt, x, x.txt",
    "x.txt.gz, x, x.txt.gz",
    "2025/09/x.txt, 2025/09/x, x.txt",
    "2025/09/x.md.gz, 2025/09/x, x.md.gz",
    "report.2025.TXT, report.2025, report.2025.TXT",
    "a.b/c.txt, a.b/c, c.txt",
    "x.markdown, x, x.markdown",
    "año/ñ 新闻.txt, año/ñ 新闻, ñ 新闻.txt",
  })
  void isNamedByItsPathWithoutEnding(String name, String id, String source) throws Exception {
    byte[] content = name.endsWith(".gz") ? Inputs.gzip(TEXT) : TEXT.getBytes(UTF_8);
    Inputs.Outcome outcome = new Inputs(folder).file(name, content).read();
    assertThat(outcome.ids()).containsExactly(id);
    assertThat(outcome.sources()).containsExactly(source);
    assertThat(outcome.only().text()).isEqualTo(TEXT);
    assertThat(outcome.only().metadata()).isEqualTo(Metadata.NONE);
  }

  @Test
  void isNamedByItsStemWhereItWasNamedItself() throws Exception {
    Inputs inputs = new Inputs(folder).file("2025/09/x.txt.gz", Inputs.gzip(TEXT));
    assertThat(inputs.read("2025/09/x.txt.gz").ids()).containsExactly("x");
  }

  @Test
  void aSecondFileWithTheSameIdIsNotRead() throws Exception {
    Inputs.Outcome outcome =
        new Inputs(folder)
            .file("a.md", "First.")
            .file("a.txt", "Second.")
            .file("b.txt", "Third.")
            .read();
    assertThat(outcome.texts()).containsExactly("First.", "Third.");
    assertThat(outcome.messages())
        .containsExactly("ERROR a.txt is not read: the id 'a' is taken by a.md");
    assertThat(outcome.failed).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("a.txt", new byte[0], "the file is empty"),
        arguments("a.txt", " \r\n\t\n".getBytes(UTF_8), "the text is empty"),
        arguments("a.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "the text is empty"),
        arguments("a.txt", new byte[1500], "nothing but zero bytes"),
        arguments("a.txt", "Half\0 of it\0".getBytes(UTF_8), "2 zero bytes among 12"),
        arguments("a.txt", TEXT.getBytes(UTF_16LE), "UTF-16 without a byte-order mark"),
        arguments("a.txt", "%PDF-1.7\nthe rest".getBytes(UTF_8), "a PDF file"),
        arguments("a.txt", Inputs.gzip(TEXT), "its name should end in .gz"),
        arguments("a.txt.gz", TEXT.getBytes(UTF_8), "not packed with gzip"),
        arguments("a.txt.gz", Arrays.copyOf(Inputs.gzip(TEXT), 30), "cut off in the middle"),
        arguments("a.txt.gz", new byte[0], "cut off in the middle"),
        arguments("a.txt", "x".repeat(3000).getBytes(UTF_8), "longer than the 2000 bytes"),
        arguments("a.txt.gz", Inputs.gzip("x".repeat(1 << 20)), "longer than the 2000 bytes"),
        arguments(
            "a.md", "---\ntitle: x\n---\n\n".getBytes(UTF_8), "nothing below the front matter"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("faults")
  void whatCannotBeReadIsAnArticleThatFailed(String name, byte[] content, String message)
      throws Exception {
    Inputs.Outcome outcome =
        new Inputs(folder).file(name, content).file("b.txt", "Good.").maxTextBytes(2000).read();
    assertThat(outcome.ids()).containsExactly("b");
    assertThat(outcome.failedIds()).containsExactly("a");
    assertThat(outcome.failed.get(0).source()).isEqualTo(name);
    assertThat(outcome.messages()).singleElement().asString().startsWith("ERROR " + name + ": ");
    assertThat(outcome.messages().get(0)).contains(message);
  }

  @Test
  void aTextOfJustTheLengthThatIsAllowedIsRead() throws Exception {
    assertThat(new Inputs(folder).file("a.txt", "x".repeat(2000)).maxTextBytes(2000).read().ids())
        .containsExactly("a");
  }

  @Test
  void frontMatterIsMetadataAndStaysInTheText() throws Exception {
    String text =
        """
        ---
        title: "Harbour reopens: what next"
        author: [Jane Roe, John Doe]
        date: 2026-05-28
        source: The Harbour Post
        lang: en
        ---

        The harbour reopened on Thursday.
        """;
    var article = new Inputs(folder).file("a.md", text).read().only();
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.metadata())
        .isEqualTo(
            new Metadata(
                "Harbour reopens: what next",
                List.of("Jane Roe", "John Doe"),
                "The Harbour Post",
                "2026-05-28",
                null,
                null,
                "en"));
    int end = text.indexOf("---\n\n") + 3;
    assertThat(article.marks()).containsExactly(new Mark(BlockKind.BOILERPLATE, new Span(0, end)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'---\n\nA rule, and then a story.\n'",
        "'---\ntitle: [broken\n---\nA story.\n'",
        "'---\njust words\n---\nA story.\n'",
        "'A story.\n---\ntitle: x\n---\n'",
      })
  void whatIsNoFrontMatterIsText(String text) throws Exception {
    var article = new Inputs(folder).file("a.md", text).read().only();
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.metadata()).isEqualTo(Metadata.NONE);
    assertThat(article.marks()).isEmpty();
  }

  private static byte[] marked(Charset charset, String text, int... mark) {
    byte[] head = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      head[i] = (byte) mark[i];
    }
    return join(head, text.getBytes(charset));
  }

  private static byte[] join(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }
}
