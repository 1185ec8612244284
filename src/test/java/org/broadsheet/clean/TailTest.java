package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Credits, notes and boilerplate below the story and in it. */
class TailTest {
  private static final String STORY =
      "The mayor of Northport resigned on Monday.\n\nShe gave no reason to the council.";

  static Stream<Arguments> lines() {
    return Stream.of(
        arguments(BlockKind.CREDIT, "Jane Roe and John Doe contributed reporting."),
        arguments(BlockKind.CREDIT, "Jane Roe in Elden contributed to this report."),
        arguments(BlockKind.CREDIT, "(Reporting by Jane Roe; Editing by John Doe)"),
        arguments(
            BlockKind.CREDIT,
            "(Reporting by Jane Roe in Elden and John Doe in Quill; Writing by Ana Poe; Editing by A. B. Li and Bo Li)"),
        arguments(BlockKind.CREDIT, "Additional reporting by Jane Roe"),
        arguments(BlockKind.CREDIT, "With inputs from Reuters"),
        arguments(BlockKind.CREDIT, "Source: Reuters"),
        arguments(BlockKind.CREDIT, "— AP"),
        arguments(BlockKind.CREDIT, "Source: Elden Statistics Office, 2025; own calculations"),
        arguments(BlockKind.BOILERPLATE, "Read more: How the mayor lost her council"),
        arguments(BlockKind.BOILERPLATE, "Related stories"),
        arguments(BlockKind.BOILERPLATE, "Advertisement"),
        arguments(BlockKind.BOILERPLATE, "ADVERTISEMENT"),
        arguments(BlockKind.BOILERPLATE, "Click here for the mayor's full letter."),
        arguments(BlockKind.BOILERPLATE, "Sign up for our newsletter!"),
        arguments(BlockKind.BOILERPLATE, "Follow Jane Roe on Twitter @janeroe"),
        arguments(BlockKind.BOILERPLATE, "Share this article"),
        arguments(BlockKind.BOILERPLATE, "© 2025 Northport Gazette"),
        arguments(BlockKind.BOILERPLATE, "Copyright 2025 The Elden Herald. All rights reserved."),
        arguments(BlockKind.BOILERPLATE, "https://gazette.example/mayor"),
        arguments(BlockKind.BOILERPLATE, "newsdesk@gazette.example"),
        arguments(BlockKind.BOILERPLATE, "Contact: newsdesk@gazette.example | +44 20 5550 0147"),
        arguments(BlockKind.BOILERPLATE, "This story was updated at 5 p.m. with a comment."),
        arguments(
            BlockKind.BOILERPLATE, "(This story corrects the spelling of Roe in paragraph 2)"),
        arguments(BlockKind.BOILERPLATE, "Editor’s note: Jane Roe is a cousin of the mayor."),
        arguments(
            BlockKind.BOILERPLATE, "This article was originally published in The Elden Herald."),
        arguments(BlockKind.CAPTION, "Mayor Jane Roe on Monday. (Photo by John Doe/Coast Wire)"),
        arguments(BlockKind.CAPTION, "FILE PHOTO: Mayor Jane Roe leaves the town hall in May."),
        arguments(BlockKind.CAPTION, "Image source, Getty Images"),
        arguments(BlockKind.CAPTION, "Photograph: John Doe/The Elden Herald"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void lines(BlockKind kind, String line) {
    CleanArticle a = Cleaned.article(STORY + "\n\n" + line);
    assertThat(a.blocks()).as(Cleaned.blocks(a)).hasSize(3);
    assertThat(a.blocks().get(2).kind()).isEqualTo(kind);
    assertThat(a.metadata().authors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void story(String line) {
    CleanArticle a = Cleaned.article(STORY + "\n\n" + line + "\n\nThen all went home.\n\n" + line);
    assertThat(a.blocks()).as(Cleaned.blocks(a)).allMatch(b -> b.kind() == BlockKind.BODY);
  }

  static Stream<String> story() {
    return Stream.of(
        "She said that Reuters was the source.",
        "Sources: nobody would name them.",
        "Read the letter, and you will understand.",
        "More people read the Gazette than the Herald.",
        "Follow the money, she said.",
        "The photo (taken by her son) shows her smiling.",
        "Copyright is not her subject.",
        "To contact the council is not easy, she said.",
        "Reporting by the Gazette brought the affair to light.",
        "Shares of Pell & Rowe (NYSE: PLRW) fell by 3%.",
        "Correct: she never came back.",
        "Email was her downfall.",
        "Jane Roe contributed $500 to her campaign.",
        "Key points: the mayor is gone, the fees are higher.");
  }

  static Stream<Arguments> notes() {
    return Stream.of(
        arguments("Ana Poe is the Gazette's harbour bureau chief.", List.of("Ana Poe")),
        arguments("Ana Poe is a staff writer for the Gazette. Bo Li helped.", List.of("Ana Poe")),
        arguments("Ana Poe covers the harbour for the Gazette.", List.of("Ana Poe")),
        arguments("Ana Poe is a professor of law at Elden University.", List.of("Ana Poe")),
        arguments("Ana Poe, a former mayor, is the author of “Harbours.”", List.of("Ana Poe")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void notes(String line, List<String> authors) {
    CleanArticle a = Cleaned.article(STORY + "\n\n*" + line + "*");
    assertThat(Cleaned.first(a, BlockKind.CREDIT).span().in(a.text())).isEqualTo(line);
    assertThat(a.metadata().authors()).isEqualTo(authors);
  }

  @Test
  void aNoteOnAPersonOfTheStoryIsStory() {
    String text = STORY + "\n\nAna Poe took over.\n\nAna Poe is a former reporter of the Gazette.";
    assertThat(Cleaned.blocks(text)).doesNotContain("CREDIT");
  }

  @Test
  void aNoteOnTheBylinesAuthorIsANoteAlthoughSheIsNamed() {
    String text =
        "Why I left\n\nBy Ana Poe\n\n"
            + STORY
            + "\n\nI, Ana Poe, was there.\n\nAna Poe is a reporter for the Gazette.";
    assertThat(Cleaned.blocks(text)).endsWith("CREDIT Ana Poe is a reporter for the Gazette.");
  }

  @Test
  void contributorsDoNotBecomeAuthorsBesideANote() {
    CleanArticle a =
        Cleaned.article(
            STORY
                + "\n\nBo Li contributed reporting.\n\nAna Poe is a reporter for the Gazette.\n\n"
                + "The post Mayor Resigns appeared first on Northport Gazette.");
    assertThat(a.metadata().authors()).containsExactly("Ana Poe");
    assertThat(a.metadata().title()).isEqualTo("Mayor Resigns");
    assertThat(a.metadata().publisher()).isEqualTo("Northport Gazette");
  }

  @Test
  void aCreditIsThePublisherOnlyWhereNothingBetterIsKnown() {
    assertThat(Cleaned.article(STORY + "\n\nSource: Reuters").metadata().publisher())
        .isEqualTo("Reuters");
    assertThat(
            Cleaned.article(
                    STORY
                        + "\n\nSource: Reuters\n\nThe post Mayor Resigns appeared first on Elden.")
                .metadata()
                .publisher())
        .isEqualTo("Elden");
  }

  @Test
  void theWordsUnderACaptionsLabel() {
    String text =
        "The mayor resigned on Monday.\n\nImage caption,\nShe left at noon\n\nNobody wept.";
    assertThat(Cleaned.blocks(text))
        .isEqualTo(
            "BODY The mayor resigned on Monday.\nCAPTION Image caption,\nCAPTION She left at noon\n"
                + "BODY Nobody wept.");
  }

  @Test
  void linksUnderALabelAreNoStory() {
    assertThat(Cleaned.body(STORY + "\n\nMore on this story\n\nFerry firm had been warned"))
        .doesNotContain("Ferry");
    assertThat(Cleaned.body(STORY + "\n\nMore on this story\n\nThe ferry firm was warned."))
        .contains("The ferry firm was warned.");
  }

  @Test
  void contactLinesWithABrokenSentence() {
    String text =
        STORY
            + "\n\n\n\nTo contact the Gazette and the\nHarbour Readers' Club visit:\n\n"
            + "[gazette.example/contact](https://www.gazette.example/contact)";
    assertThat(Cleaned.blocks(text))
        .endsWith(
            "BOILERPLATE To contact the Gazette and the Harbour Readers' Club visit:\n"
                + "BOILERPLATE gazette.example/contact");
  }
}
