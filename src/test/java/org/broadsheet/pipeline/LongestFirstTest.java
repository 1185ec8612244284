package org.broadsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.ingest.Ingested;
import org.junit.jupiter.api.Test;

class LongestFirstTest {
  private final LongestFirst waiting = new LongestFirst(4);

  private static Ingested article(String id, int length) {
    return new Ingested.Read(
        new Article(new ArticleId(id), id, "x".repeat(length), Metadata.NONE), List.of());
  }

  private List<String> takeAll() {
    List<String> taken = new ArrayList<>();
    while (!waiting.isEmpty()) {
      taken.add(
          waiting
              .take()
              .fold(r -> r.article().id().value(), f -> f.article().value(), r -> "remark"));
    }
    return taken;
  }

  @Test
  void takesTheLongestAndOfTwoTheFirst() {
    ArticleId broken = new ArticleId("broken");
    waiting.add(
        new Ingested.Failed(
            broken, "broken", new Problem(broken, "ingest", Problem.Severity.ERROR, "empty")));
    waiting.add(article("short", 3));
    waiting.add(article("long", 9));
    assertThat(waiting.isFull()).isFalse();
    waiting.add(article("also-long", 9));

    assertThat(waiting.isFull()).isTrue();
    assertThat(takeAll()).containsExactly("long", "also-long", "short", "broken");
    assertThat(waiting.isFull()).isFalse();
  }
}
