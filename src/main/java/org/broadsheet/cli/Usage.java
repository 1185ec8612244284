package org.broadsheet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses what cannot be meant. */
final class Usage {
  private Usage() {}

  /** A fault of the command line, to be thrown: it ends with exit code 2. */
  static ParameterException fault(CommandSpec command, String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** What {@code --threads} says; as many as there are cores where it says nothing. */
  static int threads(CommandSpec command, @Nullable Integer told) {
    int n = told == null ? Runtime.getRuntime().availableProcessors() : told;
    if (n < 1) {
      throw fault(command, "--threads: 1 or more is wanted, not " + n);
    }
    return n;
  }
}
