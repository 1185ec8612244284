package org.broadsheet.dataset;

/**
 * A place where a dataset is not what it says it is, or not what the contract asks.
 *
 * @param kind what sort of fault
 * @param table the table, or the file, that it is in
 * @param row the row's id, or {@code line 12} where the id is not to be had; empty where no single
 *     row is at fault
 * @param column the column; empty where no single column is at fault
 * @param message what was found and what would be right
 */
public record Violation(Kind kind, String table, String row, String column, String message) {
  /** What sort of fault it is. */
  public enum Kind {
    /** A file is missing, unreadable, or has another length or hash than was said. */
    FILE,
    /** {@code datapackage.json} does not describe the tables of the contract. */
    SCHEMA,
    /** A file is not written as the contract says: encoding, quotes, line ends, header. */
    FORM,
    /** A cell is not of its column's type. */
    TYPE,
    /** A cell's value is not allowed, or a value is missing. */
    VALUE,
    /** An id is not what it must be, or is there twice. */
    ID,
    /** A cell names a row that is not there. */
    REFERENCE,
    /** A row stands in the wrong place. */
    ORDER,
    /** The JSON Lines file or the article's document says something else than the CSV file. */
    JSON,
    /** Offsets lie outside the text or outside each other. */
    OFFSETS,
    /** The words of a cell do not stand where its offsets say. */
    QUOTE,
    /** A number of rows is not the number that there are. */
    COUNT
  }

  /** One line for a reader. */
  @Override
  public String toString() {
    StringBuilder s = new StringBuilder(table);
    if (!column.isEmpty()) {
      s.append('.').append(column);
    }
    if (!row.isEmpty()) {
      s.append(" [").append(row).append(']');
    }
    return s.append(": ").append(message).toString();
  }
}
