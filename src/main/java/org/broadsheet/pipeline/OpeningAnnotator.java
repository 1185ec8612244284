package org.broadsheet.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.rules.RuleBook;

/** An annotator that is being opened while its user does something else. */
final class OpeningAnnotator implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<Annotator> annotator;

  OpeningAnnotator(AnnotatorSource source, RuleBook rules, Limits limits) {
    annotator = thread.submit(() -> source.open(rules, limits));
  }

  /**
   * Waits until it is open.
   *
   * @throws ModelException where the language models are missing or not complete
   */
  Annotator get() throws ModelException {
    try {
      return annotator.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof ModelException models) {
        throw models;
      }
      if (cause instanceof RuntimeException fault) {
        throw fault;
      }
      throw new ModelException("the language models cannot be loaded: " + cause, cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException("interrupted while the language models were loading", e);
    }
  }

  /** Nobody waits any longer. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
