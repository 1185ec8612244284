package org.broadsheet.clean;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A rule that knows a paragraph, and how. */
record Fit(LineRule rule, Matcher match) {
  /** No line is longer that is not story. */
  private static final int LONGEST = 2000;

  /** The first of the rules that knows all of a paragraph, or {@code null}. */
  static @Nullable Fit of(Part part, List<LineRule> rules) {
    return of(part, rules, fit -> true);
  }

  /** The first of the rules that knows all of a paragraph and whose needs are met. */
  static @Nullable Fit of(Part part, List<LineRule> rules, Predicate<Fit> holds) {
    for (LineRule rule : rules) {
      if (part.draft.length() <= LONGEST && rule.mayMatch(part.folded())) {
        Matcher m = rule.matches(part.text()).orElse(null);
        Fit fit = m == null ? null : new Fit(rule, m);
        if (fit != null && holds.test(fit)) {
          return fit;
        }
      }
    }
    return null;
  }

  /** Writes down what the paragraph is and what it says of the article. */
  void settle(Part part, Findings findings) {
    part.is(rule.block(), rule.id().value());
    findings.take(rule, match);
  }
}
