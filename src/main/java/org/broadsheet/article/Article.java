package org.broadsheet.article;

/**
 * One article as it came in.
 *
 * @param id its name in the dataset
 * @param source the file's base name, with {@code #n} for the n-th record of a file
 * @param text the original text: a file as decoded, a record's text field, an HTML page's main
 *     text; before any cleaning
 * @param metadata what the record's fields or the page's tags say about it
 */
public record Article(ArticleId id, String source, String text, Metadata metadata) {}
