package org.broadsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.Broadsheet;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.dataset.DatasetWriter;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Writing the rows of the nine articles as tables and documents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WritingBenchmark {
  private record Written(Row article, String text, List<Row> rows) {}

  private final List<Written> articles = new ArrayList<>();
  private Path folder;

  /** Reads the articles once, which needs the language models. */
  @Setup
  public void read() throws IOException, ModelException, ArticleException {
    Broadsheet broadsheet = Broadsheet.open();
    for (Article article : Samples.articles()) {
      Broadsheet.Reading reading = broadsheet.read(article);
      List<Row> rows = new ArrayList<>();
      for (Table table : Tables.ALL) {
        if (table != Tables.ARTICLES && table != Tables.ENTITIES && table != Tables.PROBLEMS) {
          rows.addAll(reading.of(table));
        }
      }
      articles.add(new Written(reading.article(), article.text(), rows));
    }
    if (articles.get(0).rows().isEmpty()) {
      throw new IllegalStateException("there is nothing to write");
    }
  }

  @Setup(Level.Invocation)
  public void makeFolder() throws IOException {
    folder = Files.createTempDirectory("broadsheet-jmh");
  }

  @Benchmark
  public void write() throws DatasetException, IOException {
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      for (Written article : articles) {
        writer.article(article.article(), article.text(), article.rows());
      }
    }
  }

  @TearDown(Level.Invocation)
  public void deleteFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
