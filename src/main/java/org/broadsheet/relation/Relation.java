package org.broadsheet.relation;

import org.broadsheet.annotate.Phrase;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A standing fact between two entities, or between an entity and a word (a title, an age).
 *
 * @param subject the words of the first argument
 * @param subjectEntity its index in the article's entities, or -1
 * @param name the slot's name in TAC KBP, such as {@code per:title}
 * @param object the words of the second argument
 * @param objectEntity its index in the article's entities, or -1
 * @param status what the sentence itself says of its truth; {@code pipeline} adds what claims say
 * @param isStated whether the sentence states the fact by a verb ("X is the mayor of Y"), so that
 *     who denies or doubts the sentence denies or doubts the fact; {@code false} where it is taken
 *     for granted beside a name ("the mayor of Y, X")
 * @param period when it holds or held, in ISO 8601 ({@code 2023-09/2024-12}; {@code ..} for an open
 *     end), else in the text's words; {@code null} where the text does not tell
 * @param confidence probability from 0 to 1 that the row is right
 * @param rule the rule that found it
 */
public record Relation(
    Phrase subject,
    int subjectEntity,
    String name,
    Phrase object,
    int objectEntity,
    Status status,
    boolean isStated,
    @Nullable String period,
    double confidence,
    RuleId rule) {}
