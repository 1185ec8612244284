package org.broadsheet.dataset;

import static org.broadsheet.dataset.Column.bool;
import static org.broadsheet.dataset.Column.list;
import static org.broadsheet.dataset.Column.number;
import static org.broadsheet.dataset.Column.string;

import org.broadsheet.claim.Act;
import org.broadsheet.claim.Certainty;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.claim.SourceKind;
import org.broadsheet.figure.Bound;
import org.broadsheet.figure.Change;
import org.broadsheet.figure.FigureKind;
import org.broadsheet.figure.Role;
import org.broadsheet.relation.Slots;
import org.broadsheet.relation.Status;

/** The tables of what articles state: figures, claims, relations and events. */
final class FindingTables {
  private FindingTables() {}

  static Table figures() {
    return Table.named("figures", "Every quantity that the text states.")
        .key(Columns.id("figure_id", "f", "figure"))
        .reference(Columns.articleId(), "articles", "article_id")
        .reference(Columns.sentenceId("the number").inEveryRow(), "sentences", "sentence_id")
        .column(Columns.begin("the number with its modifier and unit"))
        .column(Columns.end("the number with its modifier and unit"))
        .column(
            string("text", "The number with its modifier and unit in the article's words.")
                .quoting("begin", "end")
                .inEveryRow())
        .column(
            string(
                    "kind",
                    "What sort of quantity: `measure` is a physical unit, `ratio` times, fold, odds or votes.")
                .oneOf(FigureKind.values())
                .inEveryRow())
        .column(
            number(
                "value",
                "The normalised number; the low end of a range, the first number of a score."))
        .column(number("value_max", "The high end of a range, the second number of a score."))
        .column(
            string(
                "unit",
                "ISO 4217 code of money; `percent`, `percentage_point`, `basis_point`; the English"
                    + " singular of a physical unit or a duration; `time` of multiples; the lemma of"
                    + " the counted noun. A rate is `<unit> per <unit>`."))
        .column(
            string(
                    "bound",
                    "How the text limits the number; `vague` (\"dozens\") has the least number that"
                        + " the word can mean as its `value`.")
                .oneOf(Bound.values())
                .inEveryRow())
        .column(
            string("change", "Whether the text says that it went up or down.")
                .oneOf(Change.values()))
        .column(string("measure", "What the figure measures."))
        .column(string("subject", "Whose figure it is."))
        .reference(
            string("subject_entity_id", "The entity that the subject is."), "entities", "entity_id")
        .column(string("place", "The place that it speaks of."))
        .column(
            string(
                "period",
                "The time that it speaks of in ISO 8601; the text's own words where they do not"
                    + " resolve."))
        .reference(Columns.claimId("it"), "claims", "claim_id")
        .column(Columns.confidence())
        .column(Columns.rule())
        .column(
            string(
                    "change_role",
                    "Which part of a change the figure is, in \"rose 3 points to 41 from 38\": the"
                        + " `old` value, the `new` one or the `delta` between them.")
                .oneOf(Role.values()))
        .sortedBy("article_id", "begin", "end");
  }

  static Table claims() {
    return Table.named(
            "claims",
            "Every attribution: somebody's statement, thought or intention, said by the text to be"
                + " theirs.")
        .key(Columns.id("claim_id", "c", "claim"))
        .reference(Columns.articleId(), "articles", "article_id")
        .reference(Columns.sentenceId("the cue").inEveryRow(), "sentences", "sentence_id")
        .column(Columns.begin("the whole attribution"))
        .column(Columns.end("the whole attribution"))
        .column(
            string(
                    "kind",
                    "`direct`: the content is in quotation marks; `indirect`: it is not; `mixed`:"
                        + " a part of it is.")
                .oneOf(ClaimKind.values())
                .inEveryRow())
        .column(
            string("act", "What sort of act; `decline` is a refusal to comment.")
                .oneOf(Act.values())
                .inEveryRow())
        .column(
            Columns.part("cue", "The words that attribute; empty where punctuation alone does."))
        .column(Columns.partBegin("cue"))
        .column(Columns.partEnd("cue"))
        .column(
            Columns.part(
                "source", "The words that name the source; empty where none is expressed."))
        .column(Columns.partBegin("source"))
        .column(Columns.partEnd("source"))
        .reference(
            string(
                "source_entity_id",
                "The resolved speaker, also behind a pronoun or \"the president\"."),
            "entities",
            "entity_id")
        .column(
            string(
                    "source_kind",
                    "`person`: one definite person; `organization`: also a government or a country"
                        + " that acts; `group`: people in the plural; `document`: a report, poll,"
                        + " data, law; `anonymous`: unnamed on purpose, or no source expressed.")
                .oneOf(SourceKind.values())
                .inEveryRow())
        .column(
            string(
                    "content",
                    "What is attributed, in the article's words; the pieces of a discontinuous one"
                        + " are joined by ` … `.")
                .quoting(new Quote("content_begin", "content_end", "content_spans"))
                .inEveryRow())
        .column(Columns.partBegin("content").inEveryRow())
        .column(Columns.partEnd("content").inEveryRow())
        .column(
            Column.of(
                    "content_spans",
                    ColumnType.RANGES,
                    "The pieces of the content, each `begin-end`, counted as `begin` is; pairs in"
                        + " JSON.")
                .inEveryRow())
        .column(string("addressee", "To whom it was said."))
        .column(string("medium", "Where it was said, such as a network or a press briefing."))
        .column(
            string(
                "said_on",
                "The date on which it was said, in ISO 8601; the text's own words where they do not"
                    + " resolve."))
        .column(bool("negated", "Whether the source rejects the content.").inEveryRow())
        .column(
            string("certainty", "How sure the source is.").oneOf(Certainty.values()).inEveryRow())
        .reference(
            list("about", "The entities that are named in the content."), "entities", "entity_id")
        .reference(
            string("parent_claim_id", "The claim inside which this one is reported."),
            "claims",
            "claim_id")
        .column(Columns.confidence())
        .column(Columns.rule())
        .reference(
            list(
                "source_member_ids",
                "Those who speak together, such as \"the two ministers\" or \"Ada Quill and Otto"
                    + " Brandt\"; `source_entity_id` is empty."),
            "entities",
            "entity_id")
        .sortedBy("article_id", "begin", "end");
  }

