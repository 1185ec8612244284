package org.broadsheet.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. Its cells are what their columns say: {@link String}, {@link Integer}, {@link
 * BigDecimal}, {@link Boolean}, a list of strings, a list of {@link TextRange}s; in place of an
 * entity's id there may be an {@link EntityRef} until {@link #resolve} puts the id in.
 */
public final class Row {
  private final Table table;
  private final @Nullable Object[] cells;

  private Row(Table table, @Nullable Object[] cells) {
    this.table = table;
    this.cells = cells;
  }

  /** Begins a row of {@code table}, all cells empty. */
  public static Builder of(Table table) {
    return new Builder(table, new Object[table.columns().size()]);
  }

  /** Begins a row with the cells of this one. */
  public Builder toBuilder() {
    return new Builder(table, cells.clone());
  }

  /** The table that the row belongs to. */
  public Table table() {
    return table;
  }

  /** Whether the cell holds a value. */
  public boolean has(String column) {
    return cells[table.place(column)] != null;
  }

  /**
   * A string cell; empty where there is none.
   *
   * @throws IllegalArgumentException where the column holds no strings, or an {@link EntityRef}
   *     stands there
   */
  public Optional<String> text(String column) {
    return Optional.ofNullable(cell(column, String.class));
  }

  /** A whole-number cell; empty where there is none. */
  public OptionalInt integer(String column) {
    Integer cell = cell(column, Integer.class);
    return cell == null ? OptionalInt.empty() : OptionalInt.of(cell);
  }

  /** A decimal cell; empty where there is none. */
  public Optional<BigDecimal> number(String column) {
    return Optional.ofNullable(cell(column, BigDecimal.class));
  }

  /** A true-or-false cell; empty where there is none. */
  public Optional<Boolean> flag(String column) {
    return Optional.ofNullable(cell(column, Boolean.class));
  }

  /**
   * The items of a list of strings; an empty list where there are none.
   *
   * @throws IllegalArgumentException where the column holds no list of strings, or an {@link
   *     EntityRef} stands in it
   */
  public List<String> list(String column) {
    return items(column, String.class);
  }

  /** The items of a list of ranges; an empty list where there are none. */
  public List<TextRange> ranges(String column) {
    return items(column, TextRange.class);
  }

  /**
   * The cell as the row holds it: a {@link String}, {@link Integer}, {@link BigDecimal}, {@link
   * Boolean}, {@link EntityRef}, or a list of strings and references or of {@link TextRange}s;
   * {@code null} where it is empty.
   */
  public @Nullable Object value(String column) {
    return cells[table.place(column)];
  }

  /** The cell as CSV writes it; the empty string where there is none. */
  public String csv(String column) {
    return CsvCells.write(cells[table.place(column)]);
  }

  /** Whether no {@link EntityRef} is left. */
  public boolean isResolved() {
    for (Object cell : cells) {
      if (cell instanceof EntityRef || holdsReference(cell)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same row with the id of every entity in place of its {@link EntityRef}. Two references of
   * one list that turn out to be one entity become one item.
   *
   * @param entityIds the id of the article's entity at an index
   * @throws IllegalArgumentException where an id does not fit its column
   */
  public Row resolve(IntFunction<String> entityIds) {
    if (isResolved()) {
      return this;
    }
    @Nullable Object[] resolved = cells.clone();
    for (int i = 0; i < resolved.length; i++) {
      Object cell = resolved[i];
      if (cell instanceof EntityRef ref) {
        resolved[i] = Cells.of(table, table.columns().get(i), entityIds.apply(ref.local()));
      } else if (cell instanceof List<?> items && holdsReference(items)) {
        Set<Object> ids = new LinkedHashSet<>();
        for (Object item : items) {
          ids.add(item instanceof EntityRef ref ? entityIds.apply(ref.local()) : item);
        }
        resolved[i] = Cells.of(table, table.columns().get(i), ids);
      }
    }
    return new Row(table, resolved);
  }

  /** The cell at a column's place, {@code null} where it is empty. */
  @Nullable Object cell(int place) {
    return cells[place];
  }

  private static boolean holdsReference(@Nullable Object cell) {
    return cell instanceof List<?> items && items.stream().anyMatch(EntityRef.class::isInstance);
  }

  private <T> @Nullable T cell(String column, Class<T> type) {
    int place = table.place(column);
    Object cell = cells[place];
    if (cell == null && !table.columns().get(place).type().isList()) {
      return null;
    }
    if (!type.isInstance(cell)) {
      throw mismatch(column, type, cell);
    }
    return type.cast(cell);
  }

  private <T> List<T> items(String column, Class<T> type) {
    int place = table.place(column);
    Object cell = cells[place];
    if (cell == null && table.columns().get(place).type().isList()) {
      return List.of();
    }
    if (!(cell instanceof List<?> items) || !items.stream().allMatch(type::isInstance)) {
      throw mismatch(column, type, cell);
    }
    return items.stream().<T>map(type::cast).toList();
  }

  private IllegalArgumentException mismatch(String column, Class<?> type, @Nullable Object cell) {
    return new IllegalArgumentException(
        "column "
            + table.name()
            + "."
            + column
            + " holds "
            + cell
            + ", not a "
            + type.getSimpleName());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row && row.table == table && Arrays.equals(row.cells, cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }

  /** For messages: the table and the cells that are not empty. */
  @Override
  public String toString() {
    StringBuilder s = new StringBuilder(table.name()).append('{');
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        s.append(s.charAt(s.length() - 1) == '{' ? "" : ", ");
        s.append(table.columns().get(i).name()).append('=').append(CsvCells.write(cells[i]));
      }
    }
    return s.append('}').toString();
  }

  /** Fills the cells of a row; every mistake is told at the cell where it is made. */
  public static final class Builder {
    private final Table table;
    private final @Nullable Object[] cells;

    private Builder(Table table, @Nullable Object[] cells) {
      this.table = table;
      this.cells = cells;
    }

    /**
     * Sets a cell.
     *
     * @param column a column of the table
     * @param value what the column's type says: a string column takes a {@link String}, an enum
     *     constant (its name in lower case is written, or in capitals where the column has it so)
     *     or, where it names an entity, an {@link EntityRef}; a number column a {@link BigDecimal},
     *     an {@link Integer}, a {@link Long} or a finite {@link Double} (kept to four digits after
     *     the point); a list column a collection, whose empty items are left out. {@code null}, an
     *     empty string and an empty collection leave the cell empty. Halves of surrogate pairs,
     *     which no file can hold, become U+FFFD.
     * @return this
     * @throws IllegalArgumentException where the table has no such column, or the column does not
     *     take the value
     */
    public Builder set(String column, @Nullable Object value) {
      int place = table.place(column);
      cells[place] = Cells.of(table, table.columns().get(place), value);
      return this;
    }

    /**
     * The row.
     *
     * @throws IllegalArgumentException where a required cell is empty
     */
    public Row build() {
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] == null && table.columns().get(i).required()) {
          throw new IllegalArgumentException(
              "column "
                  + table.name()
                  + "."
                  + table.columns().get(i).name()
                  + " is empty in "
                  + new Row(table, cells));
        }
      }
      return new Row(table, cells.clone());
    }
  }
}
