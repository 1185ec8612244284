package org.broadsheet.quality.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoredTextTest {
  private static List<String> tokens(String text) {
    ScoredText scored = new ScoredText(text);
    return scored.covered(List.of(new Span(0, text.length()))).stream()
        .mapToObj(scored::token)
        .toList();
  }

  @Test
  void cutsIntoWordsAndSingleMarks() {
    assertThat(tokens("Quill’s plan: $4.5bn… \u00A0(2²) a_b 😀"))
        .containsExactly(
            "Quill", "’", "s", "plan", ":", "$", "4", ".", "5bn", "…", "(", "2²", ")", "a_b", "😀");
  }

  @Test
  void aSpanCoversEveryTokenThatItTouches() {
    ScoredText scored = new ScoredText("dykes held fast");

    assertThat(scored.covered(List.of(new Span(4, 7))).stream()).containsExactly(0, 1);
  }

  @Test
  void marksAreNoWords() {
    ScoredText scored = new ScoredText("“Yes, ½”");

    assertThat(scored.words(scored.covered(List.of(new Span(0, 8)))).stream())
        .containsExactly(1, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          “The dykes will hold,”                ~ DIRECT
          "The dykes will hold,"                ~ DIRECT
          that the dykes “will hold”            ~ MIXED
          that the dykes will hold              ~ INDIRECT
          """)
  void tellsByTheMarksHowMuchIsQuoted(String content, ClaimKind kind) {
    ScoredText scored = new ScoredText(content + " she said. It rained.");

    assertThat(scored.kind(scored.covered(List.of(new Span(0, content.length()))))).isEqualTo(kind);
  }

  @Test
  void theEndOfAParagraphClosesAQuotation() {
    String text = "“One paragraph of it\n\nand no mark here";
    ScoredText scored = new ScoredText(text);

    assertThat(scored.kind(scored.covered(List.of(new Span(22, text.length())))))
        .isEqualTo(ClaimKind.INDIRECT);
  }
}
