package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.broadsheet.rules.RuleId;

/**
 * The rules of this room, by their ids. A rule here is a reason why a run of words is a name or why
 * a mention is somebody's; its file says so in words, and may switch it off or set its thresholds.
 */
final class EntityRules {
  private final Map<String, RuleId> ids = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> numbers = new LinkedHashMap<>();
  private final Map<String, Boolean> off = new LinkedHashMap<>();

  /**
   * Reads the rules of {@code models/rules/entity}.
   *
   * @throws RuleException where a field is unknown or no number
   */
  EntityRules(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    for (Rule rule : book.rules("entity")) {
      rule.fields().only(faults, "off", "settings");
      ids.put(rule.id().value(), rule.id());
      off.put(rule.id().value(), rule.fields().flag("off", faults));
      Map<String, Double> settings = new LinkedHashMap<>();
      rule.fields()
          .map("settings", faults)
          .forEach(
              (name, value) -> {
                try {
                  settings.put(name, Double.valueOf(value));
                } catch (NumberFormatException e) {
                  faults.add(
                      rule.fields().fault("settings", name + ": a number is wanted: " + value));
                }
              });
      numbers.put(rule.id().value(), settings);
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
  }

  /**
   * The id of a rule that the code applies.
   *
   * @throws RuleException where models/ does not describe it
   */
  RuleId id(String id) {
    RuleId found = ids.get(id);
    if (found == null) {
      throw RuleException.of("models/rules/entity", 0, "no rule '" + id + "'");
    }
    return found;
  }

  /** Whether the rule is to be applied. */
  boolean isOn(String id) {
    id(id);
    return !off.getOrDefault(id, false);
  }

  /**
   * A rule's setting.
   *
   * @throws RuleException where the rule does not have it
   */
  double number(String id, String setting) {
    id(id);
    Double value = numbers.getOrDefault(id, Map.of()).get(setting);
    if (value == null) {
      throw RuleException.of("models/rules/entity", 0, "rule " + id + ": no setting " + setting);
    }
    return value;
  }
}
