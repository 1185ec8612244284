package org.broadsheet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;
import org.broadsheet.pipeline.ArticleReader;
import org.broadsheet.pipeline.Findings;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.pipeline.StageException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the product over the articles of a corpus, several at a time, and keeps of each what a step
 * makes of its findings, in the order of the corpus. The number of threads makes no difference.
 */
public final class CorpusReader {
  /**
   * What came of a corpus.
   *
   * @param results one for each item, in their order
   * @param failures articles that could not be read, one line each; their findings are empty
   */
  public record Reading<R>(List<R> results, List<String> failures) {
    public Reading {
      results = List.copyOf(results);
      failures = List.copyOf(failures);
    }
  }

  private record Result<R>(R made, @Nullable String failure) {}

  private final ArticleReader reader;
  private final int threads;
  private final Progress progress;

  public CorpusReader(ArticleReader reader, int threads, Progress progress) {
    this.reader = reader;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Reads articles.
   *
   * @param items what the corpus holds
   * @param article the article of an item
   * @param step what to keep of an item; called from several threads, with {@code null} where the
   *     article could not be read
   */
  public <T, R> Reading<R> read(
      List<T> items, Function<T, Article> article, BiFunction<T, @Nullable Findings, R> step) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicInteger done = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    try {
      List<Future<Result<R>>> pending = new ArrayList<>();
      for (T item : items) {
        pending.add(
            pool.submit(
                () -> {
                  Result<R> result = read(item, article.apply(item), step);
                  int failures = result.failure() == null ? failed.get() : failed.incrementAndGet();
                  int n = done.incrementAndGet();
                  progress.articles(n, failures, (double) n / items.size());
                  return result;
                }));
      }
      List<R> results = new ArrayList<>();
      List<String> failures = new ArrayList<>();
      for (Future<Result<R>> each : pending) {
        Result<R> result = each.get();
        results.add(result.made());
        if (result.failure() != null) {
          failures.add(Objects.requireNonNull(result.failure()));
        }
      }
      return new Reading<>(results, failures);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** What a fault of ours kept from being found, or {@code null}. */
  private static @Nullable String fault(Findings found) {
    return found.problems().stream()
        .filter(p -> p.severity() == Problem.Severity.FATAL)
        .map(p -> p.article() + ": " + p.stage() + ": " + p.message())
        .findFirst()
        .orElse(null);
  }

  private <T, R> Result<R> read(
      T item, Article article, BiFunction<T, @Nullable Findings, R> step) {
    try {
      Findings found = reader.find(article);
      return new Result<>(step.apply(item, found), fault(found));
    } catch (StageException e) {
      return new Result<>(
          step.apply(item, null), article.id() + ": " + e.stage() + ": " + e.getMessage());
    }
  }
}
