package org.broadsheet.ingest;

/**
 * The input as a whole cannot be read, and the run cannot begin. The message says what is wrong.
 */
public class IngestException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the input. */
  public enum Kind {
    /** Nothing to read was given, or folders without a single article. */
    NO_INPUT,
    /** A path that does not exist. */
    MISSING,
    /** A folder that cannot be listed. */
    UNREADABLE
  }

  private final Kind kind;

  public IngestException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public IngestException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
