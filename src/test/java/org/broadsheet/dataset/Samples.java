package org.broadsheet.dataset;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.text.CodePoints;
import org.broadsheet.text.WhiteSpace;

/** Small datasets for tests: two invented articles with a row in every table. */
final class Samples {
  static final String HARBOUR =
      "Quellport 🌧 harbour\n\n\"We will rebuild,\" said\r\nAna Ruiz, the mayor, \"not yield.\" Nearly"
          + " 31,000 people left.\n";
  static final String MARKET =
      "Prices of plums, pears and \"kelp\" rose 3 percent, Dorn Analytics said.\n";

  private Samples() {}

  static Manifest manifest(String version) {
    return new Manifest(
        version,
        Map.of("published", "2025-09-03"),
        List.of(new FileFacts("harbour.txt", 12, "0".repeat(64))),
        List.of(),
        List.of(),
        new Manifest.Run(
            Instant.parse("2025-09-04T10:00:00Z"),
            Duration.ofMillis(1234),
            "mill",
            Map.of("java", "17"),
            2,
            Map.of("annotate", Duration.ofMillis(900))));
  }

  /** Writes a dataset of both articles. */
  static void write(Path folder) throws DatasetException {
    write(folder, "1", "harbour", "news/market");
  }

  /** Writes a dataset of these articles, whose ids come in order. */
  static void write(Path folder, String version, String... articleIds) throws DatasetException {
    try (DatasetWriter writer = new DatasetWriter(folder)) {
      for (String id : articleIds) {
        Sample sample = sample(id);
        writer.article(sample.article, sample.text, sample.rows);
      }
      for (Row entity : entities(Stream.of(articleIds).map(Samples::sample).toList())) {
        writer.row(entity);
      }
      writer.row(
          Row.of(Tables.PROBLEMS)
              .set("stage", "ingest")
              .set("severity", "warning")
              .set("message", "README, \"old\": not read")
              .build());
      writer.finish(manifest(version), null);
    }
  }

  /** An article of that id: about prices, if the id says {@code market}, else about a harbour. */
  static Sample sample(String id) {
    return id.contains("market") ? market(id) : harbour(id);
  }

  /** The entities of these articles, each of which mentions its own once. */
  static Collection<Row> entities(List<Sample> samples) {
    Map<String, Row> entities = new TreeMap<>();
    for (Sample sample : samples) {
      for (Row entity : sample.entities) {
        Row known = entities.get(entity.csv("entity_id"));
        int articles = known == null ? 1 : known.integer("article_count").orElseThrow() + 1;
        Row counted =
            entity.toBuilder()
                .set("mention_count", articles)
                .set("article_count", articles)
                .build();
        entities.put(entity.csv("entity_id"), counted);
      }
    }
    return entities.values();
  }

  static Sample harbour(String id) {
    Sample s = new Sample(id, HARBOUR);
    s.entity("person/ana-ruiz", "person", "Ana Ruiz");
    s.entity("place/quellport", "place", "Quellport");
    s.add(
        s.at(Tables.SENTENCES, "s1", "\"We will rebuild,\"", "\"not yield.\"")
            .set("ordinal", 1)
            .set("paragraph", 1));
    s.add(
        s.at(Tables.SENTENCES, "s2", "Nearly 31,000 people left.")
            .set("ordinal", 2)
            .set("paragraph", 1));
    s.add(
        s.at(Tables.MENTIONS, "m1", "Quellport")
            .set("entity_id", "place/quellport")
            .set("type", "place")
            .set("form", "name"));
    s.add(
        s.at(Tables.MENTIONS, "m2", "Ana Ruiz")
            .set("sentence_id", id + "#s1")
            .set("entity_id", "person/ana-ruiz")
            .set("type", "person")
            .set("form", "name"));
    s.add(
        s.at(Tables.FIGURES, "f1", "Nearly 31,000 people")
            .set("sentence_id", id + "#s2")
            .set("kind", "count")
            .set("value", 31000)
            .set("unit", "person")
            .set("bound", "about")
            .set("confidence", 0.9)
            .set("rule", "figure.count.number-noun"));
    TextRange first = s.range("\"We will rebuild,\"");
    TextRange second = s.range("\"not yield.\"");
    s.add(
        s.part(
                s.part(
                    s.at(Tables.CLAIMS, "c1", "\"We will rebuild,\"", "\"not yield.\""),
                    "cue",
                    "said"),
                "source",
                "Ana Ruiz, the mayor")
            .set("sentence_id", id + "#s1")
            .set("kind", "direct")
            .set("act", "say")
            .set("source_entity_id", "person/ana-ruiz")
            .set("source_kind", "person")
            .set("content", "\"We will rebuild,\" … \"not yield.\"")
            .set("content_begin", first.begin())
            .set("content_end", second.end())
            .set("content_spans", List.of(first, second))
            .set("negated", false)
            .set("certainty", "certain")
            .set("about", List.of("place/quellport", "person/ana-ruiz"))
            .set("confidence", 0.95)
            .set("rule", "claim.direct-quote.interrupted"));
    s.add(
        s.part(
                s.part(s.at(Tables.RELATIONS, "r1", "Ana Ruiz, the mayor"), "subject", "Ana Ruiz"),
                "object",
                "mayor")
            .set("sentence_id", id + "#s1")
            .set("subject_entity_id", "person/ana-ruiz")
            .set("relation", "per:title")
            .set("status", "asserted")
            .set("confidence", 0.8)
            .set("rule", "relation.title.apposition"));
    return s;
  }

