package org.broadsheet.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules or lexicons cannot be used. Lists every fault that was found, each with its file and
 * line.
 */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public RuleException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** With a single fault. */
  public static RuleException of(String file, int line, String message) {
    return new RuleException(List.of(new Fault(file, line, message)));
  }

  /** The faults, in the order of files and lines in which they were found. */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
