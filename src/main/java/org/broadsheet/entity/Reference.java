package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A name, nominal or pronoun of an article with the entity in the making that it stands for.
 *
 * @param sentence its sentence
 * @param tokens its tokens
 * @param head its head token
 * @param type what it stands for
 * @param form name, nominal or pronoun
 * @param cluster whom it stands for, or {@code null} where that is not safe or more than one
 * @param members whom a plural stands for, at least two; empty for all others
 * @param why the rule that says so
 */
record Reference(
    Sentence sentence,
    TokenRange tokens,
    int head,
    EntityType type,
    MentionForm form,
    @Nullable Cluster cluster,
    List<Cluster> members,
    RuleId why) {
  Reference {
    members = List.copyOf(members);
  }

  /** A reference to one, or to nobody. */
  Reference(
      Sentence sentence,
      TokenRange tokens,
      int head,
      EntityType type,
      MentionForm form,
      @Nullable Cluster cluster,
      RuleId why) {
    this(sentence, tokens, head, type, form, cluster, List.of(), why);
  }

  /** The mention that the dataset shows. */
  Mention mention() {
    int entity = cluster == null ? -1 : cluster.root().index;
    List<Integer> all = members.stream().map(c -> c.root().index).toList();
    return new Mention(sentence.index(), tokens, head, type, form, entity, all, why);
  }
}
