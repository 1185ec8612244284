package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.junit.jupiter.api.Test;

/** No date is lost where sentences without a word of time are not given to SUTime. */
class TimeCuesIT {
  @Test
  void loseNothingInTheSampleArticles() throws IOException, ArticleException {
    Metadata published = new Metadata(null, List.of(), null, "2026-03-04", null, null, "en");
    CoreNlpAnnotator everywhere = SharedAnnotator.get().seekingTimesEverywhere();
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("input", "src/test/resources/quality")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    int times = 0;
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      CleanArticle article =
          CleanArticle.untouched(
              new Article(new ArticleId("test"), file.toString(), text, published));

      List<TimeMention> found = SharedAnnotator.get().annotate(article).times();

      assertThat(found).as(file.toString()).isEqualTo(everywhere.annotate(article).times());
      times += found.size();
    }
    assertThat(times).isGreaterThan(100);
  }
}
