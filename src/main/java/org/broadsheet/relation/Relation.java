package org.broadsheet.relation;

import org.broadsheet.annotate.Phrase;
import org.broadsheet.rules.RuleId;

/**
 * A standing fact between two entities, or between an entity and a word (a title, an age).
 *
 * @param subject the words of the first argument
 * @param subjectEntity its index in the article's entities, or -1
 * @param name the slot's name in TAC KBP, such as {@code per:title}
 * @param object the words of the second argument
 * @param objectEntity its index in the article's entities, or -1
 * @param status what the sentence itself says of its truth; {@code pipeline} adds what claims say
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
    double confidence,
    RuleId rule) {}
