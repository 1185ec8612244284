package org.broadsheet.article;

import org.broadsheet.text.Span;

/**
 * A stretch of an article's original text whose kind the input itself tells: a page's headline, a
 * caption, a subheading, a file's front matter.
 *
 * @param kind what it is
 * @param span where it stands in the original text (UTF-16 offsets), whole lines, not empty
 */
public record Mark(BlockKind kind, Span span) {}
