package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.Row;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** Broadsheet as a library, as the README shows it. */
class BroadsheetIT {
  @Test
  void readsATextInThreeLines() throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<Row> claims;
    try (PrintStream catcher = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(catcher);
      System.setErr(catcher);
      Broadsheet broadsheet = Broadsheet.open();
      claims = broadsheet.read("“We will rebuild,” said Mayor Ada Ortiz.").claims();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).as("nothing is printed").isEmpty();
    assertThat(claims).hasSize(1);
    Row claim = claims.get(0);
    assertThat(claim.csv("kind")).isEqualTo("direct");
    assertThat(claim.csv("source_entity_id")).isEqualTo("person/ada-ortiz");
    assertThat(claim.csv("content")).isEqualTo("“We will rebuild,”");
  }

  @Test
  void resolvesDatesByTheDayOfPublication() throws Exception {
    Broadsheet broadsheet =
        Broadsheet.open(RuleBook.bundled(), (rules, limits) -> SharedAnnotator.get());
    Metadata metadata = new Metadata(null, List.of(), null, "2026-03-04", null, null, null);
    Broadsheet.Reading reading =
        broadsheet.read(
            new Article(
                new ArticleId("a"), "a.txt", "Output rose 5 percent in February.", metadata));
    assertThat(reading.figures().get(0).csv("period")).isEqualTo("2026-02");
    assertThat(reading.article().csv("published")).isEqualTo("2026-03-04");
  }
}
