package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The entities and mentions of one article.
 *
 * @param entities each at its own index
 * @param mentions in the order of the text
 */
public record Entities(List<LocalEntity> entities, List<Mention> mentions) {
  public static final Entities NONE = new Entities(List.of(), List.of());

  public Entities {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
  }

  /**
   * The shortest mention that has {@code token} as its head, else the shortest that covers it, else
   * {@code null}.
   */
  public @Nullable Mention at(int sentence, int token) {
    Mention best = null;
    for (Mention m : mentions) {
      if (m.sentence() == sentence && m.tokens().contains(token)) {
        if (best == null || rank(m, token) < rank(best, token)) {
          best = m;
        }
      }
    }
    return best;
  }

  /** The entity that a phrase's head stands for, or -1. */
  public int entityOf(Phrase phrase) {
    Mention m = at(phrase.sentence(), phrase.head());
    return m == null ? -1 : m.entity();
  }

  /** The mentions of one sentence, in order. */
  public List<Mention> in(int sentence) {
    return mentions.stream().filter(m -> m.sentence() == sentence).toList();
  }

  private static int rank(Mention m, int token) {
    return m.tokens().length() + (m.head() == token ? 0 : 10_000);
  }
}
