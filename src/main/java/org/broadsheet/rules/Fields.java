package org.broadsheet.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a rule that belong to its room, read strictly: every getter notes a fault with the
 * field's line where the value is not of the wanted form, and gives a stand-in, so that one reading
 * lists all faults.
 */
public final class Fields {
  private final String file;
  private final String rule;
  private final int line;
  private final Map<String, Object> values;
  private final Map<String, Integer> lines;

  Fields(
      String file, String rule, int line, Map<String, Object> values, Map<String, Integer> lines) {
    this.file = file;
    this.rule = rule;
    this.line = line;
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.lines = Map.copyOf(lines);
  }

  /** Names of the fields, in the file's order. */
  public Set<String> names() {
    return values.keySet();
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A fault at a field (at the rule, where it has no such field). */
  public Fault fault(String name, String message) {
    return new Fault(
        file, lines.getOrDefault(name, line), "rule " + rule + ": " + name + ": " + message);
  }

  /** Notes a fault for every field that is not among {@code known}. */
  public Fields only(List<Fault> faults, String... known) {
    List<String> names = List.of(known);
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        faults.add(fault(name, "unknown field; known are " + String.join(", ", names)));
      }
    }
    return this;
  }

  /** A text that must be there. */
  public String string(String name, List<Fault> faults) {
    Object v = values.get(name);
    if (v == null || v instanceof Map || v instanceof List) {
      faults.add(fault(name, v == null ? "is missing" : "a text is wanted"));
      return "";
    }
    return v.toString();
  }

  /** A text that may be left out. */
  public Optional<String> optional(String name, List<Fault> faults) {
    return has(name) ? Optional.of(string(name, faults)) : Optional.empty();
  }

  /** A list of texts; a single text counts as a list of one, a field left out as an empty list. */
  public List<String> strings(String name, List<Fault> faults) {
    Object v = values.get(name);
    if (v == null) {
      return List.of();
    }
    if (!(v instanceof List<?> list)) {
      return List.of(string(name, faults));
    }
    List<String> out = new ArrayList<>();
    for (Object item : list) {
      if (item == null || item instanceof Map || item instanceof List) {
        faults.add(fault(name, "a list of texts is wanted"));
      } else {
        out.add(item.toString());
      }
    }
    return List.copyOf(out);
  }

  /** A map of texts, in the file's order; empty where the field is left out. */
  public Map<String, String> map(String name, List<Fault> faults) {
    Object v = values.get(name);
    Map<String, String> out = new LinkedHashMap<>();
    if (v instanceof Map<?, ?> map) {
      map.forEach((k, x) -> out.put(String.valueOf(k), x == null ? "" : x.toString()));
    } else if (v != null) {
      faults.add(fault(name, "a map of texts is wanted"));
    }
    return Collections.unmodifiableMap(out);
  }

  /** A decimal number, or {@code otherwise} where the field is left out. */
  public double number(String name, double otherwise, List<Fault> faults) {
    if (!has(name)) {
      return otherwise;
    }
    try {
      return new BigDecimal(string(name, faults)).doubleValue();
    } catch (NumberFormatException e) {
      faults.add(fault(name, "a number is wanted, not '" + values.get(name) + "'"));
      return otherwise;
    }
  }

  /** {@code true} or {@code false}; false where the field is left out. */
  public boolean flag(String name, List<Fault> faults) {
    String v = optional(name, faults).orElse("false");
    if (!v.equals("true") && !v.equals("false")) {
      faults.add(fault(name, "true or false is wanted, not '" + v + "'"));
    }
    return v.equals("true");
  }

  /**
   * One of an enum's values, by its lower-case name; {@code otherwise} where the field is left out.
   */
  public <E extends Enum<E>> E choice(String name, E otherwise, List<Fault> faults) {
    if (!has(name)) {
      return otherwise;
    }
    String v = string(name, faults);
    List<String> known = new ArrayList<>();
    for (E e : otherwise.getDeclaringClass().getEnumConstants()) {
      String n = e.name().toLowerCase(Locale.ROOT);
      if (n.equals(v)) {
        return e;
      }
      known.add(n);
    }
    faults.add(fault(name, "'" + v + "' is none of " + String.join(", ", known)));
    return otherwise;
  }
}
