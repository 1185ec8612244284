package org.broadsheet.article;

import java.util.List;

/**
 * One article as it came in.
 *
 * @param id its name in the dataset
 * @param source the file's base name, with {@code #n} for the n-th record of a file
 * @param text the original text: a file as decoded, a record's text field, an HTML page's main
 *     text; before any cleaning
 * @param metadata what the record's fields or the page's tags say about it
 * @param marks the parts of the text whose kind the input tells, in the order of the text, without
 *     overlap; empty where it tells nothing
 */
public record Article(
    ArticleId id, String source, String text, Metadata metadata, List<Mark> marks) {
  public Article {
    marks = List.copyOf(marks);
  }

  /** An article whose input tells nothing about the kinds of its parts. */
  public Article(ArticleId id, String source, String text, Metadata metadata) {
    this(id, source, text, metadata, List.of());
  }
}
