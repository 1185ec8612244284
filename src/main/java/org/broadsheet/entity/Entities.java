package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/** The entities and mentions of one article. */
public final class Entities {
  /** No entities, no mentions. */
  public static final Entities NONE = new Entities(List.of(), List.of());

  private final List<LocalEntity> entities;
  private final List<Mention> mentions;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

  /**
   * Makes the entities of an article.
   *
   * @param entities each at its own index
   * @param mentions in the order of the text
   */
  public Entities(List<LocalEntity> entities, List<Mention> mentions) {
    this.entities = List.copyOf(entities);
    this.mentions = List.copyOf(mentions);
    for (Mention m : this.mentions) {
      bySentence.computeIfAbsent(m.sentence(), k -> new ArrayList<>()).add(m);
    }
    bySentence.replaceAll((k, v) -> List.copyOf(v));
  }

  /** The entities, each at its own index. */
  public List<LocalEntity> entities() {
    return entities;
  }

  /** The mentions, in the order of the text. */
  public List<Mention> mentions() {
    return mentions;
  }

  /**
   * The mention that has {@code token} as its head, a nominal ("the Italian") before the name in
   * it, then the shortest; else the shortest that covers it, else {@code null}.
   */
  public @Nullable Mention at(int sentence, int token) {
    Mention best = null;
    for (Mention m : in(sentence)) {
      if (m.tokens().contains(token) && (best == null || rank(m, token) < rank(best, token))) {
        best = m;
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
    return bySentence.getOrDefault(sentence, List.of());
  }

  private static int rank(Mention m, int token) {
    int length = m.form() == MentionForm.NOMINAL ? 0 : m.tokens().length();
    return m.head() == token ? length : 10_000 + m.tokens().length();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entities e
        && entities.equals(e.entities)
        && mentions.equals(e.mentions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(entities, mentions);
  }

  @Override
  public String toString() {
    return "Entities[entities=" + entities + ", mentions=" + mentions + "]";
  }
}
