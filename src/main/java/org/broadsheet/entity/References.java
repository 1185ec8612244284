package org.broadsheet.entity;

import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.Document;

/** Finds the nominals and pronouns that stand for entities. */
final class References {
  References(EntityWords words, Gazetteer gazetteer, EntityRules rules) {}

  List<Mention> find(
      Document document, List<Cluster> clusters, List<Name> names, Map<Name, Cluster> owners) {
    return List.of();
  }
}
