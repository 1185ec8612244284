package org.broadsheet.quality.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.Row;
import org.broadsheet.entity.CorpusResolver;
import org.broadsheet.entity.RunEntities;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.ArticleRows;
import org.broadsheet.pipeline.EntityTable;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.corpus.MarkedNews;
import org.broadsheet.quality.corpus.NewsCorpus;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Runs the product over articles in which everything is marked, as one run, and scores all rows.
 *
 * @param scores what came of it
 * @param failures articles that could not be read, one line each; nothing was found in them
 */
public record NewsEvaluation(NewsScores scores, List<String> failures) {
  public NewsEvaluation {
    failures = List.copyOf(failures);
  }

  private record Read(MarkedNews marks, @Nullable ArticleRows rows) {}

  /** The names of all scores. */
  public static Set<String> scoreNames() {
    Article none = new Article(new ArticleId("none"), "none", "", Metadata.NONE);
    MarkedNews nothing =
        new MarkedNews(
            none, Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    GoldNames names = new GoldNames(List.of(), Set.of());
    return NewsScorer.score(List.of(new NewsArticle(nothing, List.of(), Map.of(), names)), Set.of())
        .scores()
        .keySet();
  }

  /** Evaluates; the same for any number of threads. */
  public static NewsEvaluation of(NewsCorpus corpus, RuleBook rules, CorpusReader reader) {
    CorpusReader.Reading<Read> reading =
        reader.read(
            corpus.articles(),
            MarkedNews::article,
            (marks, findings) ->
                new Read(marks, findings == null ? null : ArticleReader.tabulate(findings)));
    CorpusResolver resolver = new CorpusResolver(rules);
    for (Read read : reading.results()) {
      ArticleRows rows = read.rows();
      if (rows != null) {
        resolver.add(
            rows.id(),
            rows.entities(),
            rows.mentionCounts().stream().mapToInt(Integer::intValue).toArray());
      }
    }
    RunEntities entities = resolver.resolve();
    Map<String, Row> byId = new LinkedHashMap<>();
    EntityTable.rows(entities.entities()).forEach(e -> byId.put(e.csv("entity_id"), e));
    Set<String> titles = words(rules, "title");
    List<NewsArticle> articles = new ArrayList<>();
    for (Read read : reading.results()) {
      articles.add(
          new NewsArticle(
              read.marks(),
              rows(read, entities),
              byId,
              new GoldNames(read.marks().entities(), titles)));
    }
    return new NewsEvaluation(
        NewsScorer.score(articles, words(rules, "head-end")), reading.failures());
  }

  private static Set<String> words(RuleBook rules, String kind) {
    return Set.copyOf(rules.lexicon("scoring-words").termsWhere("kind", kind));
  }

  private static List<Row> rows(Read read, RunEntities entities) {
    ArticleRows rows = read.rows();
    return rows == null
        ? List.of()
        : rows.rows().stream().map(r -> r.resolve(i -> entities.idOf(rows.id(), i))).toList();
  }
}
