package org.broadsheet.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.broadsheet.annotate.ModelException;
import org.jspecify.annotations.Nullable;

/** The threads that read the articles of a run. Whoever has too much for them waits. */
final class ReadingThreads implements AutoCloseable {
  /** Articles that wait for a thread, for each thread. */
  private static final int WAITING_PER_THREAD = 2;

  private final ExecutorService threads;
  private final Semaphore room;
  private final List<Future<?>> preparations = new ArrayList<>();
  private List<Future<Boolean>> pending = new ArrayList<>();

  ReadingThreads(int count) {
    threads = Executors.newFixedThreadPool(count);
    room = new Semaphore(count * (1 + WAITING_PER_THREAD));
  }

  /** Does what an article will want before the first one comes; what goes wrong shows then. */
  void begin(Callable<?> preparation) {
    preparations.add(threads.submit(preparation));
  }

  /**
   * Reads an article when a thread is free; waits where many do already.
   *
   * @param article reads it and says whether it could be read
   */
  void read(Callable<Boolean> article) throws IOException, ModelException {
    room.acquireUninterruptibly();
    pending.add(
        threads.submit(
            () -> {
              try {
                return article.call();
              } finally {
                room.release();
              }
            }));
    await(false);
  }

  /** Waits until all are read, and passes on what went wrong in a thread. */
  void await() throws IOException, ModelException {
    await(true);
  }

  private void await(boolean all) throws IOException, ModelException {
    List<Future<Boolean>> open = new ArrayList<>();
    for (Future<Boolean> f : pending) {
      if (!all && !f.isDone()) {
        open.add(f);
        continue;
      }
      try {
        f.get();
      } catch (ExecutionException e) {
        throw passedOn(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    pending = open;
  }

  /** Throws it where it may be thrown; what nobody expects is an internal fault. */
  private static IllegalStateException passedOn(@Nullable Throwable cause)
      throws IOException, ModelException {
    if (cause instanceof IOException io) {
      throw io;
    }
    if (cause instanceof ModelException models) {
      throw models;
    }
    if (cause instanceof RuntimeException fault) {
      throw fault;
    }
    return new IllegalStateException(cause);
  }

  @Override
  public void close() {
    preparations.forEach(p -> p.cancel(true));
    threads.shutdownNow();
  }
}
