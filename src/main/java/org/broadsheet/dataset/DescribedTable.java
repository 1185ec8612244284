package org.broadsheet.dataset;

/**
 * A table as the dataset's own description has it.
 *
 * @param table the contract's table, with the columns that the dataset adds to it
 * @param csv what its CSV file should be
 * @param jsonLines what its JSON Lines file should be
 */
record DescribedTable(Table table, FileFacts csv, FileFacts jsonLines) {}
