package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Paragraphs: single lines, wrapped lines, broken sentences, pages. */
class ParagraphsTest {
  @Test
  void everyLineIsAParagraphWhereLinesAreWhole() {
    String text =
        "The mayor of Northport resigned on Monday after a vote that she had lost in spring.\n"
            + "She gave no reason.\r\n"
            + "“I am tired,” she had told friends.";
    assertThat(Cleaned.body(text)).hasLineCount(3);
  }

  @Test
  void wrappedLinesAreJoined() {
    String text =
        """
        The mayor of Northport resigned on Monday after a vote that
        she had lost in spring. She gave no reason, and nobody who
        knew her asked for one. Friends said that she was tired of
        the Harbour Board.

        The council will meet on Tuesday to choose another mayor.
        """;
    assertThat(Cleaned.body(text))
        .isEqualTo(
            """
            The mayor of Northport resigned on Monday after a vote that she had lost in spring. \
            She gave no reason, and nobody who knew her asked for one. \
            Friends said that she was tired of the Harbour Board.
            The council will meet on Tuesday to choose another mayor.""");
  }

  @Test
  void wrappedParagraphsNeedNoBlankLine() {
    String text =
        """
        The mayor of Northport resigned on Monday after a vote that
        she had lost in spring. She gave no reason, and nobody who
        knew her asked for one.
        The council will meet on Tuesday to choose another mayor and
        to settle what is to become of the harbour.
        """;
    assertThat(Cleaned.body(text)).hasLineCount(2);
  }

  @Test
  void linesAboveWrappedTextStayApart() {
    String text =
        """
        MAYOR OF NORTHPORT RESIGNS
        By Jane Roe
        May 3, 2025

        The mayor of Northport resigned on Monday after a vote that
        she had lost in spring. She gave no reason, and nobody who
        knew her asked for one.
        """;
    assertThat(Cleaned.blocks(text))
        .startsWith(
            "TITLE MAYOR OF NORTHPORT RESIGNS\nBYLINE By Jane Roe\nDATE May 3, 2025\nBODY The mayor");
  }

  static Stream<Arguments> divided() {
    return Stream.of(
        arguments("govern-", "ment", "government"),
        arguments("well-", "known", "well-known"),
        arguments("Anglo-", "American", "Anglo-American"),
        arguments("pre-", "and post-war", "pre- and post-war"),
        arguments("co-", "operation", "co-operation"),
        arguments("2024-", "25", "2024-25"));
  }

  @ParameterizedTest
  @MethodSource
  void divided(String first, String second, String joined) {
    String text =
        "The mayor of Northport resigned on Monday after the "
            + first
            + "\n"
            + second
            + " of the town had failed. She gave no reason to\n"
            + "anybody who asked, and nobody who knew her asked for\n"
            + "one.";
    assertThat(Cleaned.body(text)).contains("the " + joined + " of the town").hasLineCount(1);
  }

  @Test
  void theTextItselfShowsHowADividedWordIsSpelt() {
    String text =
        "The cooperation of the town with the harbour and the\n"
            + "lighthouse has ended. It was the end of a long co-\n"
            + "operation that nobody had wanted to see again and\n"
            + "again.";
    assertThat(Cleaned.body(text)).contains("a long cooperation that");
  }

  @Test
  void aSentenceBrokenByABlankLineIsOne() {
    String text =
        "In a statement after the meeting, the Harbour Ministry\n\n"
            + "stressed the need for patience. It gave no date.\n\n"
            + "Nobody was content.";
    assertThat(Cleaned.body(text))
        .isEqualTo(
            "In a statement after the meeting, the Harbour Ministry stressed the need for patience."
                + " It gave no date.\nNobody was content.");
    assertThat(Cleaned.original(text, "the Harbour Ministry stressed the need"))
        .isEqualTo("the Harbour Ministry\n\nstressed the need");
  }

  @Test
  void aLineThatEndsInASmallWordGoesOn() {
    assertThat(Cleaned.body("It was the end of the\n\nNorthport Harbour Board. Nobody wept."))
        .isEqualTo("It was the end of the Northport Harbour Board. Nobody wept.");
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNoBrokenSentenceStaysApart(String first, String second) {
    String text = "Nobody wept.\n\n" + first + "\n\n" + second + "\n\nThen all went home again.";
    assertThat(Cleaned.blocks(text)).doesNotContain(first + " " + second).contains(first);
  }

  static Stream<Arguments> whatIsNoBrokenSentenceStaysApart() {
    return Stream.of(
        arguments("What comes next", "eBay said that it would wait for the court."),
        arguments("The premier named these ministers:", "finance went to Jane Roe."),
        arguments("The board of the harbour said no.", "jane@northport.example wrote the letter."),
        arguments("A life for the harbour board", "The mayor was born in Northport in 1960."));
  }

  @Test
  void itemsOfAListAreNotJoined() {
    assertThat(
            Cleaned.body(
                "The plan has three parts:\n\n- lower fees for ships\n- more cranes\n\nIt is cheap."))
        .isEqualTo("The plan has three parts:\nlower fees for ships\nmore cranes\nIt is cheap.");
  }

  @Test
  void pagesLeaveNothingBehind() {
    String text =
        """
        The mayor of Northport resigned on Monday after a vote that
        she had lost in spring. She gave no reason, and nobody who
        NORTHPORT GAZETTE 1
        \f
        NORTHPORT GAZETTE 2
        knew her asked for one. Friends said that she was tired of
        Harbour Board meetings. The council will meet on Tuesday to
        choose
        NORTHPORT GAZETTE 3
        \f
        NORTHPORT GAZETTE 4
        Another mayor of the town said that she was not surprised.
        """;
    assertThat(Cleaned.body(text)).doesNotContain("GAZETTE").contains("nobody who knew her asked");
  }

  @Test
  void aPageNumberInsideASentenceGoes() {
    assertThat(Cleaned.body("Friends of the mayor said that she\n\n12\n\nwas tired. Nobody wept."))
        .isEqualTo("Friends of the mayor said that she was tired. Nobody wept.");
  }

  @Test
  void anAdvertisementInsideASentenceGoes() {
    String text =
        "Friends of the mayor said that she\n\nAdvertisement\n\nwas tired. Nobody wept at all.";
    assertThat(Cleaned.blocks(text))
        .isEqualTo("BODY Friends of the mayor said that she was tired. Nobody wept at all.");
  }

  @Test
  void aNumberOfItsOwnIsNotLost() {
    assertThat(Cleaned.blocks("How many came to the feast?\n\n12\n\nThe hall was half empty."))
        .contains("12");
  }
}
