package org.broadsheet.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.broadsheet.dataset.Violation.Kind;
import org.jspecify.annotations.Nullable;

/** Reads {@code datapackage.json} back and compares it with the contract. */
final class Description {
  private final ValidationReport.Collector found;

  private Description(ValidationReport.Collector found) {
    this.found = found;
  }

  /**
   * The tables that the dataset describes as the contract has them, in the contract's order; what
   * differs is reported, and a table that differs so much that its cells cannot be read is left
   * out.
   */
  static Map<Table, DescribedTable> read(Path folder, ValidationReport.Collector found) {
    Path file = folder.resolve(DataPackage.FILE);
    try {
      JsonNode root = RowJson.mapper().readTree(Files.readAllBytes(file));
      return new Description(found).tables(root);
    } catch (IOException e) {
      found.add(Kind.FILE, DataPackage.FILE, "", "", "cannot be read: " + e.getMessage());
      return Map.of();
    }
  }

  private Map<Table, DescribedTable> tables(JsonNode root) {
    String version = root.path("version").asText();
    if (!version.startsWith(Tables.VERSION.substring(0, Tables.VERSION.indexOf('.') + 1))) {
      report("", "version is '" + version + "', this program knows " + Tables.VERSION);
    }
    Map<String, JsonNode> resources = new HashMap<>();
    for (JsonNode resource : root.path("resources")) {
      resources.put(resource.path("name").asText(), resource);
    }
    Map<Table, DescribedTable> tables = new LinkedHashMap<>();
    for (Table table : Tables.ALL) {
      JsonNode resource = resources.get(table.name());
      if (resource == null) {
        report(table.name(), "the table is not described");
      } else {
        described(table, resource).ifPresent(d -> tables.put(table, d));
      }
    }
    return tables;
  }

  /** The contract's schema, through JSON, so that its numbers are those of the file. */
  private static JsonNode contract(Table table) {
    try {
      return RowJson.mapper().readTree(DataPackage.schema(table).toString());
    } catch (IOException e) {
      throw new UncheckedIOException("what has just been written is JSON", e);
    }
  }

  private Optional<DescribedTable> described(Table table, JsonNode resource) {
    JsonNode own = resource.path("schema");
    JsonNode contract = contract(table);
    for (String key : List.of("primaryKey", "missingValues", "foreignKeys")) {
      if (!own.path(key).equals(contract.path(key))) {
        report(table.name(), key + " is " + own.path(key) + ", should be " + contract.path(key));
      }
    }
    JsonNode fields = own.path("fields");
    for (int i = 0; i < table.columns().size(); i++) {
      if (!isField(table, contract.path("fields").path(i), fields.path(i))) {
        return Optional.empty();
      }
    }
    List<Column> more = new ArrayList<>();
    for (int i = table.columns().size(); i < fields.size(); i++) {
      Column column = column(table, fields.path(i));
      if (column == null) {
        return Optional.empty();
      }
      more.add(column);
    }
    Table whole = more.isEmpty() ? table : table.with(more);
    return Optional.of(
        new DescribedTable(
            whole,
            facts(table, resource, table.name() + ".csv"),
            facts(table, resource.path(DataPackage.ALTERNATES).path(0), table.name() + ".jsonl")));
  }

  /** Whether the cells of a field can be read as the contract has them. */
  private boolean isField(Table table, JsonNode contract, JsonNode own) {
    String name = contract.path("name").asText();
    if (!own.path("name").asText().equals(name)) {
      report(
          table.name(),
          "column '" + own.path("name").asText() + "' stands where '" + name + "' should stand");
      return false;
    }
    for (String key : List.of("type", "delimiter", "constraints")) {
      if (!own.path(key).equals(contract.path(key))) {
        report(
            table.name(),
            "column "
                + name
                + ": "
                + key
                + " is "
                + own.path(key)
                + ", should be "
                + contract.path(key));
      }
    }
    return true;
  }

  /** A column that the dataset adds to the contract's. */
  private @Nullable Column column(Table table, JsonNode field) {
    String name = field.path("name").asText();
    JsonNode constraints = field.path("constraints");
    try {
      List<String> values = new ArrayList<>();
      constraints.path("enum").forEach(v -> values.add(v.asText()));
      return new Column(
          name,
          type(field),
          field.path("description").asText(),
          constraints.path("required").asBoolean(),
          values,
          constraints.has("pattern")
              ? Pattern.compile(constraints.path("pattern").asText(), Pattern.DOTALL)
              : null,
          constraints.has("minimum") ? constraints.path("minimum").decimalValue() : null,
          constraints.has("maximum") ? constraints.path("maximum").decimalValue() : null,
          null);
    } catch (PatternSyntaxException e) {
      report(table.name(), "column " + name + ": bad pattern: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      report(table.name(), "column " + name + ": " + e.getMessage());
    }
    return null;
  }

  private static ColumnType type(JsonNode field) {
    if (field.has("delimiter")) {
      return ColumnType.LIST;
    }
    String type = field.path("type").asText();
    return switch (type) {
      case "string" -> ColumnType.STRING;
      case "integer" -> ColumnType.INTEGER;
      case "number" -> ColumnType.NUMBER;
      case "boolean" -> ColumnType.BOOLEAN;
      default -> throw new IllegalArgumentException("no type '" + type + "'");
    };
  }

  private FileFacts facts(Table table, JsonNode node, String path) {
    String hash = node.path("hash").asText();
    if (!node.path("path").asText().equals(path)) {
      report(table.name(), "path is '" + node.path("path").asText() + "', should be " + path);
    }
    if (!hash.startsWith("sha256:")) {
      report(table.name(), "hash of " + path + " is '" + hash + "', should begin with sha256:");
    }
    return new FileFacts(
        path, node.path("bytes").asLong(-1), hash.substring(hash.indexOf(':') + 1));
  }

  private void report(String table, String message) {
    found.add(Kind.SCHEMA, DataPackage.FILE, table, "", message);
  }
}
