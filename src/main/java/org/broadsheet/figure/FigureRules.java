package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.broadsheet.rules.RuleId;

/** The figure rules by the form that they describe, with how far each is to be trusted. */
final class FigureRules {
  /** A rule and the probability that a row of it is right. */
  record Rated(RuleId id, double confidence) {}

  private final Map<String, Rated> byForm;

  private FigureRules(Map<String, Rated> byForm) {
    this.byForm = Map.copyOf(byForm);
  }

  static FigureRules of(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    Map<String, Rated> byForm = new LinkedHashMap<>();
    for (Rule r : book.rules("figure")) {
      if (ChangeRule.isOne(r)) {
        continue;
      }
      if (!UnitRule.isOne(r)) {
        r.fields().only(faults, "confidence");
      }
      byForm.put(
          r.id().value().substring("figure.".length()),
          new Rated(r.id(), r.fields().number("confidence", 0.5, faults)));
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    return new FigureRules(byForm);
  }

  /**
   * The rule that a row names: the one that says how the figure changes, else that of its form. A
   * unit that was left out names its rule where that is the less sure of the two.
   */
  Rated rule(Draft d) {
    Rated r = byForm.get(d.form);
    if (r == null) {
      throw new IllegalStateException("no rule figure." + d.form + " under models/rules/figure");
    }
    ChangeRule change = d.changedBy;
    boolean isLessSure = change != null && r.confidence() < change.confidence();
    return change == null || (isLessSure && d.isUnitTaken())
        ? r
        : new Rated(change.id(), Math.min(r.confidence(), change.confidence()));
  }
}
