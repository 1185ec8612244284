package org.broadsheet.pipeline;

import org.broadsheet.article.ArticleException;
import org.jspecify.annotations.Nullable;

/** An article that a stage could not read, with the stage's name. */
public final class StageException extends ArticleException {
  private static final long serialVersionUID = 1L;

  private final String stage;

  StageException(String stage, @Nullable String message, Throwable cause) {
    super(message == null ? cause.getClass().getSimpleName() : message, cause);
    this.stage = stage;
  }

  /** Whether the program is at fault, and not the article. */
  boolean isFault() {
    return !(getCause() instanceof ArticleException);
  }

  /** The stage's name, as in the table {@code problems}. */
  public String stage() {
    return stage;
  }
}
