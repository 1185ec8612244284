package org.broadsheet.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/**
 * A whole run: from inputs to a dataset in its folder. Articles are read in parallel and spooled to
 * disk; when all are read, the entities of the run are made and the tables written in the order of
 * the articles' ids. Memory holds as many articles as there are threads, and what is known of the
 * entities.
 */
public final class DatasetRun {
  /** Articles of which the longest is read next, for each thread. */
  private static final int LOOKAHEAD_PER_THREAD = 4;

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
    Path output = config.output();
    return run(standardInput, output, () -> Publication.open(output, config.force()));
  }

  /**
   * Runs, and writes the dataset somewhere else than into its own place, to be looked at and
   * deleted.
   *
   * @param standardInput read where the inputs name it
   * @param output the folder that is written, which is not there yet
   * @throws IngestException where the input as a whole cannot be read
   * @throws DatasetException where the output cannot be written
   * @throws ModelException where the language models are not complete
   */
  public RunSummary runInto(Path output, InputStream standardInput)
      throws IngestException, DatasetException, ModelException {
    return run(standardInput, output, () -> Publication.openPassing(output));
  }

  /** How the place for the dataset is opened. */
  private interface Opening {
    Publication open() throws DatasetException;
  }

  private RunSummary run(InputStream standardInput, Path output, Opening opening)
      throws IngestException, DatasetException, ModelException {
    Instant started = Instant.now();
    try (Publication publication = opening.open();
        ArticleSource source =
            ArticleSource.open(config.inputs(), Ingestion.config(config, rules), standardInput)) {
      ArticleCache cache = cache();
      ReaderSource readers = new ReaderSource(rules, annotators, config.limits(), progress);
      List<WrittenTable> written;
      // The spool goes before the folder is published: it is no part of the dataset.
      try (Spool spool = new Spool(publication.staging());
          DatasetWriter writer = new DatasetWriter(publication.staging())) {
        readAll(source, readers, cache, spool);
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
      if (cache != null) {
        cache.trim();
      }
      progress.finish();
      return summary(written, Duration.between(started, Instant.now()));
    } catch (IOException e) {
      throw DatasetException.of("write", output, e);
    }
  }

  private @Nullable ArticleCache cache() throws IOException {
    CacheFolder folder = config.cache();
    return folder == null
        ? null
        : ArticleCache.open(
            folder,
            rules,
            config.limits(),
            config.published(),
            ModelFiles.rememberedIn(folder, config.prepared()));
  }

  private void readAll(
      ArticleSource source, ReaderSource readers, @Nullable ArticleCache cache, Spool spool)
      throws IOException, ModelException {
    try (ReadingThreads threads = new ReadingThreads(config.threads())) {
      if (cache == null) {
        threads.begin(readers::get); // without a cache, there is no article that needs no model
      }
      LongestFirst waiting = new LongestFirst(LOOKAHEAD_PER_THREAD * config.threads());
      while (source.hasNext() || !waiting.isEmpty()) {
        if (source.hasNext() && !waiting.isFull()) {
          add(source.next(), waiting);
        } else {
          Ingested next = waiting.take();
          double share = (double) source.filesDone() / Math.max(1, source.fileCount());
          threads.read(() -> spool(read(next, readers, cache), spool, share));
        }
      }
      threads.await();
    }
  }

  private void add(Ingested next, LongestFirst waiting) {
    if (next instanceof Ingested.Remark remark) {
      remarks.add(ArticleTable.problemRow(remark.problem()));
    } else {
      waiting.add(next);
    }
  }

  /** Returns whether the article could be read. */
  private boolean spool(PackedArticle article, Spool spool, double share) throws IOException {
    spool.add(article.id(), article.rows());
    progress.articles(
        done.incrementAndGet(),
        article.isFailed() ? failed.incrementAndGet() : failed.get(),
        share);
    return !article.isFailed();
  }

  private PackedArticle read(Ingested next, ReaderSource readers, @Nullable ArticleCache cache)
      throws ModelException {
    if (next instanceof Ingested.Failed f) {
      return PackedArticle.of(
          ArticleTable.failed(f.article(), f.source(), null, List.of(f.problem())), true);
    }
    Ingested.Read read = (Ingested.Read) next;
    if (cache == null) {
      return read(read, readers.get());
    }
    String key = cache.key(read);
    Optional<byte[]> kept = cache.find(key);
    if (kept.isPresent()) {
      return new PackedArticle(read.article().id(), kept.get(), false);
    }
    PackedArticle fresh = read(read, readers.get());
    if (!fresh.isFailed()) {
      cache.keep(key, fresh.rows());
    }
    return fresh;
  }

  private PackedArticle read(Ingested.Read read, ArticleReader reader) {
    Article article = read.article();
    try {
      ArticleRows rows = reader.read(article, config.published(), read.problems());
      return PackedArticle.of(rows, hasFault(rows));
    } catch (StageException e) {
      List<Problem> problems = new ArrayList<>(read.problems());
      problems.add(
          new Problem(article.id(), e.stage(), Severity.ERROR, String.valueOf(e.getMessage())));
      return PackedArticle.of(
          ArticleTable.failed(article.id(), article.source(), article, problems), true);
    }
  }

  private static boolean hasFault(ArticleRows rows) {
    return rows.of(Tables.PROBLEMS).stream()
        .anyMatch(p -> p.text("severity").orElse("").equals("fatal"));
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
        tally.faults,
        tally.warnings,
        tally.tokens,
        took.toMillis() / 1000.0);
  }
}
