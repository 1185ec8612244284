package org.broadsheet.quality.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.ReliabilityBin;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.corpus.Attribution;
import org.broadsheet.quality.corpus.MarkedArticle;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;

class ClaimScorerTest {
  private static final String TEXT =
      "“The ferries will run,” said Ada Quill, the mayor. Tom Marsh told her that tolls would rise.";
  private static final Attribution QUILL =
      parts("Ada Quill, the mayor", "said", "“The ferries will run,”");
  private static final Attribution MARSH = parts("Tom Marsh", "told", "that tolls would rise");

  private static Attribution parts(String source, String cue, String content) {
    return new Attribution(spans(source), spans(cue), spans(content));
  }

  private static List<Span> spans(String words) {
    int at = TEXT.indexOf(words);
    return words.isEmpty() ? List.of() : List.of(new Span(at, at + words.length()));
  }

  private static ReadClaims article(List<Attribution> marked, List<Attribution> found) {
    Article article = new Article(new ArticleId("ferry"), "ferry.txt", TEXT, Metadata.NONE);
    return new ReadClaims(
        new MarkedArticle(article, marked),
        found.stream().map(f -> new FoundClaim(f, ClaimKind.DIRECT, 0.84, "claim.test")).toList(),
        marked.stream().map(ClaimScorerTest::cue).toList(),
        found.stream().map(ClaimScorerTest::cue).toList(),
        List.of(new Span(0, 50), new Span(51, TEXT.length())));
  }

  private static String cue(Attribution a) {
    return a.cue().isEmpty() ? CueNames.NONE : a.cue().get(0).in(TEXT);
  }

  private static ClaimScores score(List<Attribution> marked, List<Attribution> found) {
    return ClaimScorer.score(List.of(article(marked, found)), Set.of(",", "of"));
  }

  private static Score of(ClaimScores scores, String name) {
    Score score = scores.scores().get(name);
    assertThat(score).as(name).isNotNull();
    return score;
  }

  @Test
  void whatIsMarkedIsRightInEveryWay() {
    ClaimScores scores = score(List.of(QUILL, MARSH), List.of(QUILL, MARSH));

    assertThat(scores.scores())
        .allSatisfy(
            (name, s) ->
                assertThat(s.f1())
                    .as(name)
                    .isEqualByComparingTo(name.equals("attribution-mixed") ? "0" : "1"));
    assertThat(scores.mistakes()).isEmpty();
    assertThat(scores.byCue()).containsOnlyKeys("said", "told");
  }

  @Test
  void otherBoundariesAreAnotherSpanButTheSameAttribution() {
    Attribution near = parts("Ada Quill", "said", "The ferries will run");

    ClaimScores scores = score(List.of(QUILL), List.of(near));

    assertThat(of(scores, "exact-content").right()).isZero();
    assertThat(of(scores, "lenient-exact-content").right()).isEqualTo(1);
    assertThat(of(scores, "exact-source").right()).isZero();
    assertThat(of(scores, "exact-cue").right()).isEqualTo(1);
    assertThat(of(scores, "attribution").right()).isEqualTo(1);
    assertThat(of(scores, "overlap-source")).isEqualTo(Score.ofPairs(2, 2, 5));
  }

  @Test
  void spansAloneDoNotAskForTheCue() {
    Attribution otherCue = parts("Tom Marsh", "said", "that tolls would rise");

    ClaimScores scores = score(List.of(MARSH), List.of(otherCue));

    assertThat(of(scores, "exact-content").right()).isZero();
    assertThat(of(scores, "free-content").right()).isEqualTo(1);
    assertThat(of(scores, "free-source-content").right()).isEqualTo(1);
  }

  @Test
  void freeSourceCountsOnlyWhatHasOne() {
    Attribution bare = parts("", "said", "“The ferries will run,”");

    ClaimScores scores = score(List.of(bare, MARSH), List.of(bare, MARSH));

    assertThat(of(scores, "free-source")).isEqualTo(Score.ofPairs(1, 1, 1));
  }

  @Test
  void aRepetitionIsNoSecondFinding() {
    ClaimScores scores = score(List.of(QUILL, MARSH), List.of(QUILL, QUILL));

    assertThat(of(scores, "exact-cue")).isEqualTo(new Score(1, 1, 1, 2));
  }

  @Test
  void mistakesAreToldByKindAndCueTheCommonestFirst() {
    Attribution wrongSource = parts("her", "told", "that tolls would rise");
    Attribution noSource = parts("", "told", "that tolls would rise");
    Attribution tooShort = parts("Ada Quill", "said", "run");
    Attribution tooLong =
        parts("Ada Quill", "said", "“The ferries will run,” said Ada Quill, the mayor. Tom Marsh");
    List<ReadClaims> articles = new ArrayList<>();
    articles.add(article(List.of(QUILL, MARSH), List.of(tooShort, wrongSource)));
    articles.add(article(List.of(QUILL, MARSH), List.of(tooLong, noSource)));
    articles.add(article(List.of(QUILL), List.of(MARSH)));
    articles.add(article(List.of(QUILL, noSource), List.of(MARSH)));

    List<Mistake> mistakes = ClaimScorer.score(articles, Set.of(",")).mistakes();

    assertThat(mistakes.stream().map(m -> m.count() + " " + m.what()))
        .containsExactly(
            "2 not found: said",
            "1 content too long: said",
            "1 content too short: said",
            "1 not marked: told",
            "1 other source: told",
            "1 source not found: told",
            "1 source where none is marked: told");
    assertThat(mistakes.get(0).examples().get(0).passage())
        .isEqualTo(
            "[content: “The ferries will run,”] [cue: said] [source: Ada Quill, the mayor].");
    assertThat(mistakes.get(4).examples().get(0).notes())
        .containsExactly(
            "found: Tom Marsh [cue: told] [source: her] [content: that tolls would rise].");
  }

  @Test
  void reliabilitySaysHowManyRowsOfAConfidenceAreRight() {
    ClaimScores scores = score(List.of(QUILL), List.of(QUILL, MARSH));

    ReliabilityBin bin = scores.reliability().get(0);
    assertThat(scores.reliability()).hasSize(1);
    assertThat(bin.from()).isEqualTo(8);
    assertThat(bin.rows()).isEqualTo(2);
    assertThat(bin.right()).isEqualTo(1);
    assertThat(bin.confidence()).isEqualByComparingTo("0.84");
    assertThat(bin.share()).isEqualByComparingTo("0.5");
  }

  @Test
  void theReportShowsAsManyMistakesAsAskedFor() {
    ClaimScores scores = score(List.of(QUILL, MARSH), List.of());

    assertThat(ClaimReport.lines(scores, 1))
        .contains("1 article", "the commonest mistakes (1 of 2 kinds), with sentences")
        .contains("    1  not found: said")
        .doesNotContain("    1  not found: told");
    assertThat(ClaimReport.lines(scores, 0)).noneMatch(l -> l.contains("mistakes"));
  }
}
