package org.broadsheet.dataset;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the dataset in {@code datapackage.json}, so that other people's tools can read and
 * check it: a <a href="https://datapackage.org/">Data Package 2.0</a> with a Table Schema for every
 * table.
 *
 * <p>The JSON Lines file of a table stands under its resource as an {@code alternates} entry and is
 * no resource of its own, since the same rows twice would look like twice the data. Foreign keys of
 * list columns are not written: Table Schema has none.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  /** Where the JSON Lines file of a resource is described. */
  static final String ALTERNATES = "alternates";

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private DataPackage() {}

  /**
   * Writes the description.
   *
   * @param created when the dataset was made, or {@code null} where that is not to be told
   */
  static void write(OutputStream out, List<WrittenTable> tables, @Nullable Instant created)
      throws IOException {
    ObjectNode root = RowJson.mapper().createObjectNode();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("name", "broadsheet");
    root.put("title", "News articles as tables");
    root.put(
        "description",
        "Entities, figures, claims, relations and events of news articles, each row with its place"
            + " in the text and the rule that found it. The nested document of an article is"
            + " articles/<article_id>.json. Made by Broadsheet; see manifest.json.");
    root.put("version", Tables.VERSION);
    if (created != null) {
      root.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    ArrayNode resources = root.putArray("resources");
    tables.forEach(t -> resource(resources.addObject(), t));
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    ObjectWriter writer = RowJson.mapper().writer(printer);
    out.write(writer.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  private static void resource(ObjectNode resource, WrittenTable written) {
    Table table = written.table();
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", table.name());
    resource.put("type", "table");
    resource.put("description", table.description());
    file(resource, written.csv(), "csv", "text/csv");
    resource.set("schema", schema(table));
    file(
        resource.putArray(ALTERNATES).addObject(),
        written.jsonLines(),
        "jsonl",
        "application/jsonl");
  }

  private static void file(ObjectNode node, FileFacts facts, String format, String mediaType) {
    node.put("path", facts.path());
    node.put("format", format);
    node.put("mediatype", mediaType);
    node.put("encoding", "utf-8");
    node.put("bytes", facts.bytes());
    node.put("hash", "sha256:" + facts.sha256());
  }

  /** The table's Table Schema. */
  static ObjectNode schema(Table table) {
    ObjectNode schema = RowJson.mapper().createObjectNode();
    schema.put("$schema", PROFILES + "tableschema.json");
    ArrayNode fields = schema.putArray("fields");
    table.columns().forEach(c -> field(fields.addObject(), table, c));
    schema.putArray("missingValues").add("");
    table.primaryKey().ifPresent(key -> schema.putArray("primaryKey").add(key));
    List<ForeignKey> keys =
        table.foreignKeys().stream()
            .filter(k -> !table.column(k.column()).type().isList())
            .toList();
    if (!keys.isEmpty()) {
      ArrayNode list = schema.putArray("foreignKeys");
      keys.forEach(k -> foreignKey(list.addObject(), table, k));
    }
    return schema;
  }

  private static void foreignKey(ObjectNode node, Table table, ForeignKey key) {
    node.putArray("fields").add(key.column());
    ObjectNode reference = node.putObject("reference");
    if (!key.table().equals(table.name())) {
      reference.put("resource", key.table());
    }
    reference.putArray("fields").add(key.target());
  }

  private static void field(ObjectNode field, Table table, Column column) {
    field.put("name", column.name());
    field.put("type", column.type().tableSchemaName());
    field.put("description", column.description());
    if (column.type().isList()) {
      field.put("delimiter", "|");
      field.put("itemType", "string");
    }
    ObjectNode constraints = RowJson.mapper().createObjectNode();
    if (column.required()) {
      constraints.put("required", true);
    }
    if (table.primaryKey().filter(column.name()::equals).isPresent()) {
      constraints.put("unique", true);
    }
    if (!column.values().isEmpty()) {
      ArrayNode values = constraints.putArray("enum");
      column.values().forEach(values::add);
    }
    if (column.pattern() != null && !column.type().isList()) {
      constraints.put("pattern", column.pattern().pattern());
    }
    putLimit(constraints, "minimum", column.minimum());
    putLimit(constraints, "maximum", column.maximum());
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
  }

  private static void putLimit(ObjectNode constraints, String name, @Nullable BigDecimal limit) {
    if (limit != null) {
      constraints.put(name, limit);
    }
  }
}
