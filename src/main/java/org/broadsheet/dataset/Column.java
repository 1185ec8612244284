package org.broadsheet.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: its name, what it means and what its cells may hold.
 *
 * @param name in snake_case; the CSV header and the JSON key
 * @param type what its cells hold
 * @param description for the reader of the data dictionary
 * @param required whether every row has a value
 * @param values the only values that a cell may have; empty where they are not listed
 * @param pattern what the whole of a cell's string must match, or {@code null}
 * @param minimum the least number, or {@code null}
 * @param maximum the greatest number, or {@code null}
 * @param quote where the words stand, for a column that repeats the article's words; else {@code
 *     null}
 */
public record Column(
    String name,
    ColumnType type,
    String description,
    boolean required,
    List<String> values,
    @Nullable Pattern pattern,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Quote quote) {
  public Column {
    values = List.copyOf(values);
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("a column's name is snake_case: " + name);
    }
  }

  static Column of(String name, ColumnType type, String description) {
    return new Column(name, type, description, false, List.of(), null, null, null, null);
  }

  static Column string(String name, String description) {
    return of(name, ColumnType.STRING, description);
  }

  static Column list(String name, String description) {
    return of(name, ColumnType.LIST, description);
  }

  /** A whole number that is not negative: a count or an offset. */
  static Column count(String name, String description) {
    return of(name, ColumnType.INTEGER, description).between(BigDecimal.ZERO, null);
  }

  static Column number(String name, String description) {
    return of(name, ColumnType.NUMBER, description);
  }

  static Column bool(String name, String description) {
    return of(name, ColumnType.BOOLEAN, description);
  }

  /** The same column with a value in every row. */
  Column inEveryRow() {
    return new Column(name, type, description, true, values, pattern, minimum, maximum, quote);
  }

  /** The same column, whose cells may only have these values. */
  Column oneOf(String... only) {
    return oneOf(List.of(only));
  }

  /** The same column, whose cells may only have these values. */
  Column oneOf(List<String> only) {
    return new Column(name, type, description, required, only, pattern, minimum, maximum, quote);
  }

  /**
   * The same column, whose cells are the names of these constants in lower case; a constant {@code
   * NONE} stands for an empty cell.
   */
  Column oneOf(Enum<?>... only) {
    return oneOf(
        Arrays.stream(only)
            .map(Enum::name)
            .filter(name -> !name.equals("NONE"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList());
  }

  /** The same column, whose strings match {@code regex} as a whole. */
  Column matching(String regex) {
    return new Column(
        name,
        type,
        description,
        required,
        values,
        Pattern.compile(regex, Pattern.DOTALL),
        minimum,
        maximum,
        quote);
  }

  /** The same column with a least and a greatest number. */
  Column between(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
    return new Column(name, type, description, required, values, pattern, least, greatest, quote);
  }

  /** The same column, which repeats the words that stand from {@code begin} to {@code end}. */
  Column quoting(String begin, String end) {
    return quoting(new Quote(begin, end, ""));
  }

  /** The same column, which repeats the words that {@code where} tells. */
  Column quoting(Quote where) {
    return new Column(name, type, description, required, values, pattern, minimum, maximum, where);
  }
}
