package org.broadsheet.article;

import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading or line of an article.
 *
 * @param kind what it is
 * @param span where it stands in the clean text, not empty
 * @param section the heading that it stands under, or {@code null}
 * @param rule id of the rule that recognised it, or {@code null} for the story
 */
public record Block(BlockKind kind, Span span, @Nullable String section, @Nullable String rule) {}
