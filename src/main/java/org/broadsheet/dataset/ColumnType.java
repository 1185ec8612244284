package org.broadsheet.dataset;

/** What a column's cells hold, and how they are written in CSV and in JSON. */
public enum ColumnType {
  /** Words; a JSON string. */
  STRING("string"),
  /** A whole number that fits an {@code int}: a count or an offset in code points. */
  INTEGER("integer"),
  /** A decimal number, written plain: no exponent, no trailing zeros. */
  NUMBER("number"),
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean"),
  /** Several strings: joined by {@code |} in CSV, an array in JSON. */
  LIST("string"),
  /**
   * Several ranges of the original text: {@code 12-40|52-80} in CSV, {@code [[12,40],[52,80]]} in
   * JSON.
   */
  RANGES("string");

  private final String tableSchemaName;

  ColumnType(String tableSchemaName) {
    this.tableSchemaName = tableSchemaName;
  }

  /**
   * The type's name in Frictionless Table Schema. Lists are strings there: Data Package 2.0
   * describes a type {@code list} that its own published profile leaves out and that readers
   * reject.
   */
  public String tableSchemaName() {
    return tableSchemaName;
  }

  /** Whether a cell holds several items. */
  public boolean isList() {
    return this == LIST || this == RANGES;
  }
}
