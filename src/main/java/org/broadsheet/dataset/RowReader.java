package org.broadsheet.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.dataset.DatasetException.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a table of a dataset row by row, holding no more than one row. */
public final class RowReader implements AutoCloseable {
  private final Table table;
  private final Path file;
  private final BufferedReader lines;
  private long line;

  RowReader(Table table, Path folder) throws DatasetException {
    this.table = table;
    this.file = folder.resolve(table.name() + ".jsonl");
    try {
      this.lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw DatasetException.of("read", file, e);
    }
  }

  /**
   * The next row, or {@code null} after the last one.
   *
   * @throws DatasetException where the line is no row of the table; the message names file and line
   */
  public @Nullable Row next() throws DatasetException {
    try {
      String json = lines.readLine();
      if (json == null) {
        return null;
      }
      line++;
      return RowJson.read(table, RowJson.mapper().readTree(json));
    } catch (IllegalArgumentException | IOException e) {
      throw new DatasetException(
          Kind.NOT_A_DATASET,
          file + ":" + line + ": not a row of " + table + ": " + e.getMessage(),
          e);
    }
  }

  @Override
  public void close() throws DatasetException {
    try {
      lines.close();
    } catch (IOException e) {
      throw DatasetException.of("read", file, e);
    }
  }
}
