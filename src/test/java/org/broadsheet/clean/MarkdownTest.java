package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signs of Markdown are read and taken out. */
class MarkdownTest {
  static Stream<Arguments> inline() {
    return Stream.of(
        arguments("She told *La Gaceta* so.", "She told La Gaceta so."),
        arguments("She told _La Gaceta_ so.", "She told La Gaceta so."),
        arguments("It is **very** and ***truly*** late.", "It is very and truly late."),
        arguments("It is ~~late~~ early.", "It is late early."),
        arguments("Call `stop` now.", "Call stop now."),
        arguments("*\"Yes,\"* she said.", "“Yes,” she said."),
        arguments("See [the report](https://x.example/a_(b)) here.", "See the report here."),
        arguments("See [the *report*](https://x.example \"T\") here.", "See the report here."),
        arguments("See **[it](/a)** and [**that**](/b).", "See it and that."),
        arguments("See <https://x.example/a> here.", "See https://x.example/a here."),
        arguments("A picture ![of it](a.png) here.", "A picture here."),
        arguments("It rained.[^1] It stopped.[^note]", "It rained. It stopped."),
        arguments("He said f**k and sh*t twice.", "He said f**k and sh*t twice."),
        arguments("A snake_case_name and 5 * 3 * 2.", "A snake_case_name and 5 * 3 * 2."),
        arguments("He [Roe] (the mayor) left.", "He [Roe] (the mayor) left."),
        arguments("Open [ bracket and * star.", "Open [ bracket and * star."));
  }

  @ParameterizedTest
  @MethodSource
  void inline(String text, String clean) {
    assertThat(Cleaned.body(text)).isEqualTo(clean);
  }

  @Test
  void headingsOfBothKinds() {
    assertThat(
            Cleaned.blocks(
                """
                # Mayor resigns

                She gave no reason. Nobody asked.

                ## What comes next ##

                The council meets on Tuesday.

                The money
                ---------

                There is none left. The council knows.
                """))
        .isEqualTo(
            """
            TITLE Mayor resigns
            BODY She gave no reason. Nobody asked.
            HEADING What comes next
            BODY The council meets on Tuesday.
            HEADING The money
            BODY There is none left. The council knows.""");
  }

  @Test
  void listsAndQuotesAreStory() {
    assertThat(
            Cleaned.blocks(
                """
                The premier named three ministers:

                - Finance: Jane Roe
                * Health: **John Doe**
                1. Defence: Ana Poe
                2. Ports: Bo Li

                3. Nothing else.

                > “We will work,” she said.

                They will be sworn in on Friday.
                """))
        .isEqualTo(
            """
            BODY The premier named three ministers:
            BODY Finance: Jane Roe
            BODY Health: John Doe
            BODY Defence: Ana Poe
            BODY Ports: Bo Li
            BODY Nothing else.
            BODY “We will work,” she said.
            BODY They will be sworn in on Friday.""");
  }

  @Test
  void aTableIsStoryWithCommas() {
    assertThat(
            Cleaned.body(
                """
                The table after six games:

                | Team | Points |
                |------|--------|
                | Harbour Town | 12 |

                It will change on Saturday.
                """))
        .isEqualTo(
            """
            The table after six games:
            Team , Points
            Harbour Town , 12
            It will change on Saturday.""");
  }

  @Test
  void aPictureOfItsOwnIsACaption() {
    assertThat(
            Cleaned.blocks(
                "The mayor left.\n\n![Mayor Jane Roe on Monday](roe.jpg)\n\nShe took a bus."))
        .isEqualTo("BODY The mayor left.\nCAPTION Mayor Jane Roe on Monday\nBODY She took a bus.");
  }

  @Test
  void linesThatOnlyDivideAreNothing() {
    assertThat(
            Cleaned.body(
                "The mayor left.\n\n* * *\n\nShe took a bus.\n\n---\n\n```\nIt was red.\n```"))
        .isEqualTo("The mayor left.\nShe took a bus.\nIt was red.");
  }
}
