package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Problem.Severity;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.entity.Mention;
import org.broadsheet.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Makes the rows of {@code articles} and {@code problems}, and puts an article's rows together. */
final class ArticleTable {
  private ArticleTable() {}

  /** All rows of an article that was read. */
  static ArticleRows rows(Findings findings, List<Problem> before) {
    Document document = findings.document();
    Article article = document.article().article();
    List<Problem> problems = new ArrayList<>(before);
    problems.addAll(findings.problems());
    boolean hasBody = document.sentences().stream().anyMatch(Sentence::isBody);
    if (!hasBody && problems.stream().noneMatch(p -> p.severity() != Severity.WARNING)) {
      problems.add(
          new Problem(
              article.id(),
              "clean",
              Severity.ERROR,
              "the article has no text: nothing to read in it"));
    }
    List<String> errors =
        problems.stream()
            .filter(p -> p.severity() != Severity.WARNING)
            .map(Problem::message)
            .distinct()
            .toList();
    String status = !hasBody ? "failed" : errors.isEmpty() ? "ok" : "partial";
    List<Row> rows = new ArrayList<>();
    rows.add(articleRow(article, document, status, errors));
    if (hasBody) {
      rows.addAll(new Tabulator(findings).rows());
    }
    problems.forEach(p -> rows.add(problemRow(p)));
    int[] mentions = new int[findings.entities().entities().size()];
    for (Mention m : findings.entities().mentions()) {
      if (m.entity() >= 0) {
        mentions[m.entity()]++;
      }
    }
    return new ArticleRows(
        article.id(),
        article.text(),
        rows,
        hasBody ? Roles.of(findings) : List.of(),
        hasBody ? Arrays.stream(mentions).boxed().toList() : List.of(),
        status.equals("ok"));
  }

  /** The rows of an article that could not be read, whose text is known or {@code null}. */
  static ArticleRows failed(
      ArticleId id, String source, @Nullable Article article, List<Problem> problems) {
    List<Row> rows = new ArrayList<>();
    List<String> errors =
        problems.stream()
            .filter(p -> p.severity() != Severity.WARNING)
            .map(Problem::message)
            .distinct()
            .toList();
    Row.Builder row =
        Row.of(Tables.ARTICLES)
            .set("article_id", id.value())
            .set("source", source)
            .set("status", "failed")
            .set("note", note(errors));
    if (article != null) {
      describe(row, article.metadata());
      row.set("char_count", article.text().codePointCount(0, article.text().length()))
          .set("sha256", Sha256.hex(article.text()));
    }
    rows.add(row.build());
    problems.forEach(p -> rows.add(problemRow(p)));
    return new ArticleRows(
        id, article == null ? "" : article.text(), rows, List.of(), List.of(), false);
  }

  private static Row articleRow(
      Article article, Document document, String status, List<String> errors) {
    Row.Builder row =
        Row.of(Tables.ARTICLES)
            .set("article_id", article.id().value())
            .set("source", article.source())
            .set("status", status)
            .set("note", note(errors));
    describe(row, document.article().metadata());
    List<Sentence> body = document.sentences().stream().filter(Sentence::isBody).toList();
    List<Block> blocks = document.article().blocks();
    return row.set(
            "section_count",
            (int) blocks.stream().filter(b -> b.kind() == BlockKind.HEADING).count())
        .set("paragraph_count", (int) body.stream().map(Sentence::block).distinct().count())
        .set("sentence_count", body.size())
        .set("token_count", body.stream().mapToInt(Sentence::size).sum())
        .set("char_count", article.text().codePointCount(0, article.text().length()))
        .set("sha256", Sha256.hex(article.text()))
        .build();
  }

  private static void describe(Row.Builder row, Metadata m) {
    row.set("title", m.title())
        .set("authors", m.authors())
        .set("publisher", m.publisher())
        .set("published", m.published())
        .set("place", m.place())
        .set("url", m.url())
        .set("language", m.language());
  }

  private static String note(List<String> errors) {
    return errors.stream().limit(3).collect(Collectors.joining("; "));
  }

  /** A problem as a row. */
  static Row problemRow(Problem p) {
    ArticleId id = p.article();
    return Row.of(Tables.PROBLEMS)
        .set("article_id", id == null ? null : id.value())
        .set("stage", p.stage())
        .set("severity", p.severity())
        .set("message", p.message())
        .build();
  }
}
