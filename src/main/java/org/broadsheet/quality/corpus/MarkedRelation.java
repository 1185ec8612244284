package org.broadsheet.quality.corpus;

import org.broadsheet.text.Span;

/**
 * Two names that somebody marked as related.
 *
 * @param name what the corpus calls the relation
 * @param subject the first name's place in the text, in UTF-16 code units
 * @param object the second's
 */
public record MarkedRelation(String name, Span subject, Span object) {}
