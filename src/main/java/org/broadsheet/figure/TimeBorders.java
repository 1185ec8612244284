package org.broadsheet.figure;

import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.TokenRange;

/** Knows, by commas and relative pronouns, which dates are of another clause than a figure. */
final class TimeBorders {
  private final Setting around;

  TimeBorders(Setting around) {
    this.around = around;
  }

  /** "Corvane, founded 62 years ago, owns 34 ships", "rose in May; 29 percent": beyond a border. */
  boolean isAcross(TokenRange own, TimeMention t) {
    int first = t.tokens().first();
    int end = t.tokens().end();
    for (int i = Math.min(end, own.end()); i < Math.max(first, own.first()); i++) {
      if (around.lower(i).equals(";")) {
        return true;
      }
    }
    int comma = first - 1;
    while (comma > 0 && !around.isTag(comma, "[,:]")) {
      comma--;
    }
    boolean isAside =
        around.isTag(comma, ",") && around.isTag(comma + 1, "VBN|VBD|WDT|WP|WP\\$|WRB");
    boolean isClosed = around.isTag(end, ",") && end <= own.first();
    return (isAside && isClosed) || isInRelative(own, comma, first);
  }

  /** "Orvik, a town of 3,000, had its coldest night in 1902": what is said of a name in passing. */
  boolean isBesideName(Draft d, int time) {
    int t = d.token;
    while (t >= 0 && !around.clauses.isPredicate(t)) {
      int g = around.tree.governor(t);
      if (around.tree.is(t, "appos") && around.isTag(g, "NNP") && t < time) {
        return !around.tree.isUnder(time, t);
      }
      t = g;
    }
    return false;
  }

  /** "in five states and Norland, which votes on 3 May": the date of a clause behind the figure. */
  private boolean isInRelative(TokenRange own, int comma, int time) {
    if (own.end() <= comma && around.isTag(comma + 1, "WDT|WP|WP\\$")) {
      return true;
    }
    int opening = own.first() - 1; // "The mill, which makes 5,000 tonnes, will close in May"
    while (opening > 0 && !around.isTag(opening, "[,:]")) {
      opening--;
    }
    int closing = own.end();
    while (closing < time && !around.isTag(closing, "[,:]")) {
      closing++;
    }
    return around.isTag(opening + 1, "WDT|WP|WP\\$")
        && closing < time
        && around.isTag(closing + 1, "VB[DZP]|MD");
  }
}
