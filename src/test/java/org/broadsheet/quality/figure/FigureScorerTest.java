package org.broadsheet.quality.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.dataset.Row;
import org.broadsheet.dataset.Tables;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.corpus.MarkedQuantity;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureScorerTest {
  private static final RuleBook RULES = RuleBook.bundled();
  private static final CorpusUnits UNITS = new CorpusUnits(RULES.lexicon("corpus-units"));
  private static final Set<String> FUNCTION_WORDS =
      Set.copyOf(RULES.lexicon("scoring-words").termsWhere("kind", "function"));

  /** A row from "kind value value_max unit bound change", an underscore for an empty cell. */
  private static FoundFigure found(String cells, String measure) {
    String[] c = cells.split(" ", -1);
    Row row =
        Row.of(Tables.FIGURES)
            .set("figure_id", "a#f1")
            .set("article_id", "a")
            .set("sentence_id", "a#s1")
            .set("begin", 0)
            .set("end", 1)
            .set("text", "x")
            .set("kind", c[0])
            .set("value", number(c[1]))
            .set("value_max", number(c[2]))
            .set("unit", cell(c[3]))
            .set("bound", c[4])
            .set("change", cell(c[5]))
            .set("measure", measure)
            .set("confidence", new BigDecimal("0.9"))
            .set("rule", "figure.test.case")
            .build();
    return FoundFigure.of(row, UNITS, FUNCTION_WORDS);
  }

  private static @Nullable String cell(String cell) {
    return cell.equals("_") ? null : cell.replace('+', ' ');
  }

  private static @Nullable BigDecimal number(String cell) {
    return cell.equals("_") ? null : new BigDecimal(cell);
  }

  private static MarkedFigure marked(String value, String unit, @Nullable String change) {
    return marked(value, unit, change, "-");
  }

  private static MarkedFigure marked(
      String value, String unit, @Nullable String change, String concept) {
    return MarkedFigure.of(new MarkedQuantity(value, unit, change, concept), UNITS);
  }

  private static String agreements(FoundFigure found, MarkedFigure marked) {
    List<String> names = new ArrayList<>();
    for (Agreement a : List.of(Agreement.VALUE, Agreement.UNIT, Agreement.CHANGE)) {
      if (a.holds(found, marked)) {
        names.add(a.score());
      }
    }
    return String.join(" ", names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          money 5000000 _ USD+per+year over _      ~ 5000000.0 ~ dollar per year   ~ >    ~ value value-unit value-change
          money 0.19 _ USD exact _                 ~ 19.0      ~ cent              ~ =    ~ value value-unit value-change
          money 5 _ EUR exact _                    ~ 5         ~ dollar            ~ =    ~ value value-change
          percent 1.3 _ percent exact down         ~ -1.3      ~ percentage        ~ down ~ value value-unit value-change
          percent 1.3 _ percent exact up           ~ -1.3      ~ percentage        ~ up   ~ ''
          count 24 _ person vague _                ~ 12-120    ~ people            ~ =    ~ value value-unit value-change
          count 24 _ person vague _                ~ 12-130    ~ people            ~ =    ~ ''
          measure 8 10 kilometer range _           ~ 8-10      ~ kilometre         ~ =    ~ value value-unit value-change
          measure 8 _ kilometer exact _            ~ 8-10      ~ kilometre         ~ =    ~ ''
          measure 8 _ square+meter at_most _       ~ 8         ~ square metre      ~ <    ~ value value-unit value-change
          ratio 6 _ _ over up                      ~ 6         ~ count             ~ up   ~ value value-unit value-change
          ratio 6 _ time over up                   ~ 6         ~ count             ~ =    ~ value value-unit
          count _ _ mile exact _                   ~ 5         ~ mile              ~ =    ~ ''
          count 5001 _ mile exact _                ~ 5000      ~ mile              ~ =    ~ ''
          """)
  void saysInWhatAFigureAgreesWithAMark(
      String row, String value, String unit, String change, String expected) {
    assertThat(agreements(found(row, "toll"), marked(value, unit, change))).isEqualTo(expected);
  }

  @Test
  void aSignForAboutIsRead() {
    assertThat(agreements(found("age 44 _ year about _", ""), marked("44", "year of age", "~")))
        .isEqualTo("value value-unit value-change");
  }

  @Test
  void conceptsAgreeInPartOrWhole() {
    FoundFigure toll = found("count 5 _ mile exact _", "the tolls of the bridge");

    assertThat(Agreement.CONCEPT_PARTIAL.holds(toll, marked("5", "mile", "=", "bridge road")))
        .isTrue();
    assertThat(Agreement.CONCEPT_COMPLETE.holds(toll, marked("5", "mile", "=", "bridge road")))
        .isFalse();
    assertThat(Agreement.CONCEPT_COMPLETE.holds(toll, marked("5", "mile", "=", "Bridge, tolls")))
        .isTrue();
    assertThat(
            Agreement.CONCEPT_COMPLETE.holds(
                found("count 5 _ mile exact _", ""), marked("5", "mile", "=")))
        .isTrue();
  }

  private static FigureScores score(List<FoundFigure> found, MarkedFigure... marked) {
    return FigureScorer.score(
        List.of(new ReadFigures("5 miles on", "tolls-0001", found, List.of(marked))));
  }

  @Test
  void figuresAndMarksArePairedOneToOne() {
    FoundFigure five = found("count 5 _ mile exact _", "");

    FigureScores scores = score(List.of(five, five), marked("5", "mile", "="));

    assertThat(scores.scores().get("value")).isEqualTo(Score.ofPairs(1, 2, 1));
    assertThat(scores.reliability().get(0).rows()).isEqualTo(2);
    assertThat(scores.reliability().get(0).right()).isEqualTo(1);
  }

  @Test
  void changesAndConceptsAreScoredWhereTheyAreMarked() {
    assertThat(score(List.of(), marked("5", "mile", null)).scores())
        .containsOnlyKeys("value", "value-unit", "value-base-unit");
    assertThat(score(List.of(), marked("5", "mile", "=")).scores().keySet())
        .isEqualTo(FigureEvaluation.scoreNames());
  }

  @Test
  void mistakesAreToldByWhatDiffers() {
    FigureScores scores =
        score(
            List.of(
                found("count 5 _ mile exact _", "road"),
                found("count 6 _ mile exact up", "road"),
                found("count 7 _ mile exact _", "road"),
                found("count 9 _ mile exact _", "road")),
            marked("5", "kilometre", "=", "road"),
            marked("6", "mile", "=", "road"),
            marked("7", "mile", "=", "bridge"),
            marked("8", "mile", "=", "road"));

    assertThat(scores.mistakes().stream().map(Mistake::what))
        .containsExactly(
            "another thing measured",
            "not found: mile",
            "not marked: mile",
            "other change: =, found up",
            "other unit: kilometre, found mile");
    assertThat(scores.mistakes().get(4).examples().get(0).notes())
        .containsExactly(
            "marked: 5 kilometre (=) of [road]",
            "found: count, value 5, unit mile, bound exact, measure road");
    assertThat(scores.mistakes().get(4).examples().get(0).passage()).isEqualTo("[5] miles on");
  }
}
