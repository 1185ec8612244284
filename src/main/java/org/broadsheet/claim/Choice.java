package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Chooses between what the models and what the rules found. Where the models are sure enough, they
 * say how far a claim goes; claims inside others' words are the rules' part, for the corpus that
 * the models learned from marks none.
 */
final class Choice {
  private final ModelLimits limits;
  private final Deeds deeds;

  Choice(ModelLimits limits, Deeds deeds) {
    this.limits = limits;
    this.deeds = deeds;
  }

  /** The claims, in no order. */
  List<Draft> of(List<Draft> models, List<Draft> rules) {
    List<Draft> chosen = new ArrayList<>();
    List<Draft> sorted = new ArrayList<>(models);
    sorted.sort(Comparator.comparingDouble((Draft d) -> -d.confidence()));
    for (Draft d : rules) {
      if (d.rule().stands()) {
        chosen.add(d);
      }
    }
    for (Draft d : sorted) {
      if (d.confidence() >= least(d, rules)
          && ClaimFilter.tookPlace(d)
          && chosen.stream().noneMatch(o -> o.rule().stands() ? o.claims(d) : sharesCue(o, d))) {
        chosen.add(d);
      }
    }
    List<Draft> outer = List.copyOf(chosen);
    for (Draft d : rules) {
      if (outer.stream().noneMatch(o -> sharesCue(o, d))) {
        boolean nested = outer.stream().anyMatch(o -> o.holds(d.cueSpan())) && !deeds.isDoubtful(d);
        if (nested || d.confidence() >= limits.sure() || isBelieved(d, models)) {
          chosen.add(d);
        }
      }
    }
    return chosen;
  }

  /** Whether the models think well enough of what a rule proposes. */
  private boolean isBelieved(Draft d, List<Draft> models) {
    OptionalDouble own =
        models.stream().filter(m -> sharesCue(m, d)).mapToDouble(Draft::confidence).max();
    return d.rule().leans()
        ? own.orElse(1) >= limits.lean()
        : own.isPresent() && own.getAsDouble() >= limits.alone();
  }

  /**
   * How likely a proposal must be: less where a rule reads a construction that speaks for itself.
   */
  private double least(Draft d, List<Draft> rules) {
    boolean leans = rules.stream().anyMatch(r -> r.rule().leans() && sharesCue(r, d));
    return leans ? limits.lean() : limits.accept();
  }

  private static boolean sharesCue(Draft a, Draft b) {
    return a.sentence().index() == b.sentence().index() && a.cue().overlaps(b.cue());
  }
}
