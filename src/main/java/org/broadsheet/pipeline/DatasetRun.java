package org.broadsheet.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Problem.Severity;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.dataset.DatasetWriter;
import org.broadsheet.dataset.Publication;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.dataset.WrittenTable;
import org.broadsheet.entity.CorpusResolver;
import org.broadsheet.entity.RunEntities;
import org.broadsheet.ingest.ArticleSource;
import org.broadsheet.ingest.IngestException;
import org.broadsheet.ingest.Ingested;
import org.broadsheet.rules.RuleBook;

/**
 * A whole run: from inputs to a dataset in its folder. Articles are read in parallel and spooled to
 * disk; when all are read, the entities of the run are made and the tables written in the order of
 * the articles' ids. Memory holds as many articles as there are threads, and what is known of the
 * entities.
 */
public final class DatasetRun {
  /** Articles that wait for a thread, for each thread. */
  private static final int WAITING_PER_THREAD = 2;

  private final RunConfig config;
  private final RuleBook rules;
  private final AnnotatorSource annotators;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final List<Row> remarks = new ArrayList<>();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  public DatasetRun(
      RunConfig config, RuleBook rules, AnnotatorSource annotators, Progress progress) {
    this.config = config;
    this.rules = rules;
    this.annotators = annotators;
    this.progress = progress;
  }

  /**
   * Runs.
   *
   * @param standardInput read where the inputs name it
   * @throws IngestException where the input as a whole cannot be read
   * @throws DatasetException where the output cannot be written; what stood there before is whole
   * @throws ModelException where the language models are not complete
   */
  public RunSummary run(InputStream standardInput)
      throws IngestException, DatasetException, ModelException {
    Instant started = Instant.now();
    try (Publication publication = Publication.open(config.output(), config.force());
        ArticleSource source =
            ArticleSource.open(config.inputs(), Ingestion.config(config, rules), standardInput)) {
      progress.stage("loading models");
      ArticleReader reader = new ArticleReader(rules, annotators, config.limits());
      List<WrittenTable> written;
      // The spool goes before the folder is published: it is no part of the dataset.
      try (Spool spool = new Spool(publication.staging());
          DatasetWriter writer = new DatasetWriter(publication.staging())) {
        readAll(source, reader, spool);
        progress.stage("writing tables");
        write(spool, writer);
        Duration took = Duration.between(started, Instant.now());
        written =
            writer.finish(
                RunManifest.of(config, rules, source.hashes(), started, took), config.created());
      }
      if (tally.articles == 0) {
        throw new IngestException(
            IngestException.Kind.NO_INPUT, "the input holds no article: " + config.inputs());
      }
      publication.publish();
      progress.finish();
      return summary(written, Duration.between(started, Instant.now()));
    } catch (IOException e) {
      throw DatasetException.of("write", config.output(), e);
    }
  }

  private void readAll(ArticleSource source, ArticleReader reader, Spool spool) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(config.threads());
    Semaphore room = new Semaphore(config.threads() * (1 + WAITING_PER_THREAD));
    List<Future<?>> pending = new ArrayList<>();
    try {
      while (source.hasNext()) {
        Ingested next = source.next();
        if (next instanceof Ingested.Remark remark) {
          remarks.add(ArticleTable.problemRow(remark.problem()));
          continue;
        }
        room.acquireUninterruptibly();
        double share = (double) source.filesDone() / Math.max(1, source.fileCount());
        pending.add(
            threads.submit(
                () -> {
                  try {
                    spool(read(next, reader), spool, share);
                  } finally {
                    room.release();
                  }
                }));
        pending = await(pending, false);
      }
      await(pending, true);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Drops what is done, waits for all where told to, and passes on what went wrong in a thread. */
  private static List<Future<?>> await(List<Future<?>> pending, boolean all) throws IOException {
    List<Future<?>> open = new ArrayList<>();
    for (Future<?> f : pending) {
      if (!all && !f.isDone()) {
        open.add(f);
        continue;
      }
      try {
        f.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UncheckedIOException io) {
          throw io.getCause();
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return open;
  }

  private void spool(ArticleRows article, Spool spool, double share) {
    try {
      spool.add(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean isLost = article.of(Tables.ARTICLES).get(0).text("status").orElse("").equals("failed");
    progress.articles(
        done.incrementAndGet(), isLost ? failed.incrementAndGet() : failed.get(), share);
  }

  private ArticleRows read(Ingested next, ArticleReader reader) {
    if (next instanceof Ingested.Failed f) {
      return ArticleTable.failed(f.article(), f.source(), null, List.of(f.problem()));
    }
    Ingested.Read read = (Ingested.Read) next;
    Article article = read.article();
    try {
      return reader.read(article, config.published(), read.problems());
    } catch (StageException e) {
      List<Problem> problems = new ArrayList<>(read.problems());
      problems.add(
          new Problem(article.id(), e.stage(), Severity.ERROR, String.valueOf(e.getMessage())));
      return ArticleTable.failed(article.id(), article.source(), article, problems);
    }
  }

  private void write(Spool spool, DatasetWriter writer) throws IOException, DatasetException {
    CorpusResolver resolver = new CorpusResolver(rules);
    spool.forEach(a -> resolver.add(a.id(), a.entities(), counts(a)));
    RunEntities corpus = resolver.resolve();
    List<Row> problems = new ArrayList<>(remarks);
    remarks.forEach(r -> tally.problem(r, r.has("article_id")));
    spool.forEach(a -> write(a, corpus, writer, problems));
    for (Row entity : EntityTable.rows(corpus.entities())) {
      writer.row(entity);
    }
    problems.sort(Tables.PROBLEMS.order());
    for (Row problem : problems) {
      writer.row(problem);
    }
  }

  private static int[] counts(ArticleRows a) {
    return a.mentionCounts().stream().mapToInt(Integer::intValue).toArray();
  }

  private void write(ArticleRows a, RunEntities corpus, DatasetWriter writer, List<Row> problems)
      throws DatasetException {
    Row article = a.of(Tables.ARTICLES).get(0);
    tally.article(article);
    for (Row p : a.of(Tables.PROBLEMS)) {
      problems.add(p);
      tally.problem(p, false);
    }
    List<Row> rows =
        a.rows().stream()
            .filter(Tally::isOfArticle)
            .map(r -> r.resolve(local -> corpus.idOf(a.id(), local)))
            .toList();
    writer.article(article, article.has("sha256") ? a.text() : null, rows);
  }

  private RunSummary summary(List<WrittenTable> written, Duration took) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (WrittenTable w : written) {
      rows.put(w.table().name(), (int) w.rows());
    }
    return new RunSummary(
        rows,
        tally.articles,
        tally.failed,
        tally.partial,
        tally.refused,
        tally.warnings,
        tally.tokens,
        took.toMillis() / 1000.0);
  }
}
