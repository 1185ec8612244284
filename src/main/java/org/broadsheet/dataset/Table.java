package org.broadsheet.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of the dataset: its columns in order, its keys and the order of its rows. */
public final class Table {
  private final String name;
  private final String description;
  private final List<Column> columns;
  private final String primaryKey;
  private final List<ForeignKey> foreignKeys;
  private final List<String> sortColumns;
  private final Map<String, Integer> places;
  private final Comparator<Row> order;

  private Table(Builder b) {
    this.name = b.name;
    this.description = b.description;
    this.columns = List.copyOf(b.columns);
    this.primaryKey = b.primaryKey;
    this.foreignKeys = List.copyOf(b.foreignKeys);
    this.sortColumns = List.copyOf(b.sortColumns);
    this.places = new LinkedHashMap<>();
    for (Column c : columns) {
      if (places.put(c.name(), places.size()) != null) {
        throw new IllegalArgumentException(name + " has two columns " + c.name());
      }
    }
    if (!primaryKey.isEmpty()) {
      place(primaryKey);
    }
    foreignKeys.forEach(k -> place(k.column()));
    sortColumns.forEach(this::place);
    this.order = RowOrder.of(this);
  }

  static Builder named(String name, String description) {
    return new Builder(name, description);
  }

  /** The same table with more columns at its end. */
  Table with(List<Column> more) {
    Builder b = new Builder(name, description);
    b.primaryKey = primaryKey;
    b.columns.addAll(columns);
    b.columns.addAll(more);
    b.foreignKeys.addAll(foreignKeys);
    b.sortColumns = sortColumns;
    return new Table(b);
  }

  /** In snake_case; the files are {@code <name>.csv} and {@code <name>.jsonl}. */
  public String name() {
    return name;
  }

  /** What one row is, for the reader of the data dictionary. */
  public String description() {
    return description;
  }

  /** The columns in the order of the CSV header. */
  public List<Column> columns() {
    return columns;
  }

  /** The column whose value no other row has; empty for a table without one. */
  public Optional<String> primaryKey() {
    return primaryKey.isEmpty() ? Optional.empty() : Optional.of(primaryKey);
  }

  /** The columns that name rows of other tables. */
  public List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  /** The foreign key that {@code column} is, if it is one. */
  public Optional<ForeignKey> foreignKey(String column) {
    return foreignKeys.stream().filter(k -> k.column().equals(column)).findFirst();
  }

  /** The columns that the rows are sorted by, the first one first. */
  public List<String> sortColumns() {
    return sortColumns;
  }

  /**
   * The order of the rows: {@link #sortColumns} one after the other, strings by their code points,
   * numbers by value, an empty cell first; rows equal in these by the number at the end of their
   * id.
   */
  public Comparator<Row> order() {
    return order;
  }

  /** Whether the table has a column {@code column}. */
  public boolean has(String column) {
    return places.containsKey(column);
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException where there is none; the message lists those that there are
   */
  public Column column(String column) {
    return columns.get(place(column));
  }

  /**
   * The column's place, from 0.
   *
   * @throws IllegalArgumentException where there is none; the message lists those that there are
   */
  int place(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(
          "table " + name + " has no column '" + column + "'; it has " + places.keySet());
    }
    return place;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Gathers what makes a table. */
  static final class Builder {
    private final String name;
    private final String description;
    private final List<Column> columns = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private List<String> sortColumns = List.of();
    private String primaryKey = "";

    private Builder(String name, String description) {
      this.name = name;
      this.description = description;
    }

    /** A column that identifies the row. */
    Builder key(Column column) {
      primaryKey = column.name();
      columns.add(column.inEveryRow());
      return this;
    }

    /** A column that holds a value of its own. */
    Builder column(Column column) {
      columns.add(column);
      return this;
    }

    /** A column that names a row of {@code table} by its {@code target}. */
    Builder reference(Column column, String table, String target) {
      columns.add(column.matching(Columns.idPattern(table)));
      foreignKeys.add(new ForeignKey(column.name(), table, target));
      return this;
    }

    Table sortedBy(String... by) {
      sortColumns = Arrays.asList(by);
      return new Table(this);
    }
  }
}
