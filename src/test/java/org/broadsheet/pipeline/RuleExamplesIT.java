package org.broadsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.annotate.Limits;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.annotate.SharedAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleException;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Table;
import org.broadsheet.dataset.Tables;
import org.broadsheet.rules.Counterexample;
import org.broadsheet.rules.Example;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the whole product over every rule's own examples: a rule that does not do what it says fails
 * here, by name.
 */
class RuleExamplesIT {
  /** Rooms whose rules make rows of a table with a column {@code rule}. */
  private static final Map<String, Table> TABLES =
      Map.of(
          "figure", Tables.FIGURES,
          "claim", Tables.CLAIMS,
          "relation", Tables.RELATIONS,
          "entity", Tables.MENTIONS);

  /** Whether trained models have the last word on what a rule finds. */
  private static boolean isProposal(Rule rule) {
    String id = rule.id().value();
    return id.startsWith("claim.") && !id.startsWith("claim.model.");
  }

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItsExamplesSay() throws ModelException {
    RuleBook rules = RuleBook.bundled();
    ArticleReader reader =
        new ArticleReader(rules, (book, limits) -> SharedAnnotator.get(), Limits.DEFAULT);
    RuleBook alone = RuleBook.load(Models.bundled().without("weights/claims/"));
    ArticleReader withoutModels =
        new ArticleReader(alone, (book, limits) -> SharedAnnotator.get(), Limits.DEFAULT);
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      Table table = TABLES.get(rule.id().value().split("\\.", -1)[0]);
      if (table == null) {
        continue;
      }
      tests.add(
          DynamicTest.dynamicTest(
              rule.id() + ": is finished",
              () ->
                  assertThat(rule.match().isEmpty() || rule.reject().isEmpty())
                      .as(rule.fault("has no match or no reject example").toString())
                      .isFalse()));
      for (Example e : rule.match()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.id() + ": " + e.text(),
                () -> finds(isProposal(rule) ? withoutModels : reader, table, rule, e)));
      }
      for (Counterexample e : rule.reject()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.id() + " not: " + e.text(),
                () -> findsNothing(isProposal(rule) ? withoutModels : reader, table, rule, e)));
      }
    }
    return tests.stream();
  }

  private static void finds(ArticleReader reader, Table table, Rule rule, Example example)
      throws ArticleException {
    List<Row> rows = read(reader, example.text()).of(table);
    List<Row> ofRule = byRule(rows, rule);
    boolean found =
        ofRule.stream()
            .anyMatch(
                row ->
                    example.expect().entrySet().stream()
                        .allMatch(c -> row.csv(c.getKey()).equals(c.getValue())));
    assertThat(found)
        .as(
            () ->
                "models/%s:%d: %s should give a row with %s; there are%n%s"
                    .formatted(
                        rule.file(), example.line(), rule.id(), example.expect(), lines(rows)))
        .isTrue();
  }

  private static void findsNothing(
      ArticleReader reader, Table table, Rule rule, Counterexample example)
      throws ArticleException {
    List<Row> ofRule = byRule(read(reader, example.text()).of(table), rule);
    assertThat(ofRule)
        .as("models/%s:%d: %s: %s", rule.file(), example.line(), rule.id(), example.why())
        .isEmpty();
  }

  private static List<Row> byRule(List<Row> rows, Rule rule) {
    return rows.stream().filter(r -> r.csv("rule").equals(rule.id().value())).toList();
  }

  private static ArticleRows read(ArticleReader reader, String text) throws ArticleException {
    return reader.read(new Article(new ArticleId("x"), "x.txt", text, Metadata.NONE));
  }

  private static String lines(List<Row> rows) {
    return rows.stream().map(r -> "  " + r).collect(Collectors.joining("\n"));
  }
}
