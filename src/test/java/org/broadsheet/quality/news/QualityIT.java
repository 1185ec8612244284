package org.broadsheet.quality.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.corpus.NewsCorpus;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Floors under the scores on our own quality set: what was good stays good. They stand a little
 * below what is reached, and rise with it; docs/evaluation.md has the numbers.
 */
class QualityIT {
  private static NewsScores scores;

  @BeforeAll
  static void evaluate() throws Exception {
    RuleBook rules = RuleBook.bundled();
    ArticleReader reader =
        new ArticleReader(rules, (book, limits) -> SharedAnnotator.get(), Limits.DEFAULT);
    NewsEvaluation done =
        NewsEvaluation.of(
            NewsCorpus.read(Path.of("src/test/resources/quality")),
            rules,
            new CorpusReader(reader, 2, Progress.NONE));
    assertThat(done.failures()).isEmpty();
    scores = done.scores();
  }

  @ParameterizedTest
  @CsvSource({
    "figures-span, 0.98",
    "figures-value, 0.98",
    "figures-unit, 0.96",
    "figures-all, 0.96",
    "claims-attribution, 0.81",
    "claims-attribution-direct, 0.88",
    "claims-exact-cue, 0.82",
    "claims-speaker, 0.74",
    "claims-found-kind, 0.96",
    "claims-found-act, 0.92",
    "claims-found-negated, 0.97",
    "claims-found-source_kind, 0.90",
    "claims-found-certainty, 0.95",
    "relations, 0.93",
    "relations-status, 0.87",
    "entities, 0.94",
    "metadata-title, 1",
    "metadata-authors, 1",
    "metadata-publisher, 1",
    "metadata-published, 1",
    "metadata-place, 1"
  })
  void isNoWorseThanItWas(String name, BigDecimal floor) {
    Score score = scores.scores().get(name);

    assertThat(score).as(name).isNotNull();
    assertThat(score.f1()).as("F1 of %s", name).isGreaterThanOrEqualTo(floor);
  }

  @Test
  void namesArePutTogetherOnlyWhereTheyBelongTogether() {
    assertThat(scores.namesPrecision()).isGreaterThanOrEqualTo(new BigDecimal("0.98"));
    assertThat(scores.namesRecall()).isGreaterThanOrEqualTo(new BigDecimal("0.76"));
  }

  @Test
  void whatIsNotTheStoryStaysOut() {
    assertThat(scores.boilerplate().found()).isZero();
  }

  @Test
  void theReportShowsEveryScore() {
    List<String> lines = NewsReport.lines(scores);

    assertThat(scores.scores().keySet())
        .isEqualTo(NewsEvaluation.scoreNames())
        .allSatisfy(name -> assertThat(lines).anyMatch(l -> l.startsWith("  " + name + " ")));
  }
}
