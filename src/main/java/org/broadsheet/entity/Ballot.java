package org.broadsheet.entity;

import java.util.EnumMap;
import java.util.Map;

/** What an article says of the words of a name: votes for each kind of name that they can be. */
final class Ballot {
  final Map<EntityType, Double> votes = new EnumMap<>(EntityType.class);
  int mentions;
  int guesses;
  int addressed;
  int titled;
  Name sample;

  Ballot(Name sample) {
    this.sample = sample;
  }

  void add(EntityType type, double weight) {
    votes.merge(type, weight, Double::sum);
  }

  EntityType winner() {
    EntityType best = sample.type;
    for (Map.Entry<EntityType, Double> e : votes.entrySet()) {
      if (e.getValue() > votes.getOrDefault(best, 0.0)) {
        best = e.getKey();
      }
    }
    return best;
  }
}
