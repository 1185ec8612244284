package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.article.Problem;
import org.broadsheet.claim.Act;
import org.broadsheet.claim.Certainty;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.claim.SourceKind;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.MentionForm;
import org.broadsheet.figure.Bound;
import org.broadsheet.figure.FigureKind;
import org.broadsheet.relation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
  static final java.util.List<Table> TABLES = Tables.ALL;

  /** The columns of version 1.0.0: none of these may ever be renamed, dropped or moved. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          articles: article_id, source, title, authors, publisher, published, place, url, language, section_count, paragraph_count, sentence_count, token_count, char_count, sha256, status, note
          sentences: sentence_id, article_id, ordinal, paragraph, section, begin, end, text
          entities: entity_id, type, name, aliases, roles, mention_count, article_count
          mentions: mention_id, article_id, sentence_id, entity_id, type, form, begin, end, text
          figures: figure_id, article_id, sentence_id, begin, end, text, kind, value, value_max, unit, bound, change, measure, subject, subject_entity_id, place, period, claim_id, confidence, rule
          claims: claim_id, article_id, sentence_id, begin, end, kind, act, cue, cue_begin, cue_end, source, source_begin, source_end, source_entity_id, source_kind, content, content_begin, content_end, content_spans, addressee, medium, said_on, negated, certainty, about, parent_claim_id, confidence, rule
          relations: relation_id, article_id, sentence_id, begin, end, subject, subject_begin, subject_end, subject_entity_id, relation, object, object_begin, object_end, object_entity_id, status, claim_id, confidence, rule
          events: event_id, article_id, sentence_id, begin, end, type, mode, trigger, trigger_begin, trigger_end, actor, actor_begin, actor_end, actor_entity_id, recipient, recipient_begin, recipient_end, recipient_entity_id, place, date, figure_ids, status, claim_id, confidence, rule
          links: link_id, kind, left_id, right_id, verdict, score, note
          problems: article_id, stage, severity, message
          """)
  void keepsItsColumns(String table, String columns) {
    assertThat(Tables.named(table).columns().stream().map(Column::name))
        .startsWith(columns.trim().split(", "));
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void refersOnlyToPrimaryKeys(Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      assertThat(Tables.named(key.table()).primaryKey()).as("%s", key).contains(key.target());
    }
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void explainsEveryColumn(Table table) {
    assertThat(table.description()).endsWith(".");
    assertThat(table.columns())
        .allSatisfy(c -> assertThat(c.description()).as(c.name()).endsWith("."));
  }

  @ParameterizedTest
  @FieldSource("TABLES")
  void saysWhereQuotedWordsStand(Table table) {
    for (Column c : table.columns()) {
      Quote quote = c.quote();
      if (quote != null) {
        assertThat(table.column(quote.begin()).type()).isEqualTo(ColumnType.INTEGER);
        assertThat(table.column(quote.end()).type()).isEqualTo(ColumnType.INTEGER);
        assertThat(!quote.isPieced() || table.column(quote.ranges()).type() == ColumnType.RANGES)
            .isTrue();
      }
    }
  }

  @Test
  void knowsNoOtherTables() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tables.named("quotes"))
        .withMessageContaining("claims");
  }

  /** What the finders know and what the tables take must not drift apart. */
  static Stream<Arguments> enums() {
    return Stream.of(
        arguments(Tables.FIGURES, "kind", FigureKind.values()),
        arguments(Tables.FIGURES, "bound", Bound.values()),
        arguments(Tables.CLAIMS, "kind", ClaimKind.values()),
        arguments(Tables.CLAIMS, "act", Act.values()),
        arguments(Tables.CLAIMS, "source_kind", SourceKind.values()),
        arguments(Tables.CLAIMS, "certainty", Certainty.values()),
        arguments(Tables.RELATIONS, "status", Status.values()),
        arguments(Tables.MENTIONS, "form", MentionForm.values()),
        arguments(Tables.ENTITIES, "type", EntityType.values()),
        arguments(Tables.MENTIONS, "type", EntityType.values()),
        arguments(Tables.PROBLEMS, "severity", Problem.Severity.values()));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void takesWhatTheFindersKnow(Table table, String column, Enum<?>[] constants) {
    assertThat(table.column(column).values())
        .containsExactlyElementsOf(
            Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
  }
}
