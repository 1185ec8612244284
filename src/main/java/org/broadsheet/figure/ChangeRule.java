package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.pattern.TokenPattern;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Fields;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleId;

/**
 * A way to say that a quantity changes: a pattern over the words around figures, with the captures
 * {@code old}, {@code new} and {@code delta} for the figures' first tokens and {@code cue} for the
 * word that says up or down; what {@code like} is, {@code same} is too ("190 points, or 0.6%"),
 * with its bound where {@code aside} opens a bracket.
 *
 * @param id its name
 * @param runs the patterns, tried in their order
 * @param covers whether the cue is one of the figure's words ("a 90% drop")
 * @param pairs whether both figures must be of one unit
 * @param compares whether they must be, and only a cue says that one rises or falls
 * @param confidence probability that what it says of a figure is right
 */
record ChangeRule(
    RuleId id,
    List<TokenPattern> runs,
    boolean covers,
    boolean pairs,
    boolean compares,
    double confidence) {
  private static final String PREFIX = "figure.change.";
  static final String OLD = "old";
  static final String NEW = "new";
  static final String DELTA = "delta";
  static final String LIKE = "like";
  static final String SAME = "same";
  static final String ASIDE = "aside";
  static final String CUE = "cue";

  /** Whether a rule of the room is one of these: the others name forms of figures. */
  static boolean isOne(Rule rule) {
    return rule.id().value().startsWith(PREFIX);
  }

  /** Compiles a rule; what is wrong with it goes to {@code faults}. */
  static ChangeRule of(Rule rule, RuleBook book, List<Fault> faults) {
    Fields f = rule.fields().only(faults, "tokens", "covers", "pairs", "compares", "confidence");
    return new ChangeRule(
        rule.id(),
        FigurePatterns.of(f, book, faults),
        f.flag("covers", faults),
        f.flag("pairs", faults),
        f.flag("compares", faults),
        f.number("confidence", 0.8, faults));
  }
}
