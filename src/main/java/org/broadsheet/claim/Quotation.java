package org.broadsheet.claim;

import org.broadsheet.text.Span;

/**
 * Words between quotation marks.
 *
 * @param span in the clean text, both marks included; an unclosed quotation ends with its paragraph
 * @param block index of the block that holds it
 * @param closed whether it has a closing mark of its own
 * @param continues whether it goes on from the paragraph before, whose quotation was left open
 * @param words number of words between the marks
 * @param speech whether it is long or sentence-like enough to be somebody's words rather than a
 *     title, a nickname or a scare quote
 */
record Quotation(
    Span span, int block, boolean closed, boolean continues, int words, boolean speech) {}
