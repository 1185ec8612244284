package org.broadsheet.pattern;

/**
 * A pattern that cannot be compiled. The message says where, what stands there and what was
 * expected.
 */
public final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PatternException(String pattern, int at, String message) {
    super(message + " at character " + (at + 1) + " of '" + pattern + "'");
  }
}
