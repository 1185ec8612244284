package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Block;
import org.broadsheet.article.BlockKind;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way back to the original, languages, empty and monstrous texts. */
class CleanerTest {
  static Stream<Arguments> wayBack() {
    return Stream.of(
        arguments("Roe&#39;s house at Pell &amp; Rowe.", "Pell & Rowe", "Pell &amp; Rowe"),
        arguments("It cost \\$2-4 million.", "$2-4 million", "\\$2-4 million"),
        arguments("She told *La Gaceta* so.", "told La Gaceta so", "told *La Gaceta* so"),
        arguments(
            "See [the report](http://x.example) now.",
            "report now",
            "report](http://x.example) now"),
        arguments("“Roe’s,” she said.", "“Roe's,”", "“Roe’s,”"),
        arguments("He  \t said so.", "He said", "He  \t said"),
        arguments("JosÃ© left â€œhomeâ€\u009D today.", "“home”", "â€œhomeâ€\u009D"),
        arguments("Jose\u0301 left.", "José", "Jose\u0301"),
        arguments("\uFEFFThe end of it..", "it.", "it.."),
        arguments("The \uD83D\uDE00 mayor’s.", "mayor's", "mayor’s"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void wayBack(String text, String words, String original) {
    assertThat(Cleaned.original(text, words)).isEqualTo(original);
  }

  @Test
  void blocksLieABlankLineApartAndFillTheText() {
    CleanArticle a = Cleaned.article("One is here.\nTwo is.\n\n\nThree is.");
    assertThat(a.text()).isEqualTo("One is here.\n\nTwo is.\n\nThree is.");
    assertThat(a.blocks())
        .extracting(Block::span)
        .containsExactly(new Span(0, 12), new Span(14, 21), new Span(23, 32));
  }

  @Test
  void aTextWithoutWordsHasNoBlocks() {
    for (String text : List.of("", " \n\t", "* * *", "\u0000\u0000\u0000")) {
      CleanArticle a = Cleaned.article(text);
      assertThat(a.blocks()).isEmpty();
      assertThat(a.text()).isEmpty();
      assertThat(a.problems()).singleElement().matches(p -> p.message().contains("no words"));
    }
  }

  @Test
  void aTextWithoutStoryIsTold() {
    CleanArticle a = Cleaned.article("Advertisement\n\nSign up for our newsletter!");
    assertThat(a.blocks()).noneMatch(b -> b.kind() == BlockKind.BODY);
    assertThat(a.problems()).singleElement().matches(p -> p.message().contains("nothing is left"));
  }

  @Test
  void whatTheInputSaysOfAPartHolds() {
    String text = "Pictures\nThe mayor on Monday.\nThe mayor left. She took a bus to the harbour.";
    Article article =
        new Article(
            new ArticleId("a"),
            "a.html",
            text,
            Metadata.NONE,
            List.of(
                new Mark(BlockKind.HEADING, new Span(0, 8)),
                new Mark(BlockKind.CAPTION, new Span(9, 30))));
    assertThat(Cleaned.blocks(Cleaned.CLEANER.clean(article)))
        .isEqualTo(
            "HEADING Pictures\nCAPTION The mayor on Monday.\n"
                + "BODY The mayor left. She took a bus to the harbour.");
  }

  static Stream<Arguments> languages() {
    return Stream.of(
        arguments(
            "en",
            "The mayor of the town resigned on Monday, and nobody knows what she will do next."),
        arguments(
            "es",
            "La alcaldesa de la ciudad dimitió el lunes y nadie sabe lo que va a hacer con su vida."),
        arguments(
            "fr",
            "La maire de la ville a démissionné lundi et personne ne sait ce qu'elle va faire dans"
                + " les mois qui viennent."),
        arguments(
            "de",
            "Die Bürgermeisterin der Stadt ist am Montag zurückgetreten, und niemand weiß, was sie"
                + " nun mit der Zeit macht."));
  }

  @ParameterizedTest
  @MethodSource
  void languages(String language, String text) {
    CleanArticle a = Cleaned.article(text);
    assertThat(a.metadata().language()).isEqualTo(language);
    assertThat(a.problems()).hasSize(language.equals("en") ? 0 : 1);
  }

  @Test
  void anotherScriptIsPlainlyNotEnglish() {
    CleanArticle a =
        Cleaned.article("Мэр города подала в отставку в понедельник, и никто не знает почему.");
    assertThat(a.metadata().language()).isNull();
    assertThat(a.problems()).singleElement().matches(p -> p.message().contains("not English"));
  }

  @Test
  void aShortTextTellsNoLanguage() {
    assertThat(Cleaned.article("Mayor resigns.").metadata().language()).isNull();
  }

  @Test
  void theRecordsLanguageStands() {
    Metadata record = new Metadata(null, List.of(), null, null, null, null, "en-GB");
    assertThat(Cleaned.article("The end of the town.", record).metadata().language())
        .isEqualTo("en-GB");
  }

  static Stream<Arguments> monsters() {
    return Stream.of(
        arguments("words without a stop", "word "),
        arguments("one word", "x"),
        arguments("quotes", "'a \"b "),
        arguments("apostrophes", "'s '"),
        arguments("stars", "*a _b **c "),
        arguments("brackets", "[a]("),
        arguments("open brackets", "[(<&\\"),
        arguments("entities", "&amp;amp;"),
        arguments("comments", "<!-- <a "),
        arguments("short lines", "Jane Roe\n"),
        arguments("names", "Jane Roe and "),
        arguments("broken lines", "the mayor of the\n\n"),
        arguments("divided words", "the very long and diffi-\n"),
        arguments("capitals", "PORT ELDEN "),
        arguments("mojibake", "â€œÃ©Â£"),
        arguments("dots", ". .. "),
        arguments("accents", "e\u0301\u0301"),
        arguments("bullets", "- # > "),
        arguments("form feeds", "a\f"));
  }

  /** A text is 2 MB here; ten are for the whole product's test. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void monsters(String name, String piece) {
    String text = piece.repeat(2_000_000 / piece.length());
    Assertions.assertThatCode(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> Cleaned.article(text)))
        .doesNotThrowAnyException();
  }
}
