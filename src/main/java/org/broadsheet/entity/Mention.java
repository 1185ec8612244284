package org.broadsheet.entity;

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
 * @param entity index into {@link Entities#entities()}, or -1 where the mention is not safely
 *     anybody's
 * @param why the rule or reason by which it was joined to its entity, or {@code null}
 */
public record Mention(
    int sentence,
    TokenRange tokens,
    int head,
    EntityType type,
    MentionForm form,
    int entity,
    @Nullable RuleId why) {}
