package org.broadsheet.clean;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A rule that knows a paragraph, and how. */
record Fit(LineRule rule, Matcher match) {
  /** The first of the rules that knows all of a paragraph, or {@code null}. */
  static @Nullable Fit of(Part part, List<LineRule> rules) {
    for (LineRule rule : rules) {
      if (part.draft.length() <= rule.longest()) {
        Matcher m = rule.matches(part.text()).orElse(null);
        if (m != null) {
          return new Fit(rule, m);
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
