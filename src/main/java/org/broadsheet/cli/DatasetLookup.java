package org.broadsheet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.dataset.DocumentPath;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.RowJson;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;
import org.broadsheet.text.FileNames;

/** Looks rows up in a dataset on disk, line by line. */
final class DatasetLookup {
  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;

  /**
   * Opens a dataset.
   *
   * @throws DatasetException where the folder holds none
   */
  DatasetLookup(Path folder) throws DatasetException {
    this.folder = folder;
    if (!Files.isRegularFile(folder.resolve("datapackage.json"))) {
      throw new DatasetException(
          DatasetException.Kind.NOT_A_DATASET,
          folder + " is no dataset: it has no datapackage.json (make one with 'broadsheet run')");
    }
  }

  /** The row with that id, in whichever table it is. */
  Optional<Row> find(String id) throws IOException {
    for (Table table : Tables.ALL) {
      Optional<String> key = table.primaryKey();
      if (key.isPresent()) {
        List<Row> found = rows(table, r -> r.text(key.get()).orElse("").equals(id), id, 1);
        if (!found.isEmpty()) {
          return Optional.of(found.get(0));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The rows of a table that fit.
   *
   * @param hint words that stand in every line that can fit: lines without them are not parsed
   * @param most how many are wanted
   */
  List<Row> rows(Table table, Predicate<Row> fits, String hint, int most) throws IOException {
    String quoted = json.writeValueAsString(hint);
    List<Row> rows = new ArrayList<>();
    try (BufferedReader in =
        Files.newBufferedReader(folder.resolve(table.name() + ".jsonl"), StandardCharsets.UTF_8)) {
      String line;
      while (rows.size() < most && (line = in.readLine()) != null) {
        if (line.contains(quoted)) {
          Row row = RowJson.read(table, json.readTree(line));
          if (fits.test(row)) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  /** An article's original text. */
  String text(String articleId) throws IOException {
    Path file = FileNames.resolve(folder, DocumentPath.of(articleId));
    JsonNode text = json.readTree(Files.readAllBytes(file)).path("text");
    return text.isTextual() ? text.textValue() : "";
  }
}
