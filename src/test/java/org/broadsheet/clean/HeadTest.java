package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Headline, standfirst, byline and date above the story. */
class HeadTest {
  private static final String STORY =
      "The council voted for the school on Monday. It will cost $4 million, said the mayor.";

  static Stream<Arguments> bylines() {
    return Stream.of(
        arguments("By Jane Roe", List.of("Jane Roe"), null),
        arguments("by Jane Roe", List.of("Jane Roe"), null),
        arguments("BY JANE ROE", List.of("Jane Roe"), null),
        arguments(
            "By Jane Roe and John Doe, Daily Herald",
            List.of("Jane Roe", "John Doe"),
            "Daily Herald"),
        arguments(
            "By Jane Roe, John Doe and Ana de la Vega",
            List.of("Jane Roe", "John Doe", "Ana de la Vega"),
            null),
        arguments("By Jane Roe, Staff Writer", List.of("Jane Roe"), null),
        arguments(
            "By Jane Roe for the Northport Gazette", List.of("Jane Roe"), "Northport Gazette"),
        arguments("By Jane Roe | The Elden Herald", List.of("Jane Roe"), "The Elden Herald"),
        arguments("By J. D. Roe Jr.", List.of("J. D. Roe Jr."), null),
        arguments("By Seán O'Brien", List.of("Seán O'Brien"), null),
        arguments("Words by Jane Roe", List.of("Jane Roe"), null),
        arguments("Author: Jane Roe", List.of("Jane Roe"), null),
        arguments("Jane Roe, Harbour Correspondent", List.of("Jane Roe"), null),
        arguments("By Jane Roe in Nairobi", List.of("Jane Roe"), null),
        arguments("By Jane Roe, Nairobi", List.of("Jane Roe"), null),
        arguments("*By* **Jane Roe**", List.of("Jane Roe"), null),
        arguments("By Reuters", List.of(), "Reuters"),
        arguments("Staff and agencies", List.of(), null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void bylines(String line, List<String> authors, String publisher) {
    CleanArticle a = Cleaned.article("New School for Northport\n\n" + line + "\n\n" + STORY);
    assertThat(a.blocks())
        .extracting(b -> b.kind())
        .containsExactly(BlockKind.TITLE, BlockKind.BYLINE, BlockKind.BODY);
    assertThat(a.metadata().authors()).isEqualTo(authors);
    assertThat(a.metadata().publisher()).isEqualTo(publisher);
    assertThat(a.metadata().title()).isEqualTo("New School for Northport");
  }

  static Stream<Arguments> dates() {
    return Stream.of(
        arguments("28 May 2026", "2026-05-28"),
        arguments("May 28, 2026", "2026-05-28"),
        arguments("Thursday, May 28th, 2026", "2026-05-28"),
        arguments("2026-05-28", "2026-05-28"),
        arguments("Published: 28 May 2026", "2026-05-28"),
        arguments("Posted on May 28, 2026 at 4:05 pm", "2026-05-28T16:05"),
        arguments("Sept. 3, 2025 4:05 p.m. ET", "2025-09-03T16:05"),
        arguments("Published 28 May 2026 | Updated 29 May 2026", "2026-05-28"),
        arguments("Last updated: 29 May 2026", "2026-05-29"),
        arguments("Updated 3 hours ago", null),
        arguments("Wednesday, Sept. 3", null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void dates(String line, String published) {
    CleanArticle a = Cleaned.article("New School for Northport\n" + line + "\n" + STORY);
    assertThat(a.blocks())
        .extracting(b -> b.kind())
        .containsExactly(BlockKind.TITLE, BlockKind.DATE, BlockKind.BODY);
    assertThat(a.metadata().published()).isEqualTo(published);
  }

  @Test
  void headlineStandfirstBylineAndDate() {
    assertThat(
            Cleaned.blocks(
                """
                Politics

                Northport gets a school

                The council's vote ends a quarrel of ten years.

                Jane Roe

                3 May 2025

                """
                    + STORY))
        .isEqualTo(
            """
            BOILERPLATE Politics
            TITLE Northport gets a school
            STANDFIRST The council's vote ends a quarrel of ten years.
            BYLINE Jane Roe
            DATE 3 May 2025
            BODY """
                + " "
                + STORY);
  }

  @Test
  void aLabelAboveTheHeadline() {
    assertThat(Cleaned.blocks("SCHOOL NEWS\n\nNorthport gets a school\n\nBy Jane Roe\n\n" + STORY))
        .startsWith("BOILERPLATE SCHOOL NEWS\nTITLE Northport gets a school\nBYLINE By Jane Roe");
  }

  @ParameterizedTest
  @MethodSource
  void aHeadlineByItsLookAlone(String line) {
    CleanArticle a = Cleaned.article(line + "\n\n" + STORY + "\n\nNobody wept.");
    assertThat(a.blocks().get(0).kind()).isEqualTo(BlockKind.TITLE);
    assertThat(a.metadata().title()).isEqualTo(line);
  }

  static Stream<String> aHeadlineByItsLookAlone() {
    return Stream.of(
        "Northport votes for a new school after ten years",
        "Who Will Pay for Northport's New School?",
        "NORTHPORT TO GET A SCHOOL",
        "School's in: Northport council ends a long quarrel");
  }

  @ParameterizedTest
  @MethodSource
  void whatStandsFirstIsStory(String text) {
    assertThat(Cleaned.blocks(text)).doesNotContain("TITLE");
  }

  static Stream<String> whatStandsFirstIsStory() {
    return Stream.of(
        "Northport gets a school",
        "Northport gets a school.\n\n" + STORY,
        "“We need a school,” said the mayor of Northport on Monday\n\n" + STORY,
        "The council of Northport voted for a new school on Monday\n\n" + STORY,
        "Three things happened:\n\n" + STORY,
        "Northport has no school, and the council of the town has been told by the ministry that"
            + " there is no money for one\n\n"
            + STORY,
        STORY + "\n\n" + STORY);
  }

  @Test
  void theRecordsHeadlineIsFoundInTheText() {
    Metadata record =
        new Metadata("Northport “gets” a School", List.of("Ana Poe"), null, null, null, null, null);
    CleanArticle a =
        Cleaned.article("Northport 'gets' a school.\n\nBy Jane Roe\n\n" + STORY, record);
    assertThat(a.blocks().get(0).kind()).isEqualTo(BlockKind.TITLE);
    assertThat(a.metadata().title()).isEqualTo("Northport “gets” a School");
    assertThat(a.metadata().authors()).containsExactly("Ana Poe");
  }

  @Test
  void aLineThatNamesTheHeadlineFindsIt() {
    assertThat(
            Cleaned.blocks(
                "Is this the end?\n"
                    + STORY
                    + "\nThe post Is this the end? appeared first on Elden."))
        .startsWith("TITLE Is this the end?\nBODY");
  }

  @Test
  void aSentenceThatBeginsWithByIsStory() {
    assertThat(Cleaned.blocks("By Monday Jane Roe had gone.\n\nBy Tuesday she was back."))
        .doesNotContain("BYLINE");
  }

  @Test
  void aSingleParagraphIsStoryWhateverItLooksLike() {
    for (String text :
        List.of("New School for Northport", "By Jane Roe", "Source: Reuters", "28 May 2026")) {
      assertThat(Cleaned.blocks(text)).isEqualTo("BODY " + text);
    }
  }
}
