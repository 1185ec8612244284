package org.broadsheet.dataset;

/**
 * A table that has been written.
 *
 * @param table the table
 * @param rows number of its rows, without the header
 * @param csv its CSV file
 * @param jsonLines its JSON Lines file
 */
public record WrittenTable(Table table, long rows, FileFacts csv, FileFacts jsonLines) {}