  static Sample market(String id) {
    Sample s = new Sample(id, MARKET);
    s.entity("organization/dorn-analytics", "organization", "Dorn Analytics");
    s.add(s.at(Tables.SENTENCES, "s1", MARKET.strip()).set("ordinal", 1).set("paragraph", 1));
    s.add(
        s.at(Tables.MENTIONS, "m1", "Dorn Analytics")
            .set("sentence_id", id + "#s1")
            .set("entity_id", "organization/dorn-analytics")
            .set("type", "organization")
            .set("form", "name"));
    s.add(
        s.at(Tables.FIGURES, "f1", "3 percent")
            .set("sentence_id", id + "#s1")
            .set("kind", "percent")
            .set("value", new BigDecimal("3"))
            .set("unit", "percent")
            .set("bound", "exact")
            .set("change", "up")
            .set("change_role", "delta")
            .set("confidence", 1)
            .set("rule", "figure.percent.change"));
    s.add(
        s.part(
                s.part(s.at(Tables.EVENTS, "e1", MARKET.strip()), "trigger", "said"),
                "actor",
                "Dorn Analytics")
            .set("sentence_id", id + "#s1")
            .set("type", "CONSULT")
            .set("actor_entity_id", "organization/dorn-analytics")
            .set("figure_ids", List.of(id + "#f1"))
            .set("status", "asserted")
            .set("confidence", 0.5)
            .set("rule", "event.test.sample"));
    return s;
  }

  /** An article on its way into a dataset. */
  static final class Sample {
    final String text;
    final Row article;
    final List<Row> rows = new ArrayList<>();
    final List<Row> entities = new ArrayList<>();
    private final String id;

    Sample(String id, String text) {
      this.id = id;
      this.text = text;
      this.article =
          Row.of(Tables.ARTICLES)
              .set("article_id", id)
              .set("source", "sample.txt")
              .set("title", "NA")
              .set("authors", List.of("Jo Pike", "A|B News"))
              .set("published", "2025-09")
              .set("language", "en")
              .set("char_count", text.codePointCount(0, text.length()))
              .set("status", "ok")
              .build();
    }

    void entity(String entityId, String type, String name) {
      entities.add(
          Row.of(Tables.ENTITIES)
              .set("entity_id", entityId)
              .set("type", type)
              .set("name", name)
              .set("mention_count", 1)
              .set("article_count", 1)
              .build());
    }

    void add(Row.Builder row) {
      rows.add(row.build());
    }

    /** A row of the words from the first to the last of these phrases. */
    Row.Builder at(Table table, String number, String first, String last) {
      TextRange range = new TextRange(range(first).begin(), range(last).end());
      Row.Builder row =
          Row.of(table)
              .set(table.primaryKey().orElseThrow(), id + "#" + number)
              .set("article_id", id)
              .set("begin", range.begin())
              .set("end", range.end());
      return table.has("text") ? row.set("text", words(range)) : row;
    }

    Row.Builder at(Table table, String number, String phrase) {
      return at(table, number, phrase, phrase);
    }

    Row.Builder part(Row.Builder row, String part, String phrase) {
      TextRange range = range(phrase);
      return row.set(part, words(range))
          .set(part + "_begin", range.begin())
          .set(part + "_end", range.end());
    }

    /** Where a phrase, with single spaces, first stands in the text. */
    TextRange range(String phrase) {
      int begin = text.indexOf(phrase);
      if (begin < 0) {
        throw new IllegalArgumentException("not in the text: " + phrase);
      }
      CodePoints points = CodePoints.of(text);
      return new TextRange(points.at(begin), points.at(begin + phrase.length()));
    }

    private String words(TextRange range) {
      int begin = text.offsetByCodePoints(0, range.begin());
      int end = text.offsetByCodePoints(0, range.end());
      return WhiteSpace.fold(text.substring(begin, end));
    }
  }
}
