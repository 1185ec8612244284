package org.broadsheet.dataset;

import java.math.BigDecimal;
import org.broadsheet.entity.EntityType;

/** Columns that several tables share, so that one idea has one name and one description. */
final class Columns {
  private Columns() {}

  /** The id of a row inside an article: {@code <article_id>#<letter><number>}. */
  static Column id(String name, String letter, String thing) {
    return Column.string(
            name,
            "Identifies the "
                + thing
                + ": `<article_id>#"
                + letter
                + "<n>`, numbered from 1 in the order of (`begin`, `end`).")
        .matching(numbered(letter));
  }

  /** What an id of a row of {@code table} matches. */
  static String idPattern(String table) {
    return switch (table) {
      case "articles" -> ".+";
      case "entities" -> "(person|organization|place|nationality|event|work|law|other)/[^\\s|/#]+";
      default -> numbered(table.substring(0, 1));
    };
  }

  private static String numbered(String letter) {
    return ".+#" + letter + "[1-9][0-9]*";
  }

  static Column articleId() {
    return Column.string("article_id", "The article that the row stands in.").inEveryRow();
  }

  static Column sentenceId(String what) {
    return Column.string("sentence_id", "The body sentence of " + what + ".");
  }

  static Column begin(String what) {
    return Column.count(
            "begin",
            "Where "
                + what
                + " begins: offset in Unicode code points in the article's original text, from 0.")
        .inEveryRow();
  }

  static Column end(String what) {
    return Column.count("end", "Where " + what + " ends, exclusive; counted as `begin` is.")
        .inEveryRow();
  }

  /** Offset of a part's first character. */
  static Column partBegin(String part) {
    return Column.count(part + "_begin", "Where the " + part + " begins; counted as `begin` is.");
  }

  /** Offset after a part's last character. */
  static Column partEnd(String part) {
    return Column.count(
        part + "_end", "Where the " + part + " ends, exclusive; counted as `begin` is.");
  }

  /** A part's words, verbatim. */
  static Column part(String part, String description) {
    return Column.string(part, description + " In the article's words.")
        .quoting(part + "_begin", part + "_end");
  }

  static Column claimId(String what) {
    return Column.string("claim_id", "The claim inside whose content " + what + " stands.");
  }

  static Column confidence() {
    return Column.number("confidence", "Probability from 0 to 1 that the row is right.")
        .between(BigDecimal.ZERO, BigDecimal.ONE)
        .inEveryRow();
  }

  static Column rule() {
    return Column.string(
            "rule", "The rule (in `models/`) or the model that found the row: `room.topic.case`.")
        .inEveryRow();
  }

  static Column entityType() {
    return Column.string("type", "What the entity is.").oneOf(EntityType.values()).inEveryRow();
  }
}
