package org.broadsheet.chain;

import java.util.List;

/** Features stand in a file of weights in the order of their names, each once. */
public final class NameOrder {
  private NameOrder() {}

  /**
   * Passes where the last name comes after the one before it.
   *
   * @param lines at the line of the last name
   * @throws org.broadsheet.rules.RuleException where it does not
   */
  public static void check(List<String> names, WeightLines lines) {
    int last = names.size() - 1;
    String name = names.get(last);
    if (name.isEmpty()) {
      throw lines.fault("a feature with its numbers is wanted");
    }
    int order = last == 0 ? 1 : name.compareTo(names.get(last - 1));
    if (order == 0) {
      throw lines.fault("'" + name + "' stands here a second time");
    }
    if (order < 0) {
      throw lines.fault("features are wanted in the order of their names");
    }
  }
}