  static Table relations() {
    return Table.named(
            "relations",
            "Standing facts between entities, or an entity and a word, named after the TAC KBP"
                + " slots.")
        .key(Columns.id("relation_id", "r", "relation"))
        .reference(Columns.articleId(), "articles", "article_id")
        .reference(Columns.sentenceId("the relation").inEveryRow(), "sentences", "sentence_id")
        .column(Columns.begin("the text that states the relation"))
        .column(Columns.end("the text that states the relation"))
        .column(Columns.part("subject", "The first argument.").inEveryRow())
        .column(Columns.partBegin("subject").inEveryRow())
        .column(Columns.partEnd("subject").inEveryRow())
        .reference(
            string("subject_entity_id", "The entity that the subject is."), "entities", "entity_id")
        .column(
            string("relation", "What the object is to the subject.")
                .oneOf(Slots.NAMES)
                .inEveryRow())
        .column(Columns.part("object", "The second argument.").inEveryRow())
        .column(Columns.partBegin("object").inEveryRow())
        .column(Columns.partEnd("object").inEveryRow())
        .reference(
            string("object_entity_id", "The entity that the object is, if it is one."),
            "entities",
            "entity_id")
        .column(
            string(
                    "status",
                    "What the article says of its truth: `asserted` by itself, `attributed` to the"
                        + " source of a claim, or as the word says.")
                .oneOf(Status.values())
                .inEveryRow())
        .reference(Columns.claimId("it"), "claims", "claim_id")
        .column(Columns.confidence())
        .column(Columns.rule())
        .column(
            string(
                "period",
                "When it holds or held, in ISO 8601, with `..` for an end that is not told; the"
                    + " text's own words where they do not resolve."))
        .sortedBy("article_id", "begin", "end");
  }

  static Table events() {
    return Table.named("events", "Who did what to whom, coded with the PLOVER ontology.")
        .key(Columns.id("event_id", "e", "event"))
        .reference(Columns.articleId(), "articles", "article_id")
        .reference(Columns.sentenceId("the trigger").inEveryRow(), "sentences", "sentence_id")
        .column(Columns.begin("the text that reports the event"))
        .column(Columns.end("the text that reports the event"))
        .column(
            string("type", "The event's type in PLOVER.")
                .oneOf(
                    "AGREE",
                    "CONSULT",
                    "SUPPORT",
                    "CONCEDE",
                    "COOPERATE",
                    "AID",
                    "RETREAT",
                    "REQUEST",
                    "ACCUSE",
                    "REJECT",
                    "THREATEN",
                    "PROTEST",
                    "SANCTION",
                    "MOBILIZE",
                    "COERCE",
                    "ASSAULT")
                .inEveryRow())
        .column(string("mode", "Its mode in PLOVER, such as `kill` of an `ASSAULT`."))
        .column(Columns.part("trigger", "The words that name the event.").inEveryRow())
        .column(Columns.partBegin("trigger").inEveryRow())
        .column(Columns.partEnd("trigger").inEveryRow())
        .column(Columns.part("actor", "Who did it."))
        .column(Columns.partBegin("actor"))
        .column(Columns.partEnd("actor"))
        .reference(
            string("actor_entity_id", "The entity that the actor is."), "entities", "entity_id")
        .column(Columns.part("recipient", "To whom it was done."))
        .column(Columns.partBegin("recipient"))
        .column(Columns.partEnd("recipient"))
        .reference(
            string("recipient_entity_id", "The entity that the recipient is."),
            "entities",
            "entity_id")
        .column(string("place", "Where it happened."))
        .column(
            string(
                "date",
                "When it happened, in ISO 8601; the text's own words where they do not resolve."))
        .reference(
            list("figure_ids", "The figures that count or measure it."), "figures", "figure_id")
        .column(
            string(
                    "status",
                    "What the article says of its truth: as for relations, and `planned` for what"
                        + " has not happened yet.")
                .oneOf(
                    "asserted", "attributed", "denied", "alleged", "possible", "former", "planned")
                .inEveryRow())
        .reference(Columns.claimId("it"), "claims", "claim_id")
        .column(Columns.confidence())
        .column(Columns.rule())
        .sortedBy("article_id", "begin", "end");
  }
}
