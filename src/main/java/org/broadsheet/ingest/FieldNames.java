package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Under which names a record's fields or a table's columns are looked for, whatever their case. A
 * name that a user gives for a field takes the place of the usual ones.
 *
 * @param names the names of every field, in the order in which they are tried
 */
public record FieldNames(Map<Field, List<String>> names) {
  /** The usual names. */
  public static final FieldNames USUAL = new FieldNames(Map.of());

  public FieldNames {
    Map<Field, List<String>> all = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      all.put(field, List.copyOf(names.getOrDefault(field, field.names())));
    }
    names = Collections.unmodifiableMap(all);
  }

  /**
   * These names with others for one field.
   *
   * @param mapping a field and the columns that hold it: {@code text=story_text}, {@code
   *     authors=writer,editor}
   * @throws IllegalArgumentException where that is no mapping; the message says what is wanted
   */
  public FieldNames with(String mapping) {
    int equals = mapping.indexOf('=');
    List<String> columns = new ArrayList<>();
    if (equals > 0) {
      for (String column : mapping.substring(equals + 1).split(",", -1)) {
        if (!column.isBlank()) {
          columns.add(column.strip());
        }
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + mapping + "' names no column: FIELD=COLUMN is wanted, such as text=story_text");
    }
    Map<Field, List<String>> changed = new EnumMap<>(names);
    changed.put(field(mapping.substring(0, equals).strip()), columns);
    return new FieldNames(changed);
  }

  /** The names of one field, in the order in which they are tried. */
  public List<String> of(Field field) {
    return names.getOrDefault(field, List.of());
  }

  private static Field field(String name) {
    List<String> known = new ArrayList<>();
    for (Field field : Field.values()) {
      known.add(field.name().toLowerCase(Locale.ROOT));
      if (field.name().equalsIgnoreCase(name)
          || field.names().stream().anyMatch(name::equalsIgnoreCase)) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "no field is called '" + name + "'; there are " + String.join(", ", known));
  }
}
