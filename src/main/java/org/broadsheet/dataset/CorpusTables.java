package org.broadsheet.dataset;

import static org.broadsheet.dataset.Column.count;
import static org.broadsheet.dataset.Column.list;
import static org.broadsheet.dataset.Column.number;
import static org.broadsheet.dataset.Column.string;

import java.math.BigDecimal;

/** The tables that speak of the whole run: entities, links between articles, problems. */
final class CorpusTables {
  private CorpusTables() {}

  static Table entities() {
    return Table.named(
            "entities",
            "People, organisations, places and the rest, one row for each over all articles.")
        .key(
            string(
                    "entity_id",
                    "Identifies the entity: `<type>/<slug of the name>`, with `-2` where two would"
                        + " have the same.")
                .matching(Columns.idPattern("entities")))
        .column(Columns.entityType())
        .column(string("name", "The name that stands for all its mentions.").inEveryRow())
        .column(list("aliases", "Other names that articles use for it."))
        .column(list("roles", "Titles and roles that articles give it, the most frequent first."))
        .column(count("mention_count", "Number of its rows in `mentions`.").inEveryRow())
        .column(count("article_count", "Number of articles that mention it.").inEveryRow())
        .column(
            list(
                "joins",
                "Names that other articles know it by alone, each with the reason why it was taken"
                    + " for this one (`Roe: only bearer in the run`)."))
        .sortedBy("entity_id");
  }

  static Table links() {
    return Table.named("links", "What different articles say of the same thing.")
        .key(string("link_id", "Identifies the link."))
        .column(
            string("kind", "What is linked: two figures, two quotations or two claims.")
                .oneOf("figure", "quote", "claim")
                .inEveryRow())
        .column(
            string(
                    "left_id",
                    "The `figure_id` (kind `figure`) or `claim_id` (`quote`, `claim`) of the one.")
                .inEveryRow())
        .column(string("right_id", "That of the other.").inEveryRow())
        .column(
            string(
                    "verdict",
                    "`same`; `variant`: one quotation worded in two ways; `conflict`: the same"
                        + " measure, another value; `update`: the later article has news.")
                .oneOf("same", "variant", "conflict", "update")
                .inEveryRow())
        .column(
            number("score", "How alike the two are, from 0 to 1.")
                .between(BigDecimal.ZERO, BigDecimal.ONE))
        .column(string("note", "What differs, for a reader."))
        .sortedBy("link_id");
  }

  static Table problems() {
    return Table.named(
            "problems",
            "What went wrong or was skipped, so that nothing is lost silently. It has no key: the"
                + " same may happen twice.")
        .column(
            string(
                "article_id",
                "The article concerned, which may have no row in `articles`; empty where none can"
                    + " be named."))
        .column(string("stage", "The step of the run that noticed it.").inEveryRow())
        .column(
            string(
                    "severity",
                    "`warning`: something was repaired or left out; `error`: the article or a part"
                        + " of it is missing; `fatal`: a fault of the program, a stage could not"
                        + " go on.")
                .oneOf("warning", "error", "fatal")
                .inEveryRow())
        .column(string("message", "What was found, where, and what would be right.").inEveryRow())
        .sortedBy("article_id", "stage", "message");
  }
}
