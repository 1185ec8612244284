package org.broadsheet.annotate;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.prepared.PreparedModels;
import org.broadsheet.rules.RuleBook;
import org.slf4j.LoggerFactory;

/** Loads the language models side by side. */
final class ModelLoader {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private ModelLoader() {}

  /** All that the annotator needs. */
  record Models(
      SentenceSplitter splitter,
      MaxentTagger tagger,
      NameRecognizer names,
      TimeReader times,
      TreeParser parser) {
    Models with(TimeReader otherTimes) {
      return new Models(splitter, tagger, names, otherTimes, parser);
    }
  }

  /**
   * Loads them in as many threads as there are processors.
   *
   * @param book the lexicons {@code sentence-words}, {@code cue-verbs} and {@code time-words}
   * @param prepared where they may be taken up faster
   * @throws ModelException where a model or a library is missing or damaged
   */
  static Models load(RuleBook book, PreparedModels prepared) throws ModelException {
    // Once, by one thread: loggers that two threads ask for first are told of on standard error.
    LoggerFactory.getILoggerFactory();
    int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      TimeCues cues = new TimeCues(book.lexicon("time-words"));
      // The longest first.
      Future<MaxentTagger> tagger =
          pool.submit((Callable<MaxentTagger>) () -> new MaxentTagger(TAGGER));
      Future<TimeReader> times = pool.submit(() -> TimeReader.load(cues));
      Future<NameRecognizer.Model> broad = pool.submit(() -> NameRecognizer.loadBroad(prepared));
      Future<TreeParser> parser = pool.submit(() -> TreeParser.load(prepared));
      Future<NameRecognizer.Model> fine = pool.submit(() -> NameRecognizer.loadFine(prepared));
      SentenceSplitter splitter =
          new SentenceSplitter(
              book.lexicon("sentence-words"),
              Set.copyOf(book.lexicon("cue-verbs").termsWhere("frames", "quote")));
      return new Models(
          splitter,
          get("the part-of-speech tagger", tagger),
          new NameRecognizer(
              List.of(get("a name recogniser", broad), get("a name recogniser", fine))),
          get("the time expressions' rules", times),
          get("the dependency parser", parser));
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T get(String what, Future<T> model) throws ModelException {
    try {
      return model.get();
    } catch (ExecutionException e) {
      throw new ModelException(
          what
              + " cannot be loaded: are stanford-corenlp, its models jar and joda-time on the class"
              + " path, and whole? ("
              + e.getCause()
              + ")",
          e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException("interrupted while " + what + " was loading", e);
    }
  }
}
