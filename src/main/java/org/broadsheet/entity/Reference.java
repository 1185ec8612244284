package org.broadsheet.entity;

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
 * @param cluster whom it stands for, or {@code null} where that is not safe
 * @param why the rule that says so
 */
record Reference(
    Sentence sentence,
    TokenRange tokens,
    int head,
    EntityType type,
    MentionForm form,
    @Nullable Cluster cluster,
    RuleId why) {
  /** The mention that the dataset shows. */
  Mention mention() {
    int entity = cluster == null ? -1 : cluster.root().index;
    return new Mention(sentence.index(), tokens, head, type, form, entity, why);
  }
}
