package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A place in the article where an entity is named, described or stood in for.
 *
 * @param sentence index of the sentence in the document (furniture included)
 * @param tokens the mention's tokens; for a name without title and honorific
 * @param head index of the head token in the sentence
 * @param type the entity's type
 * @param form name, nominal or pronoun
 * @param entity index into {@link Entities#entities()}, or -1 where the mention is not safely one
 *     entity's
 * @param members indices of the entities that a plural mention stands for ("the two presidents"),
 *     at least two; empty for all others
 * @param why the rule or reason by which it was joined to its entity, or {@code null}
 */
public record Mention(
    int sentence,
    TokenRange tokens,
    int head,
    EntityType type,
    MentionForm form,
    int entity,
    List<Integer> members,
    @Nullable RuleId why) {
  public Mention {
    members = List.copyOf(members);
    if (entity >= 0 && !members.isEmpty()) {
      throw new IllegalArgumentException("a mention is one entity's or several's, not both");
    }
  }

  /** A mention of one entity, or of nobody. */
  public Mention(
      int sentence,
      TokenRange tokens,
      int head,
      EntityType type,
      MentionForm form,
      int entity,
      @Nullable RuleId why) {
    this(sentence, tokens, head, type, form, entity, List.of(), why);
  }
}
