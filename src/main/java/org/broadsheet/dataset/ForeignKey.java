package org.broadsheet.dataset;

/**
 * A column whose cells name rows of another table (or of its own).
 *
 * @param column the column that holds the id; in a list column each item is one
 * @param table the table that the id belongs to
 * @param target that table's primary key
 */
public record ForeignKey(String column, String table, String target) {}
