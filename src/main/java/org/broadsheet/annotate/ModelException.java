package org.broadsheet.annotate;

import org.jspecify.annotations.Nullable;

/**
 * The language models cannot be used: a file is missing or damaged, or they do not find what they
 * must find in a sentence made for the purpose. The message says what is missing and what to do.
 */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
