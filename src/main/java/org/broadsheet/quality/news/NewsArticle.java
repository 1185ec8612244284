package org.broadsheet.quality.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;
import org.broadsheet.quality.corpus.MarkedNews;

/** One article's rows and marks, with the names by which both call the same. */
final class NewsArticle {
  private final MarkedNews marks;
  private final List<Row> rows;
  private final GoldNames names;
  private final Map<String, Row> entities;
  private final Map<String, String> localNames = new LinkedHashMap<>();

  /**
   * @param rows the article's rows, with the ids of entities in them
   * @param entities the rows of {@code entities} by id
   */
  NewsArticle(MarkedNews marks, List<Row> rows, Map<String, Row> entities, GoldNames names) {
    this.marks = marks;
    this.rows = rows;
    this.entities = entities;
    this.names = names;
    Map<String, List<String>> called = new LinkedHashMap<>();
    for (Row m : rows(Tables.MENTIONS)) {
      if (m.csv("form").equals("name") && m.has("entity_id")) {
        called.computeIfAbsent(m.csv("entity_id"), k -> new ArrayList<>()).add(m.csv("text"));
      }
    }
    called.forEach((id, texts) -> localNames.put(id, localName(id, texts)));
  }

  /** Another article's fuller name gives way to one by which this article calls the entity. */
  private String localName(String id, List<String> texts) {
    String name = canonical(id);
    if (names.knows(name)) {
      return name;
    }
    String best = name;
    int most = 0;
    for (String text : texts) {
      int times = (int) texts.stream().filter(text::equals).count();
      if (names.knows(text) && times > most) {
        best = text;
        most = times;
      }
    }
    return best;
  }

  private String canonical(String id) {
    Row entity = entities.get(id);
    return entity == null ? "" : entity.csv("name");
  }

  MarkedNews marks() {
    return marks;
  }

  GoldNames names() {
    return names;
  }

  List<Row> rows(Table table) {
    return rows.stream().filter(r -> r.table() == table).toList();
  }

  /** The entities that the article names, with the plain names by which it does. */
  Map<String, List<String>> named() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Row m : rows(Tables.MENTIONS)) {
      if (m.csv("form").equals("name") && m.has("entity_id")) {
        named
            .computeIfAbsent(m.csv("entity_id"), k -> new ArrayList<>())
            .add(names.plain(m.csv("text")));
      }
    }
    return named;
  }

  /** The marked name of the entity with an id, or its plain own name. */
  String nameOf(String id) {
    return names.of(localNames.getOrDefault(id, canonical(id)));
  }

  String typeOf(String id) {
    Row entity = entities.get(id);
    return entity == null ? "" : entity.csv("type");
  }

  /** Whom a part of a row means: its entity, else its words. */
  String nameIn(Row row, String part) {
    String id = row.csv(part + "_entity_id");
    return entities.containsKey(id) ? nameOf(id) : names.of(row.csv(part));
  }
}
