package org.broadsheet.entity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.entity.References.Board;
import org.jspecify.annotations.Nullable;

/** How long ago, in sentences, the entities of an article were last spoken of. */
final class Salience {
  private final Map<Cluster, Integer> lastSeen = new HashMap<>();
  private final Map<Cluster, Integer> here = new LinkedHashMap<>();

  /** Begins a sentence: what is named in it counts from the token on that names it. */
  void open(Board board, Sentence s) {
    here.clear();
    for (Reference r : board.in(s.index())) {
      if (r.cluster() != null) {
        here.putIfAbsent(r.cluster().root(), r.head());
      }
    }
  }

  /** Ends a sentence, with what was found to be spoken of in it. */
  void close(Board board, Sentence s) {
    here.keySet().forEach(c -> lastSeen.put(c, s.index()));
    for (Reference r : board.in(s.index())) {
      if (r.cluster() != null) {
        lastSeen.put(r.cluster().root(), s.index());
      }
    }
  }

  boolean isNamedHere(Cluster c) {
    return here.containsKey(c);
  }

  /** Whether the sentence has spoken of it before a token. */
  boolean isNamedBefore(Cluster c, int token) {
    return here.getOrDefault(c, Integer.MAX_VALUE) < token;
  }

  /** The last sentence that spoke of it, or {@code otherwise}. */
  int lastSeen(Cluster c, int otherwise) {
    return lastSeen.getOrDefault(c, otherwise);
  }

  private int away(Cluster c, Sentence s, int token) {
    Integer head = here.get(c);
    if (head != null && head < token) {
      return 0;
    }
    Integer seen = lastSeen.get(c);
    return seen == null ? Integer.MAX_VALUE : s.index() - seen;
  }

  /**
   * Of those who fit the one that is meant at a token: the only one, or the one spoken of just
   * before.
   *
   * @param reach sentences back to which one of several is looked for
   * @param aloneAnywhere whether one who fits alone may have been spoken of longer ago
   */
  @Nullable Cluster nearest(
      List<Cluster> fitting, Sentence s, int token, double reach, boolean aloneAnywhere) {
    Cluster best = null;
    int bestAway = Integer.MAX_VALUE;
    int second = Integer.MAX_VALUE;
    for (Cluster c : fitting) {
      int away = away(c, s, token);
      if (away < bestAway) {
        second = bestAway;
        bestAway = away;
        best = c;
      } else {
        second = Math.min(second, away);
      }
    }
    if (best == null) {
      return null;
    }
    boolean isNear = bestAway <= reach;
    return fitting.size() == 1
        ? (aloneAnywhere || isNear ? best : null)
        : (isNear && bestAway < second ? best : null);
  }
}
