package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.entity.EntityType;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Fields;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.broadsheet.rules.RuleId;

/**
 * A rule that asks the trained model about pairs of names instead of naming a pattern.
 *
 * @param id its name, whose last part is what the model's features call it
 * @param relation the slot, or {@link RelationRule#RESIDENCE} or {@link RelationRule#HEADQUARTERS}
 * @param subjectTypes types that the subject may have
 * @param objectTypes the same for the object
 * @param marked what a corpus of marked relations calls it
 * @param accept how likely the model must find a row
 */
record PairRule(
    RuleId id,
    String relation,
    Set<EntityType> subjectTypes,
    Set<EntityType> objectTypes,
    String marked,
    double accept) {
  PairRule {
    subjectTypes = Set.copyOf(subjectTypes);
    objectTypes = Set.copyOf(objectTypes);
  }

  /** Whether a rule is of this kind rather than a {@link RelationRule}. */
  static boolean isOne(Rule rule) {
    return rule.fields().optional("model", new ArrayList<>()).isPresent();
  }

  /**
   * All rules of this kind.
   *
   * @throws RuleException where one is faulty
   */
  static List<PairRule> read(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    List<PairRule> all = new ArrayList<>();
    for (Rule rule : book.rules("relation")) {
      if (isOne(rule)) {
        all.add(of(rule, faults));
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    return all;
  }

  private static PairRule of(Rule rule, List<Fault> faults) {
    Fields f =
        rule.fields()
            .only(faults, "model", "relation", "subject-types", "object-types", "marked", "accept");
    if (!f.string("model", faults).equals("pairs")) {
      faults.add(f.fault("model", "the one model is called 'pairs'"));
    }
    String relation = f.string("relation", faults);
    if (!RelationRule.isSlot(relation)) {
      faults.add(f.fault("relation", "'" + relation + "' is no slot of the contract"));
    }
    double accept = f.number("accept", 0.5, faults);
    if (accept < 0 || 1 < accept) {
      faults.add(f.fault("accept", "a number from 0 to 1 is wanted"));
    }
    return new PairRule(
        rule.id(),
        relation,
        types(f, "subject-types", faults),
        types(f, "object-types", faults),
        f.string("marked", faults),
        accept);
  }

  private static Set<EntityType> types(Fields f, String name, List<Fault> faults) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String written : f.strings(name, faults)) {
      for (EntityType t : EntityType.values()) {
        if (t.name().toLowerCase(Locale.ROOT).equals(written)) {
          types.add(t);
        }
      }
    }
    if (types.isEmpty()) {
      faults.add(f.fault(name, "types of entities are wanted, such as person"));
    }
    return types;
  }

  /** Whether the fact has no end and nobody's past: what lies in a place stays there. */
  boolean isLasting() {
    return relation.equals("gpe:part_of");
  }

  /** What features call it: {@code employer}. */
  String name() {
    return id.value().substring(id.value().lastIndexOf('.') + 1);
  }

  boolean fits(EntityType subject, EntityType object) {
    return subjectTypes.contains(subject) && objectTypes.contains(object);
  }
}
