package org.broadsheet.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.claim.Act;
import org.broadsheet.figure.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {
  @ParameterizedTest
  @CsvSource({
    "31000, 31000",
    "3.10, 3.1",
    "1E+6, 1000000",
    "0.000, 0",
    "-0.50, -0.5",
    "100, 100",
    "0.333333, 0.333333"
  })
  void writesNumbersPlain(String given, String csv) {
    Row row = draft(Tables.FIGURES).set("value", new BigDecimal(given)).build();
    assertThat(row.csv("value")).isEqualTo(csv);
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.9", "0.123456, 0.1235", "1.0, 1", "0.0, 0"})
  void keepsFourDigitsOfDouble(double given, String csv) {
    Row row = draft(Tables.FIGURES).set("confidence", given).build();
    assertThat(row.csv("confidence")).isEqualTo(csv);
  }

  @Test
  void writesEnumConstantsAsTheColumnHasThem() {
    Row figure = draft(Tables.FIGURES).set("bound", Bound.AT_LEAST).build();
    Row claim = draft(Tables.CLAIMS).set("act", Act.CRITICISE).build();
    Row event = draft(Tables.EVENTS).set("type", Plover.ASSAULT).build();
    assertThat(figure.csv("bound")).isEqualTo("at_least");
    assertThat(claim.csv("act")).isEqualTo("criticise");
    assertThat(event.csv("type")).isEqualTo("ASSAULT");
  }

  private enum Plover {
    ASSAULT
  }

  @Test
  void joinsListsByBarAndTurnsBarsInsideToSlashes() {
    Row row = article().set("authors", List.of("Ana Ruiz", "The A|B Team", "")).build();
    assertThat(row.csv("authors")).isEqualTo("Ana Ruiz|The A/B Team");
    assertThat(row.list("authors")).containsExactly("Ana Ruiz", "The A|B Team");
  }

  @Test
  void writesRangesAsPairs() {
    Row row =
        draft(Tables.CLAIMS)
            .set("content_spans", List.of(new TextRange(0, 12), new TextRange(20, 31)))
            .build();
    assertThat(row.csv("content_spans")).isEqualTo("0-12|20-31");
    assertThat(row.ranges("content_spans")).last().isEqualTo(TextRange.parse("20-31"));
  }

  @Test
  void takesNothingForAnEmptyCell() {
    Row row = article().set("title", "").set("authors", List.of()).set("token_count", null).build();
    assertThat(row.has("title")).isFalse();
    assertThat(row.text("title")).isEmpty();
    assertThat(row.list("authors")).isEmpty();
    assertThat(row.integer("token_count")).isEmpty();
    assertThat(row.csv("authors")).isEmpty();
  }

  @Test
  void putsEntityIdsIn() {
    Row draft =
        draft(Tables.CLAIMS)
            .set("source_entity_id", new EntityRef(1))
            .set("about", List.of(new EntityRef(0), new EntityRef(2), new EntityRef(1)))
            .build();
    assertThat(draft.isResolved()).isFalse();
    Row resolved = draft.resolve(i -> i == 1 ? "person/ana-ruiz" : "place/quellport");
    assertThat(resolved.isResolved()).isTrue();
    assertThat(resolved.text("source_entity_id")).contains("person/ana-ruiz");
    assertThat(resolved.list("about")).containsExactly("place/quellport", "person/ana-ruiz");
    assertThat(draft.isResolved()).as("the draft stays as it was").isFalse();
  }

  @Test
  void refusesAnEntityIdThatIsNone() {
    Row draft = draft(Tables.CLAIMS).set("source_entity_id", new EntityRef(0)).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> draft.resolve(i -> "Ana Ruiz"))
        .withMessageContaining("claims.source_entity_id");
  }

  @Test
  void tellsWhichColumnsThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article().set("headline", "x"))
        .withMessageContaining("'headline'")
        .withMessageContaining("title");
  }

  @Test
  void refusesWhatAColumnDoesNotTake() {
    Row.Builder figure = draft(Tables.FIGURES);
    for (Object[] wrong :
        new Object[][] {
          {"kind", "height"},
          {"begin", "3"},
          {"begin", -1},
          {"begin", 3L},
          {"confidence", 1.5},
          {"confidence", Double.NaN},
          {"value", "12"},
          {"figure_id", "a#x1"},
          {"figure_id", "a#f0"},
          {"text", 12},
          {"text", new EntityRef(0)},
          {"change", "none"}
        }) {
      assertThatIllegalArgumentException()
          .as(Arrays.toString(wrong))
          .isThrownBy(() -> figure.set((String) wrong[0], wrong[1]))
          .withMessageContaining("figures." + wrong[0]);
    }
    Row.Builder claim = draft(Tables.CLAIMS);
    assertThatIllegalArgumentException().isThrownBy(() -> claim.set("negated", "true"));
    assertThatIllegalArgumentException().isThrownBy(() -> claim.set("about", "person/ana-ruiz"));
    assertThatIllegalArgumentException().isThrownBy(() -> claim.set("about", List.of("Ana")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> claim.set("content_spans", List.of("1-2")));
  }

  @Test
  void refusesARowWithoutARequiredCell() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Row.of(Tables.ARTICLES).set("article_id", "x").set("status", "ok").build())
        .withMessageContaining("articles.source");
  }

  @Test
  void refusesToReadACellAsWhatItIsNot() {
    Row row = article().set("title", "Rain").build();
    assertThatIllegalArgumentException().isThrownBy(() -> row.integer("title"));
    assertThatIllegalArgumentException().isThrownBy(() -> row.list("title"));
    assertThatIllegalArgumentException().isThrownBy(() -> row.text("authors"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "a\ud83d", "\udf27b", "\udf27\ud83d"})
  void replacesHalvesOfPairs(String half) {
    Row row = article().set("title", half).build();
    String title = row.text("title").orElseThrow();
    assertThat(title).contains("\uFFFD").doesNotContainPattern("[\\ud800-\\udfff]");
    assertThat(title.codePointCount(0, title.length()))
        .isEqualTo(half.codePointCount(0, half.length()));
  }

  @Test
  void keepsWholePairs() {
    assertThat(article().set("title", "Rain 🌧").build().text("title")).contains("Rain 🌧");
  }

  @Test
  void ordersByCodePointsThenByPositionThenByNumber() {
    Row first = sentence("a", 0, 1);
    Row second = sentence("a", 9, 2);
    Row tenth = sentence("a", 9, 10);
    Row other = sentence("\uFB01", 0, 1);
    Row emoji = sentence("🌧", 0, 1);
    assertThat(
            List.of(emoji, tenth, other, second, first).stream().sorted(Tables.SENTENCES.order()))
        .containsExactly(first, second, tenth, other, emoji);
  }

  private static Row sentence(String article, int begin, int number) {
    return Row.of(Tables.SENTENCES)
        .set("sentence_id", article + "#s" + number)
        .set("article_id", article)
        .set("ordinal", number)
        .set("paragraph", 1)
        .set("begin", begin)
        .set("end", begin + 4)
        .set("text", "Rain")
        .build();
  }

  private static Row.Builder article() {
    return Row.of(Tables.ARTICLES)
        .set("article_id", "x")
        .set("source", "x.txt")
        .set("status", "ok");
  }

  /** A row whose required cells are filled with something that fits. */
  private static Row.Builder draft(Table table) {
    Row.Builder row = Row.of(table);
    for (Column c : table.columns()) {
      if (c.required()) {
        row.set(c.name(), something(table, c));
      }
    }
    return row;
  }

  private static Object something(Table table, Column c) {
    return switch (c.type()) {
      case INTEGER -> 0;
      case NUMBER -> 1;
      case BOOLEAN -> false;
      case LIST -> List.of("x");
      case RANGES -> List.of(new TextRange(0, 1));
      case STRING -> c.values().isEmpty() ? words(table, c.name()) : c.values().get(0);
    };
  }

  private static String words(Table table, String column) {
    if (table.primaryKey().filter(column::equals).isPresent()) {
      return "x#" + table.name().charAt(0) + "1";
    }
    return column.equals("sentence_id") ? "x#s1" : "x";
  }
}
