package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.ingest.Ingested;

/**
 * Articles that wait for a thread, the longest to go first: a long one that is begun last would
 * keep one thread busy while the others have nothing left. Of two that are as long, the one that
 * came first.
 */
final class LongestFirst {
  private final int most;
  private final List<Ingested> waiting = new ArrayList<>();

  /**
   * @param most how many may wait
   */
  LongestFirst(int most) {
    this.most = most;
  }

  void add(Ingested next) {
    waiting.add(next);
  }

  boolean isFull() {
    return waiting.size() >= most;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes the longest out. */
  Ingested take() {
    int longest = 0;
    for (int i = 1; i < waiting.size(); i++) {
      if (length(waiting.get(i)) > length(waiting.get(longest))) {
        longest = i;
      }
    }
    return waiting.remove(longest);
  }

  private static int length(Ingested next) {
    return next.fold(read -> read.article().text().length(), failed -> 0, remark -> 0);
  }
}
