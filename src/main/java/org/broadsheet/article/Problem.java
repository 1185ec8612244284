package org.broadsheet.article;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong or was skipped, so that nothing is lost silently: a row of the table
 * {@code problems}.
 *
 * @param article the article concerned, or {@code null} where none can be named
 * @param stage the stage that noticed: {@code ingest}, {@code clean}, {@code annotate} …
 * @param severity how bad it is
 * @param message one line for a reader: what was found, where, and what would be right
 */
public record Problem(
    @Nullable ArticleId article, String stage, Severity severity, String message) {
  /** How bad a problem is. */
  public enum Severity {
    /** Something was repaired or left out; the article is whole enough to use. */
    WARNING,
    /** The article, or a part of it, is not in the dataset. */
    ERROR,
    /** A fault of the program: a stage could not go on with the article, or the run not at all. */
    FATAL
  }
}
