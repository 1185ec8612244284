package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Article;
import org.broadsheet.article.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, reading it gives outcomes and nothing else. */
class RobustnessTest {
  private static final List<String> ENDINGS =
      List.of("txt", "md", "html", "json", "jsonl", "csv", "txt.gz", "jsonl.gz");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Timeout(60)
  void randomBytes(long seed) throws IngestException {
    Random random = new Random(seed);
    Inputs inputs = new Inputs(folder).maxTextBytes(100_000);
    for (String ending : ENDINGS) {
      for (int i = 0; i < 8; i++) {
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        inputs.file(ending.replace('.', '-') + i + "." + ending, bytes);
      }
    }
    check(inputs);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  @Timeout(60)
  void goodFilesWithFaultsSown(long seed) throws IngestException {
    Random random = new Random(seed);
    String html =
        "<html><head><title>T</title></head><body><article><h1>T</h1><p>The harbour of Port Ellis"
            + " reopened on Thursday, officials said.</p><ul><li>One<table><tr><td>2</table></ul>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"T\"}"
            + "</script></article></body></html>";
    String json =
        "[{\"id\":1,\"text\":\"A “b”.\"},{\"text\":[\"C\",{\"x\":null}],\"author\":[{}]}]\n";
    String csv = "id,text,title\n1,\"A, \"\"b\"\".\",T\n2,C,U\n";
    Inputs inputs = new Inputs(folder).maxTextBytes(100_000);
    for (String ending : ENDINGS) {
      String good = ending.startsWith("csv") ? csv : ending.startsWith("j") ? json : html;
      for (int i = 0; i < 12; i++) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int k = 0; k < 4; k++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        String name = ending.replace('.', '-') + i + "." + ending;
        inputs.file(name, ending.endsWith(".gz") ? Inputs.gzip(bytes) : bytes);
      }
    }
    check(inputs);
  }

  private static void check(Inputs inputs) throws IngestException {
    Inputs.Outcome outcome = inputs.read();
    assertThat(outcome.articles.size() + outcome.problems.size()).isPositive();
    assertThat(outcome.messages()).noneMatch(m -> m.contains("Exception") || m.contains("\n"));
    for (Article article : outcome.articles) {
      assertThat(article.text()).isNotBlank();
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(article.text())).isTrue();
      int at = 0;
      for (Mark mark : article.marks()) {
        assertThat(mark.span().start()).isBetween(at, mark.span().end() - 1);
        at = mark.span().end();
      }
      assertThat(at).isLessThanOrEqualTo(article.text().length());
    }
  }

  @Test
  @Timeout(60)
  void deepNestingAndLongRows() {
    int deep = 60_000;
    Inputs inputs =
        new Inputs(folder)
            .file(
                "a.html",
                "<div>".repeat(deep) + "The harbour of Port Ellis reopened on Thursday, they said.")
            .file("b.json", "[".repeat(deep))
            .file("c.jsonl", "{\"a\":".repeat(deep) + "\n{\"text\":\"Good.\"}\n")
            .file("d.csv", "text" + ",".repeat(deep) + "\nA.\n")
            .file("e.md", "---\n" + "- ".repeat(2000) + "\n---\nText.\n")
            .file("f.html", "<b><i>".repeat(5000) + "x" + "<p>".repeat(5000))
            .file("g.html", "<table><tr><td>".repeat(3000) + "x");
    assertThatCode(
            () -> {
              Inputs.Outcome outcome = inputs.read();
              assertThat(outcome.texts()).contains("Good.", "A.");
              assertThat(outcome.messages()).noneMatch(m -> m.contains("Exception"));
            })
        .doesNotThrowAnyException();
  }
}
