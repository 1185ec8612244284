package org.broadsheet.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.pattern.TokenPattern;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Fields;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleId;

/**
 * A way to leave out a unit: a pattern over the words around figures, with the captures {@code
 * bare} for the first token of the figure that goes without and {@code like} for that of the figure
 * whose unit it has.
 *
 * @param id its name
 * @param runs the patterns, tried in their order
 * @param from where nothing is captured as {@code like}: the kinds of figures of which the nearest
 *     one before is it
 * @param unit what is counted, where no figure says so; else empty
 * @param confidence probability that the unit is right
 */
record UnitRule(
    RuleId id, List<TokenPattern> runs, Set<FigureKind> from, String unit, double confidence) {
  static final String BARE = "bare";
  static final String LIKE = "like";
  private static final String PREFIX = "figure.unit.";

  UnitRule {
    runs = List.copyOf(runs);
    from = Set.copyOf(from);
  }

  /** Whether a rule of the room is one of these. */
  static boolean isOne(Rule rule) {
    return rule.id().value().startsWith(PREFIX);
  }

  /** The form of the figures that it gives a unit: the name of the rule that their rows tell. */
  String form() {
    return id.value().substring("figure.".length());
  }

  /** Compiles a rule; what is wrong with it goes to {@code faults}. */
  static UnitRule of(Rule rule, RuleBook book, List<Fault> faults) {
    Fields f = rule.fields().only(faults, "tokens", "from", "unit", "confidence");
    return new UnitRule(
        rule.id(),
        FigurePatterns.of(f, book, faults),
        kinds(f, faults),
        f.optional("unit", faults).orElse(""),
        f.number("confidence", 0.7, faults));
  }

  private static Set<FigureKind> kinds(Fields f, List<Fault> faults) {
    Set<FigureKind> kinds = EnumSet.noneOf(FigureKind.class);
    for (String name : f.has("from") ? f.strings("from", faults) : List.<String>of()) {
      try {
        kinds.add(FigureKind.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        faults.add(f.fault("from", "no kind of figure is called '" + name + "'"));
      }
    }
    return kinds;
  }
}
