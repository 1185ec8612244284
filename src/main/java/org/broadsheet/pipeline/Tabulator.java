package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.BlockKind;
import org.broadsheet.claim.Claim;
import org.broadsheet.dataset.EntityRef;
import org.broadsheet.dataset.Quote;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.dataset.TextRange;
import org.broadsheet.entity.Mention;
import org.broadsheet.figure.Change;
import org.broadsheet.figure.Figure;
import org.broadsheet.figure.Role;
import org.broadsheet.relation.Relation;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Turns the findings of one article into rows, with ids, offsets and words as the contract wants
 * them.
 */
final class Tabulator {
  private final Findings findings;
  private final Document document;
  private final ArticleId article;
  private final OriginalText original;
  private final Joiner joiner;
  private final Numbered<Claim> claims;
  private final int[] sentenceOrdinals;

  Tabulator(Findings findings) {
    this.findings = findings;
    this.document = findings.document();
    this.article = document.article().article().id();
    this.original = new OriginalText(document);
    this.joiner = new Joiner(findings.claims());
    this.claims = new Numbered<>(findings.claims(), c -> original.range(whole(c)));
    this.sentenceOrdinals = new int[document.sentences().size()];
    int n = 0;
    for (Sentence s : document.sentences()) {
      sentenceOrdinals[s.index()] = s.isBody() ? ++n : 0;
    }
  }

  /** The rows of all tables that speak of one article. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(sentences());
    rows.addAll(mentions());
    rows.addAll(figures());
    rows.addAll(claims());
    rows.addAll(relations());
    return rows;
  }

  private List<Row> sentences() {
    List<Row> rows = new ArrayList<>();
    int paragraph = 0;
    int block = -1;
    for (Sentence s : document.sentences()) {
      if (!s.isBody()) {
        continue;
      }
      if (s.block() != block) {
        block = s.block();
        paragraph++;
      }
      TextRange range = original.range(s.span());
      rows.add(
          Row.of(Tables.SENTENCES)
              .set("sentence_id", id('s', sentenceOrdinals[s.index()]))
              .set("article_id", article.value())
              .set("ordinal", sentenceOrdinals[s.index()])
              .set("paragraph", paragraph)
              .set("section", document.article().blocks().get(s.block()).section())
              .set("begin", range.begin())
              .set("end", range.end())
              .set("text", original.words(s.span()))
              .build());
    }
    return rows;
  }

  private List<Row> mentions() {
    List<Row> rows = new ArrayList<>();
    Numbered<Mention> mentions =
        new Numbered<>(
            findings.entities().mentions(),
            m -> original.range(original.named(m.sentence(), m.tokens())));
    for (Numbered.Entry<Mention> e : mentions.entries()) {
      Mention m = e.item();
      rows.add(
          Row.of(Tables.MENTIONS)
              .set("mention_id", id('m', e.ordinal()))
              .set("article_id", article.value())
              .set("sentence_id", sentence(m.sentence()))
              .set("entity_id", entity(m.entity()))
              .set("type", m.type())
              .set("form", m.form())
              .set("begin", e.range().begin())
              .set("end", e.range().end())
              .set("text", original.words(original.named(m.sentence(), m.tokens())))
              .set("rule", m.why() == null ? null : m.why().value())
              .set("member_ids", m.members().stream().map(EntityRef::new).toList())
              .build());
    }
    return rows;
  }

  private List<Row> figures() {
    List<Row> rows = new ArrayList<>();
    Numbered<Figure> figures = new Numbered<>(findings.figures(), f -> original.range(f.span()));
    for (Numbered.Entry<Figure> e : figures.entries()) {
      Figure f = e.item();
      Span span = f.span();
      Phrase subject = f.subject();
      rows.add(
          Row.of(Tables.FIGURES)
              .set("figure_id", id('f', e.ordinal()))
              .set("article_id", article.value())
              .set("sentence_id", sentence(f.sentence()))
              .set("begin", e.range().begin())
              .set("end", e.range().end())
              .set("text", original.words(span))
              .set("kind", f.kind())
              .set("value", f.value())
              .set("value_max", f.valueMax())
              .set("unit", f.unit())
              .set("bound", f.bound())
              .set("change", f.change() == Change.NONE ? null : f.change())
              .set("measure", f.measure())
              .set("subject", subject == null ? null : original.words(original.span(subject)))
              .set(
                  "subject_entity_id",
                  subject == null ? null : entity(findings.entities().entityOf(subject)))
              .set("place", f.place())
              .set("period", f.period())
              .set("claim_id", claim(joiner.claimAround(span)))
              .set("confidence", f.confidence())
              .set("rule", f.rule().value())
              .set("change_role", f.role() == Role.NONE ? null : f.role())
              .build());
    }
    return rows;
  }

  private List<Row> claims() {
    List<Row> rows = new ArrayList<>();
    for (Numbered.Entry<Claim> e : claims.entries()) {
      Claim c = e.item();
      List<TextRange> pieces = c.content().stream().map(original::range).toList();
      List<String> words = c.content().stream().map(original::words).toList();
      Row.Builder row =
          Row.of(Tables.CLAIMS)
              .set("claim_id", id('c', e.ordinal()))
              .set("article_id", article.value())
              .set("sentence_id", sentence(c.sentence()))
              .set("begin", e.range().begin())
              .set("end", e.range().end())
              .set("kind", c.kind())
              .set("act", c.act())
              .set("source_entity_id", entity(c.sourceEntity()))
              .set("source_kind", c.sourceKind())
              .set("content", String.join(Quote.ELLIPSIS, words))
              .set("content_begin", pieces.get(0).begin())
              .set("content_end", pieces.get(pieces.size() - 1).end())
              .set("content_spans", pieces)
              .set("addressee", c.addressee())
              .set("medium", c.medium())
              .set("said_on", c.saidOn())
              .set("negated", c.negated())
              .set("certainty", c.certainty())
              .set("about", about(c))
              .set("parent_claim_id", claim(c.parent()))
              .set("confidence", c.confidence())
              .set("rule", c.rule().value())
              .set("source_member_ids", c.sourceMembers().stream().map(EntityRef::new).toList());
      part(row, "cue", c.cue());
      part(row, "source", c.source());
      rows.add(row.build());
    }
    return rows;
  }

  private List<Row> relations() {
    List<Row> rows = new ArrayList<>();
    Numbered<Relation> relations =
        new Numbered<>(findings.relations(), r -> original.range(whole(r)));
    for (Numbered.Entry<Relation> e : relations.entries()) {
      Relation r = e.item();
      int claim = joiner.claimOf(r, whole(r), original.span(r.object()), original::span);
      Row.Builder row =
          Row.of(Tables.RELATIONS)
              .set("relation_id", id('r', e.ordinal()))
              .set("article_id", article.value())
              .set("sentence_id", sentence(r.object().sentence()))
              .set("begin", e.range().begin())
              .set("end", e.range().end())
              .set("subject_entity_id", entity(r.subjectEntity()))
              .set("relation", r.name())
              .set("object_entity_id", entity(r.objectEntity()))
              .set("status", joiner.status(r, claim))
              .set("claim_id", claim(claim))
              .set("confidence", r.confidence())
              .set("rule", r.rule().value())
              .set("period", r.period());
      part(row, "subject", named(r.subject()));
      part(row, "object", named(r.object()));
      rows.add(row.build());
    }
    return rows;
  }

  /** The entities named in a claim's content, each once, in the order of their first names. */
  private Set<EntityRef> about(Claim claim) {
    Set<EntityRef> about = new LinkedHashSet<>();
    for (Mention m : findings.entities().mentions()) {
      if (m.entity() >= 0
          && document.sentence(m.sentence()).kind() == BlockKind.BODY
          && claim.content().stream()
              .anyMatch(piece -> piece.contains(original.span(m.sentence(), m.tokens())))) {
        about.add(new EntityRef(m.entity()));
      }
    }
    return about;
  }

