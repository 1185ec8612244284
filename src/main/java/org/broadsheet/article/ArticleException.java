package org.broadsheet.article;

/**
 * One article cannot be read; the run goes on without it. The message says what was found and what
 * would be right.
 */
public class ArticleException extends Exception {
  private static final long serialVersionUID = 1L;

  public ArticleException(String message) {
    super(message);
  }

  public ArticleException(String message, Throwable cause) {
    super(message, cause);
  }
}
