package org.broadsheet.quality.corpus;

import java.util.List;

/** A corpus cannot be used. The message lists what is wrong, each fault with its file and line. */
public final class CorpusException extends Exception {
  private static final long serialVersionUID = 1L;

  /** More faults than these only say that the whole file is of another kind. */
  private static final int MOST_SHOWN = 20;

  /** What is wrong with the corpus. */
  public enum Kind {
    /** There is nothing of a corpus in this layout. */
    NOT_A_CORPUS,
    /** A file of it does not say what it should. */
    FAULTY,
    /** A file or folder cannot be read. */
    UNREADABLE
  }

  private final Kind kind;

  public CorpusException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public CorpusException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** With all faults that were found, one a line. */
  static CorpusException faulty(List<String> faults) {
    String shown = String.join("\n", faults.subList(0, Math.min(MOST_SHOWN, faults.size())));
    int left = faults.size() - MOST_SHOWN;
    return new CorpusException(
        Kind.FAULTY, left > 0 ? shown + "\nand " + left + " faults more" : shown);
  }

  public Kind kind() {
    return kind;
  }
}
