package org.broadsheet.article;

/**
 * What a block of an article is. Only {@link #BODY} is the story; the others are kept for the names
 * in them.
 */
public enum BlockKind {
  /** A paragraph of the story. */
  BODY,
  /** The headline, where it stands in the text. */
  TITLE,
  /** A line under the headline that sums the story up, where it is not part of the story. */
  STANDFIRST,
  /** "By Jane Roe". */
  BYLINE,
  /** A line that gives the date of publication. */
  DATE,
  /** "MEXICO CITY, Sept 3 (Reuters) -" before the first words of the story. */
  DATELINE,
  /** A heading of a section inside the story. */
  HEADING,
  /** The words under a picture. */
  CAPTION,
  /** "Source: Reuters", "X and Y contributed reporting", the author's note. */
  CREDIT,
  /** Contact, subscription, sharing and "appeared first on" lines. */
  BOILERPLATE
}
