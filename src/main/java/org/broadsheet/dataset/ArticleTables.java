package org.broadsheet.dataset;

import static org.broadsheet.dataset.Column.count;
import static org.broadsheet.dataset.Column.list;
import static org.broadsheet.dataset.Column.string;

import org.broadsheet.entity.MentionForm;

/** The tables of the articles themselves: what was published, its sentences and its mentions. */
final class ArticleTables {
  private ArticleTables() {}

  static Table articles() {
    return Table.named(
            "articles",
            "One row an input article, also for one that could not be read or was read in part.")
        .key(
            string(
                "article_id",
                "Identifies the article: the record's own id, else the file's path below the input"
                    + " folder without its ending; `<that>-<n>` for the n-th record without an id."))
        .column(
            string("source", "Base name of the input file, with `#n` for its n-th record.")
                .inEveryRow())
        .column(string("title", "The headline, from the record's fields or the text."))
        .column(
            list("authors", "The authors' names, without people who only contributed reporting."))
        .column(
            string(
                "publisher", "Who published the article; an agency where nothing better is known."))
        .column(
            string(
                "published",
                "Date of publication in ISO 8601, as precise as is known; the text's own words"
                    + " where they do not resolve."))
        .column(string("place", "The place in the dateline."))
        .column(string("url", "Where the article was published, from the record's fields or HTML."))
        .column(string("language", "The article's language as ISO 639-1 code."))
        .column(count("section_count", "Number of sections that have a heading."))
        .column(count("paragraph_count", "Number of paragraphs of the body."))
        .column(
            count("sentence_count", "Number of sentences of the body: its rows in `sentences`."))
        .column(count("token_count", "Number of words and punctuation marks of the body."))
        .column(count("char_count", "Length of the original text in Unicode code points."))
        .column(
            string("sha256", "SHA-256 of the original text in UTF-8, in lower-case hexadecimal.")
                .matching("[0-9a-f]{64}"))
        .column(
            string(
                    "status",
                    "`ok`: read as a whole; `partial`: something was left out; `failed`: nothing of"
                        + " it is in the other tables.")
                .oneOf("ok", "partial", "failed")
                .inEveryRow())
        .column(string("note", "Why the status is not `ok`."))
        .sortedBy("article_id");
  }

  static Table sentences() {
    return Table.named("sentences", "The sentences of the articles' bodies, in order.")
        .key(Columns.id("sentence_id", "s", "sentence"))
        .reference(Columns.articleId(), "articles", "article_id")
        .column(count("ordinal", "Number of the sentence in its article, from 1.").inEveryRow())
        .column(count("paragraph", "Number of its paragraph in the body, from 1.").inEveryRow())
        .column(string("section", "The words of the heading that it stands under."))
        .column(Columns.begin("the sentence"))
        .column(Columns.end("the sentence"))
        .column(
            string("text", "The sentence in the article's words, white space folded.")
                .quoting("begin", "end")
                .inEveryRow())
        .sortedBy("article_id", "begin", "end");
  }

  static Table mentions() {
    return Table.named(
            "mentions",
            "Every place where an entity is named, described or stood in for; names in titles,"
                + " datelines, captions and credits included.")
        .key(Columns.id("mention_id", "m", "mention"))
        .reference(Columns.articleId(), "articles", "article_id")
        .reference(
            string(
                "sentence_id",
                "The body sentence that it stands in; empty in titles, datelines, captions and"
                    + " credits."),
            "sentences",
            "sentence_id")
        .reference(
            string(
                "entity_id", "The entity that is meant; empty where that is not safely anybody."),
            "entities",
            "entity_id")
        .column(Columns.entityType())
        .column(
            string(
                    "form",
                    "`name`; `nominal`, such as \"the president\"; or `pronoun`, such as \"she\".")
                .oneOf(MentionForm.values())
                .inEveryRow())
        .column(Columns.begin("the mention"))
        .column(Columns.end("the mention"))
        .column(
            string(
                    "text",
                    "The mention in the article's words; a name is without title and honorific.")
                .quoting("begin", "end")
                .inEveryRow())
        .column(
            string(
                "rule",
                "The rule in `models/` by which the mention was found, or joined to its entity."))
        .reference(
            list(
                "member_ids",
                "The entities that a plural mention stands for, such as \"the two presidents\" or"
                    + " \"they\"; its `entity_id` is empty."),
            "entities",
            "entity_id")
        .sortedBy("article_id", "begin", "end");
  }
}
