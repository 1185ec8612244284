package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.broadsheet.pipeline.Progress;

/**
 * Tells how far a run has come: a bar that is drawn over where standard error is a terminal, a line
 * now and then where it is not.
 */
final class ProgressLine implements Progress {
  private static final int BAR_CHARACTERS = 24;
  private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
  private static final long LINE_NANOS = Duration.ofSeconds(15).toNanos();

  private final PrintWriter err;
  private final boolean isInteractive;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private boolean isDrawn;

  ProgressLine(Terminal terminal, LongSupplier nanoTime) {
    this.err = terminal.err();
    this.isInteractive = terminal.isInteractive();
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  @Override
  public synchronized void articles(int done, int failed, double share) {
    long now = nanoTime.getAsLong();
    if (now - last < (isInteractive ? REDRAW_NANOS : LINE_NANOS)) {
      return;
    }
    last = now;
    if (isInteractive) {
      int full = (int) Math.round(share * BAR_CHARACTERS);
      err.print(
          "\r["
              + "#".repeat(full)
              + " ".repeat(BAR_CHARACTERS - full)
              + "] "
              + words(done, failed)
              + "   ");
      isDrawn = true;
    } else {
      err.println(words(done, failed));
    }
    err.flush();
  }

  @Override
  public synchronized void stage(String what) {
    finish();
    if (isInteractive) {
      err.print("\r" + what);
      err.flush();
      isDrawn = true;
    }
  }

  @Override
  public synchronized void finish() {
    if (isDrawn) {
      err.print("\r" + " ".repeat(78) + "\r");
      err.flush();
      isDrawn = false;
    }
  }

  private String words(int done, int failed) {
    long seconds = (nanoTime.getAsLong() - start) / 1_000_000_000L;
    return String.format(
        Locale.ROOT,
        "%d article%s%s, %d s",
        done,
        done == 1 ? "" : "s",
        failed > 0 ? " (" + failed + " failed)" : "",
        seconds);
  }
}