  private Span named(Phrase phrase) {
    return original.named(phrase.sentence(), phrase.tokens());
  }

  private void part(Row.Builder row, String name, @Nullable Phrase phrase) {
    if (phrase != null) {
      part(row, name, original.span(phrase));
    }
  }

  private void part(Row.Builder row, String name, Span span) {
    TextRange range = original.range(span);
    row.set(name, original.words(span))
        .set(name + "_begin", range.begin())
        .set(name + "_end", range.end());
  }

  /** From the first to the last character of a claim's parts, in the clean text. */
  private Span whole(Claim c) {
    Span span = c.content().get(0).union(c.content().get(c.content().size() - 1));
    if (c.cue() != null) {
      span = span.union(original.span(Objects.requireNonNull(c.cue())));
    }
    if (c.source() != null) {
      span = span.union(original.span(Objects.requireNonNull(c.source())));
    }
    return span;
  }

  private Span whole(Relation r) {
    return named(r.subject()).union(named(r.object()));
  }

  private @Nullable String sentence(int index) {
    int ordinal = sentenceOrdinals[index];
    return ordinal == 0 ? null : id('s', ordinal);
  }

  private @Nullable String claim(int index) {
    return index < 0 ? null : id('c', claims.ordinal(index));
  }

  private static @Nullable EntityRef entity(int index) {
    return index < 0 ? null : new EntityRef(index);
  }

  private String id(char kind, int ordinal) {
    return article.value() + "#" + kind + ordinal;
  }
}
