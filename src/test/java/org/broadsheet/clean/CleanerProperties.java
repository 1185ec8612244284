package org.broadsheet.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadsheet.article.Block;
import org.broadsheet.article.CleanArticle;
import org.broadsheet.text.Span;

/** What holds whatever the text. */
class CleanerProperties {
  private static final List<String> DIRT =
      List.of(
          "the mayor",
          "Jane Roe",
          "By ",
          "ELDEN",
          " — ",
          " - ",
          "--",
          "\n",
          "\n\n",
          "\r\n",
          "\f",
          ". ",
          "..",
          "...",
          ", ",
          ": ",
          "\"",
          "'",
          "’",
          "“",
          "”",
          "‘",
          "''",
          "«",
          "»",
          "*",
          "**",
          "_",
          "`",
          "[",
          "](",
          ")",
          "# ",
          "- ",
          "> ",
          "| ",
          "&amp;",
          "&",
          "#39;",
          "\\",
          "$",
          "<b>",
          "<",
          ">",
          "â€œ",
          "Ã©",
          "\u00A0",
          "\u00AD",
          "\u200B",
          "e\u0301",
          "\uD83D\uDE00",
          "\uD83D",
          "12",
          "Source: Reuters",
          "Advertisement",
          "(Reuters)",
          "3 May 2025",
          "gov-",
          "said",
          "\u0000",
          "ﬁ",
          "…");

  @Provide
  Arbitrary<String> dirty() {
    return Arbitraries.of(DIRT).list().ofMaxSize(40).map(l -> String.join("", l));
  }

  /** Words and marks as writers set them, without signs of markup, lists and escapes. */
  @Provide
  Arbitrary<String> prose() {
    Arbitrary<String> word =
        Arbitraries.of(
            "The", "mayor", "of", "Elden", "“yes,”", "\"no\"", "it's", "’90s", "left", "and", "—",
            "–", "...", "Roe’s", "3.5", "said,", "'so'", "U.S.");
    Arbitrary<String> sentence =
        word.list().ofMinSize(1).ofMaxSize(14).map(l -> String.join(" ", l) + ".");
    return sentence.list().ofMinSize(1).ofMaxSize(8).map(l -> String.join("\n\n", l));
  }

  @Property(tries = 500, seed = "1")
  void anyStringSurvives(@ForAll String text) {
    check(text);
  }

  @Property(tries = 1500, seed = "2")
  void anyDirtSurvives(@ForAll("dirty") String text) {
    check(text);
  }

  private static void check(String text) {
    CleanArticle a = Cleaned.article(text);
    int at = 0;
    int original = 0;
    for (Block block : a.blocks()) {
      assertThat(block.span().start()).isEqualTo(at);
      assertThat(block.span().isEmpty()).isFalse();
      at = block.span().end() + 2;
      Span back = a.toOriginal().toOriginal(block.span());
      assertThat(back.start()).isBetween(original, text.length());
      assertThat(back.end()).isBetween(back.start() + 1, text.length());
      original = back.end();
    }
    assertThat(a.text().length()).isEqualTo(Math.max(at - 2, 0));
  }

  @Property(tries = 500, seed = "3")
  void lettersAndDigitsStayWhatTheyWere(@ForAll("dirty") String text) {
    CleanArticle a = Cleaned.article(text);
    for (int i = 0; i < a.text().length(); i++) {
      char c = a.text().charAt(i);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        String back = a.toOriginal().toOriginal(new Span(i, i + 1)).in(text);
        assertThat(back.indexOf(c) >= 0 || back.equals("ﬁ")).as(back + " for " + c).isTrue();
      }
    }
  }

  @Property(tries = 500, seed = "4")
  void cleanProseStaysAsItIs(@ForAll("prose") String text) {
    String once = Cleaned.article(text).text();
    assertThat(Cleaned.article(once).text()).isEqualTo(once);
  }
}
