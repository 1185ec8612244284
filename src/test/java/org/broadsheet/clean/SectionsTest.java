package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headings of sections, and what looks like one. */
class SectionsTest {
  private static final String ONE = "The mayor of Northport resigned on Monday. Nobody wept.";
  private static final String TWO = "The council will meet on Tuesday. It has seven members.";

  @ParameterizedTest
  @MethodSource
  void headings(String line) {
    CleanArticle a = Cleaned.article(ONE + "\n\n" + line + "\n\n" + TWO);
    String bare = line.replaceAll("[#*]", "").strip();
    assertThat(a.blocks())
        .extracting(b -> b.kind())
        .containsExactly(BlockKind.BODY, BlockKind.HEADING, BlockKind.BODY);
    assertThat(a.blocks().get(0).section()).isNull();
    assertThat(a.blocks().get(2).section()).isEqualTo(bare);
  }

  static Stream<String> headings() {
    return Stream.of(
        "What comes next",
        "Succession",
        "Harbour fees raised by secret vote in spring",
        "Who Will Come Next?",
        "THE SECRET VOTE",
        "‘A hard day’",
        "**The secret vote**",
        "### Why did she go?",
        "5 things to know");
  }

  @ParameterizedTest
  @MethodSource
  void story(String line) {
    CleanArticle a = Cleaned.article(ONE + "\n\n" + line + "\n\n" + TWO);
    assertThat(a.blocks()).as(Cleaned.blocks(a)).allMatch(b -> b.kind() == BlockKind.BODY);
  }

  static Stream<String> story() {
    return Stream.of(
        "She gave no reason",
        "“I am tired”",
        "“I am tired,” she said",
        "But who will come next?",
        "Finance: Jane Roe",
        "Harbour Town 3, Killoran 1",
        "Harbour Town 3-1 Killoran",
        "Why?",
        "The mayor said she was tired",
        "It never happened!",
        "Friends of hers say that she has wanted to leave the town for years and years");
  }

  @Test
  void aListHasNoHeadings() {
    String text = ONE + "\n\nJane Roe, finance\n\nJohn Doe, health\n\nAna Poe, defence\n\n" + TWO;
    assertThat(Cleaned.blocks(text)).doesNotContain("HEADING");
  }

  @Test
  void theLastLineIsNoHeading() {
    assertThat(Cleaned.blocks(ONE + "\n\n" + TWO + "\n\nWhat comes next"))
        .doesNotContain("HEADING");
  }

  @Test
  void aHeadingOverAHeadingOverAList() {
    assertThat(
            Cleaned.blocks(
                ONE + "\n\n## The cabinet\n\n### New faces\n\n- Finance: Jane Roe\n\n" + TWO))
        .isEqualTo(
            "BODY "
                + ONE
                + "\nHEADING The cabinet\nHEADING New faces\nBODY Finance: Jane Roe\nBODY "
                + TWO);
  }

  @Test
  void whatStandsBelowTheStoryIsInNoSection() {
    CleanArticle a = Cleaned.article(ONE + "\n\nWhat comes next\n\n" + TWO + "\n\nSource: Reuters");
    assertThat(Cleaned.first(a, BlockKind.CREDIT).section()).isNull();
  }
}
