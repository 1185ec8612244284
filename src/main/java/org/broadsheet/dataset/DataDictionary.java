package org.broadsheet.dataset;

import java.util.ArrayList;
import java.util.List;

/** Writes the data dictionary, docs/data-dictionary.md, from the tables themselves. */
public final class DataDictionary {
  private DataDictionary() {}

  /** The whole dictionary in Markdown. */
  public static String markdown() {
    StringBuilder md = new StringBuilder();
    md.append(
        """
        # Data dictionary

        <!-- Generated from the tables in org.broadsheet.dataset; do not edit. To write it anew:
        mvn test -Dtest=DataDictionaryTest -Dgolden.update=true -->

        The dataset's version is @VERSION@. Every table is a CSV file and a JSON Lines file of the same \
        rows; how to load them is in [loading.md](loading.md). A cell that is not required is empty \
        where the value is unknown or does not apply. *list* columns join their items by `|` in CSV \
        and are arrays in JSON. *words* repeat the article verbatim, white space folded; the columns \
        that say where they stand are named beside them, in Unicode code points of the article's \
        original text (`text` in `articles/<article_id>.json`), from 0, end exclusive.

        | table | what it holds |
        | --- | --- |
        """
            .replace("@VERSION@", Tables.VERSION));
    for (Table table : Tables.ALL) {
      line(md, "[" + table + "](#" + table + ")", cell(table.description()));
    }
    Tables.ALL.forEach(table -> append(md, table));
    return md.toString();
  }

  private static void append(StringBuilder md, Table table) {
    md.append("\n## ").append(table).append("\n\n").append(table.description()).append(' ');
    table.primaryKey().ifPresent(key -> md.append("Key: `").append(key).append("`. "));
    md.append("Sorted by `").append(String.join("`, `", table.sortColumns())).append("`.\n\n");
    md.append("| column | type | meaning | values |\n| --- | --- | --- | --- |\n");
    for (Column column : table.columns()) {
      String required = column.required() ? " *" : "";
      line(
          md,
          "`" + column.name() + "`" + required,
          type(column),
          cell(column.description()),
          cell(values(table, column)));
    }
    md.append("\n\\* required\n");
  }

  private static void line(StringBuilder md, String... cells) {
    md.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String type(Column column) {
    if (column.quote() != null) {
      return "words";
    }
    return switch (column.type()) {
      case STRING -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case LIST -> "list";
      case RANGES -> "list of ranges";
    };
  }

  private static String values(Table table, Column column) {
    List<String> notes = new ArrayList<>();
    if (!column.values().isEmpty()) {
      notes.add("`" + String.join("` `", column.values()) + "`");
    }
    table
        .foreignKey(column.name())
        .ifPresent(key -> notes.add("→ " + key.table() + ".`" + key.target() + "`"));
    Quote quote = column.quote();
    if (quote != null) {
      String pieces = quote.isPieced() ? ", pieces in `" + quote.ranges() + "`" : "";
      notes.add("at `" + quote.begin() + "`, `" + quote.end() + "`" + pieces);
    }
    if (column.maximum() != null) {
      notes.add(column.minimum() + " to " + column.maximum());
    } else if (column.minimum() != null) {
      notes.add("from " + column.minimum());
    }
    return String.join("; ", notes);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
