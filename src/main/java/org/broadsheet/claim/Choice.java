package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses between what the models and what the rules found. Where the models are sure enough, they
 * say how far a claim goes; claims inside others' words are the rules' part, for the corpus that
 * the models learned from marks none.
 */
final class Choice {
  private final ModelLimits limits;

  Choice(ModelLimits limits) {
    this.limits = limits;
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
      if (d.confidence() >= limits.accept()
          && ClaimFilter.tookPlace(d)
          && chosen.stream().noneMatch(o -> sharesCue(o, d))) {
        chosen.add(d);
      }
    }
    List<Draft> outer = List.copyOf(chosen);
    for (Draft d : rules) {
      if (outer.stream().noneMatch(o -> sharesCue(o, d))) {
        boolean nested = outer.stream().anyMatch(o -> o.holds(d.cueSpan()));
        double own = 0;
        for (Draft m : models) {
          if (sharesCue(m, d)) {
            own = Math.max(own, m.confidence());
          }
        }
        if (nested || own >= limits.alone() || d.confidence() >= limits.sure()) {
          chosen.add(d);
        }
      }
    }
    return chosen;
  }

  private static boolean sharesCue(Draft a, Draft b) {
    return a.sentence().index() == b.sentence().index() && a.cue().overlaps(b.cue());
  }
}
