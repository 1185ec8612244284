package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.article.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Spaces, dashes, entities, escapes, tags and mojibake. */
class CharactersTest {
  static Stream<Arguments> oneForm() {
    return Stream.of(
        arguments("a non-breaking space", "10\u00A0km of\u2009road", "10 km of road"),
        arguments("runs of spaces", "The   road \t is closed.", "The road is closed."),
        arguments("zero width", "The\u200B road\uFEFF is clo\u00ADsed.", "The road is closed."),
        arguments("marks of direction", "\u200EThe \u202Aroad\u202C.", "The road."),
        arguments("controls", "The\u0000 road\u0007 is closed.", "The road is closed."),
        arguments("typewriter dashes", "Roe -- a mayor -- left.", "Roe — a mayor — left."),
        arguments("a hyphen between spaces", "Roe - a mayor - left.", "Roe – a mayor – left."),
        arguments("a result", "They won 3 - 1 at home.", "They won 3 - 1 at home."),
        arguments("a minus", "It was \u22125 degrees.", "It was -5 degrees."),
        arguments("a hyphen that does not break", "a well\u2011known man", "a well-known man"),
        arguments("a doubled stop", "She showed her card..", "She showed her card."),
        arguments("a doubled stop before a quote", "“I know..” he said.", "“I know.” he said."),
        arguments("an ellipsis", "She waited ... and left.", "She waited ... and left."),
        arguments("a spaced ellipsis", "She waited . . . and left.", "She waited … and left."),
        arguments("a gap", "They seem to have , and left.", "They seem to have , and left."),
        arguments("a ligature", "the \uFB01rst o\uFB03ce", "the first office"),
        arguments("accents apart", "Jose\u0301 Nun\u0303ez", "José Nuñez"),
        arguments("full width", "\uFF11\uFF10 per cent", "10 per cent"),
        arguments("a lost apostrophe", "It isn\uFFFDt here.", "It isn't here."),
        arguments("other lost characters", "The \uFFFD stays.", "The \uFFFD stays."),
        arguments("bytes of windows-1252", "\u0093Yes\u0094 \u0097 so", "“Yes” — so"),
        arguments("half a pair", "x\uD83D y", "x\uFFFD y"),
        arguments("a whole pair", "Good \uD83D\uDE00 news", "Good \uD83D\uDE00 news"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void oneForm(String name, String text, String clean) {
    assertThat(Cleaned.body(text)).isEqualTo(clean);
  }

  static Stream<Arguments> unwrapped() {
    return Stream.of(
        arguments("a dollar", "It cost \\$2-4 million.", "It cost $2-4 million."),
        arguments("brackets", "“He \\[Roe\\] left.”", "“He [Roe] left.”"),
        arguments("escaped twice", "It cost \\\\$5.", "It cost $5."),
        arguments("a path", "It lies in C:\\dir\\file today.", "It lies in C:\\dir\\file today."),
        arguments("quotes of JSON", "She said \\\"yes\\\" twice.", "She said “yes” twice."),
        arguments("code points of JSON", "S\\u00e3o Bento", "São Bento"),
        arguments("an ampersand", "Pell &amp; Rowe", "Pell & Rowe"),
        arguments("an apostrophe", "Roe&#39;s house", "Roe's house"),
        arguments("wrapped twice", "Roe&amp;#x27;s house", "Roe's house"),
        arguments("a space", "10&nbsp;km", "10 km"),
        arguments("quotes", "&ldquo;Yes,&rdquo; she said.", "“Yes,” she said."),
        arguments("no entity", "AT&T; and R&D;", "AT&T; and R&D;"),
        arguments("tags", "The <b>mayor</b> <a href=\"x\">left</a>.", "The mayor left."),
        arguments("a comment", "The <!-- x > y -->mayor.", "The mayor."),
        arguments("unknown tags", "See <tweet id=\"1\"><tweet/> it.", "See it."),
        arguments("no tag", "If a <b and c> d, then 1 < 2.", "If a <b and c> d, then 1 < 2."),
        arguments("a line", "The mayor left.<br>She was 60.", "The mayor left.\nShe was 60."),
        arguments("paragraphs", "<p>One is here.</p><p>Two is.</p>", "One is here.\nTwo is."),
        arguments("line breaks as letters", "One is.\\nTwo is.", "One is.\nTwo is."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unwrapped(String name, String text, String clean) {
    assertThat(Cleaned.body(text)).isEqualTo(clean);
  }

  static Stream<Arguments> mended() {
    return Stream.of(
        arguments("quotes", "â€œYes,â€\u009D she said.", "“Yes,” she said."),
        arguments("a quote cut short", "â€œYes,â€ she said.", "“Yes,” she said."),
        arguments("an apostrophe", "Roeâ€™s house", "Roe's house"),
        arguments("a dash", "Roe â€” a mayor â€” left.", "Roe — a mayor — left."),
        arguments("letters", "JosÃ© NuÃ±ez of GarcÃ\u00ADa", "José Nuñez of García"),
        arguments(
            "through the mill twice",
            "Roe\u00C3\u00A2\u00E2\u201A\u00AC\u00E2\u201E\u00A2s",
            "Roe's"),
        arguments("money, beside others", "JosÃ© paid Â£5.", "José paid £5."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void mended(String name, String text, String clean) {
    assertThat(Cleaned.body(text)).isEqualTo(clean);
  }

  @Test
  void mendingIsAWarning() {
    CleanArticle a = Cleaned.article("JosÃ© left.");
    assertThat(a.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(p.stage()).isEqualTo("clean");
              assertThat(p.message()).contains("windows-1252");
            });
  }

  @ParameterizedTest
  @MethodSource
  void whatCouldBeMeantIsLeftAlone(String text) {
    CleanArticle a = Cleaned.article(text);
    assertThat(a.text()).isEqualTo(text);
    assertThat(a.problems()).isEmpty();
  }

  static Stream<String> whatCouldBeMeantIsLeftAlone() {
    return Stream.of(
        "It costs Â£5 there.",
        "“AMANHÔ is Portuguese.",
        "Ångström and Ætna met São Tomé.",
        "The café in Århus – naïve, it was.");
  }
}
