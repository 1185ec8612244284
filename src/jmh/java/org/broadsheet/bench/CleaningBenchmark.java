package org.broadsheet.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.clean.Cleaner;
import org.broadsheet.rules.RuleBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Cleaning the nine articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CleaningBenchmark {
  private Cleaner cleaner;
  private List<Article> articles;

  /** Reads the rules and looks whether there is something to clean. */
  @Setup
  public void open() throws IOException, ArticleException {
    cleaner = new Cleaner(RuleBook.bundled());
    articles = Samples.articles();
    if (cleaner.clean(articles.get(0)).blocks().isEmpty()) {
      throw new IllegalStateException("cleaning leaves nothing");
    }
  }

  @Benchmark
  public void clean(Blackhole hole) throws ArticleException {
    for (Article article : articles) {
      hole.consume(cleaner.clean(article));
    }
  }
}
