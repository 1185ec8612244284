package org.broadsheet.cli;

/**
 * What the program's exit code says; the numbers are documented in the README and part of what CI
 * relies on.
 */
public enum ExitCode {
  /** Done; warnings and articles read in part included. */
  DONE(0),
  /** A fault of ours. */
  INTERNAL(1),
  /** The command line is not understood, or there is no input. */
  USAGE(2),
  /** Done, but articles failed; under {@code --strict} also: there were warnings. */
  ARTICLES_FAILED(3),
  /** The rules or models cannot be used. */
  MODELS(4),
  /** A check failed: a dataset that is not valid, a score below its floor. */
  CHECK_FAILED(5),
  /** The input cannot be read or the output cannot be written. */
  INPUT_OUTPUT(6);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
