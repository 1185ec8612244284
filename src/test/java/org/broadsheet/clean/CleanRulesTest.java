package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.broadsheet.rules.Counterexample;
import org.broadsheet.rules.Example;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the room does what its examples say. */
class CleanRulesTest {
  @TestFactory
  Stream<DynamicTest> examplesMatch() {
    return Cleaned.BOOK.rules("clean").stream()
        .flatMap(
            rule ->
                rule.match().stream()
                    .map(e -> dynamicTest(rule.id() + " line " + e.line(), () -> check(rule, e))));
  }

  @TestFactory
  Stream<DynamicTest> counterexamplesDoNot() {
    return Cleaned.BOOK.rules("clean").stream()
        .flatMap(
            rule ->
                rule.reject().stream()
                    .map(e -> dynamicTest(rule.id() + " line " + e.line(), () -> check(rule, e))));
  }

  private static void check(Rule rule, Example example) {
    CleanArticle a = Cleaned.article(example.text());
    assertThat(found(rule, a)).as(Cleaned.blocks(a)).isTrue();
    assertThat(a.blocks()).as(Cleaned.blocks(a)).anyMatch(b -> b.kind() == BlockKind.BODY);
    example
        .expect()
        .forEach((column, cell) -> assertThat(cell(a, column)).as(column).isEqualTo(cell));
  }

  private static void check(Rule rule, Counterexample example) {
    CleanArticle a = Cleaned.article(example.text());
    assertThat(found(rule, a)).as(example.why() + ": " + Cleaned.blocks(a)).isFalse();
  }

  /** Exceptions show in what is not there. */
  private static boolean found(Rule rule, CleanArticle a) {
    String id = rule.id().value();
    List<Fault> none = new ArrayList<>();
    String at = rule.fields().optional("at", none).orElse("anywhere");
    return switch (at) {
      case "title" -> a.blocks().stream().noneMatch(b -> b.kind() == BlockKind.TITLE);
      case "heading" -> a.blocks().stream().noneMatch(b -> b.kind() == BlockKind.HEADING);
      default -> a.blocks().stream().anyMatch(b -> id.equals(b.rule()));
    };
  }

  private static String cell(CleanArticle a, String column) {
    Metadata m = a.metadata();
    @Nullable String value =
        switch (column) {
          case "title" -> m.title();
          case "authors" -> String.join("|", m.authors());
          case "publisher" -> m.publisher();
          case "published" -> m.published();
          case "place" -> m.place();
          default -> throw new AssertionError("no such column of articles: " + column);
        };
    return value == null ? "" : value;
  }

  @Test
  void aPieceThatIsMissingIsAFault() {
    assertThatThrownBy(() -> LineRule.expand("By {nobody}", Map.of("name", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{nobody}");
  }

  @Test
  void piecesStandInTheirPlacesAndCountsAreLeftAlone() {
    assertThat(LineRule.expand("By {name} \\p{Lu}x{2}", Map.of("name", "Jane|Joe")))
        .isEqualTo("By (?:Jane|Joe) \\p{Lu}x{2}");
  }
}
