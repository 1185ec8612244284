package org.broadsheet.rules;

import java.util.List;

/**
 * A rule as its file states it. What its own fields mean is its room's affair.
 *
 * @param id its name
 * @param about one sentence on what it finds
 * @param file its file, below {@code models/}
 * @param line the line on which it begins, from 1
 * @param text the rule as written, for {@code explain}
 * @param fields the room's own fields
 * @param match texts in which it finds something
 * @param reject texts in which it finds nothing
 */
public record Rule(
    RuleId id,
    String about,
    String file,
    int line,
    String text,
    Fields fields,
    List<Example> match,
    List<Counterexample> reject) {
  public Rule {
    match = List.copyOf(match);
    reject = List.copyOf(reject);
  }

  /** A fault of the rule as a whole. */
  public Fault fault(String message) {
    return new Fault("models/" + file, line, "rule " + id + ": " + message);
  }
}
