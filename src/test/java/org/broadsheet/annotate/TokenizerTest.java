package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.broadsheet.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer(200);

  private List<CoreLabel> tokens(String text) {
    return tokenizer.tokenize(text, new Span(0, text.length()));
  }

  private static List<String> words(String text, List<CoreLabel> tokens) {
    return tokens.stream().map(t -> text.substring(t.beginPosition(), t.endPosition())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“We don’t know,” he said. | “ We do n’t know , ” he said .",
        "\"We don't know,\" he said. | \" We do n't know , \" he said .",
        "Okoro’s and the boss’ cars | Okoro ’s and the boss ’ cars",
        "a well-known 50-year-old | a well - known 50 - year - old",
        "Rue — the mayor – left… | Rue — the mayor – left …",
        "(in 2019) [sic] {x} | ( in 2019 ) [ sic ] { x }",
        "$2-4 million, €1.5bn, 25% | $ 2 - 4 million , € 1.5 bn , 25 %",
        "Lt. Col. Bo Li of St. Louis, Mo. said | Lt. Col. Bo Li of St. Louis , Mo. said",
        "at 5 p.m. in Washington, D.C. today | at 5 p.m. in Washington , D.C. today",
        "Ms. Rubén Núñez-Oro | Ms. Rubén Núñez - Oro",
        "see http://harbour.example/a?b=1 now | see http://harbour.example/a?b=1 now",
        "\uD835\uDCB3 ate 🍎 | \uD835\uDCB3 ate 🍎"
      })
  void keepsTheTextsOwnCharacters(String text, String expected) {
    assertThat(String.join(" ", words(text, tokens(text)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“No,” he said | `` No , '' he said",
        "\"No,\" he said | `` No , '' he said",
        "‘No,’ he said | ` No , ' he said",
        "the boss’ car, Okoro’s | the boss ' car , Okoro 's",
        "so — well… | so -- well ..."
      })
  void givesTheModelsTheTreebanksCharacters(String text, String expected) {
    assertThat(String.join(" ", tokens(text).stream().map(CoreLabel::word).toList()))
        .isEqualTo(expected);
  }

  @Test
  void givesOffsetsOfTheWholeText() {
    String text = "Skip this. Read “that”.";
    List<CoreLabel> tokens = tokenizer.tokenize(text, new Span(11, text.length()));
    assertThat(words(text, tokens)).containsExactly("Read", "“", "that", "”", ".");
  }

  @Test
  void cutsWordsThatNoOneWrites() {
    String text = "a " + "x".repeat(1_000_000) + " b";
    List<CoreLabel> tokens = tokens(text);
    assertThat(tokens).hasSize(5_002);
    assertThat(tokens).allMatch(t -> t.endPosition() - t.beginPosition() <= 200);
    assertThat(String.join("", words(text, tokens))).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void neverCutsAPairOfSurrogates() {
    String text = "x" + "\uD835\uDCB3".repeat(3_000);
    for (CoreLabel token : tokens(text)) {
      assertThat(Character.isLowSurrogate(text.charAt(token.beginPosition()))).isFalse();
      assertThat(Character.isHighSurrogate(text.charAt(token.endPosition() - 1))).isFalse();
    }
  }

  @Test
  void readsLongTextsInPiecesWithoutLosingAWord() {
    String text = "The harbour of Oro is shut. Nobody knows why, ".repeat(1_000);
    List<CoreLabel> tokens = tokens(text);
    assertThat(tokens).hasSize(11_000);
    assertThat(String.join("", words(text, tokens))).isEqualTo(text.replace(" ", ""));
  }

  /** Each would be read to its end again and again, were it read as one. */
  @Test
  void isNotSlowedByWhatLooksLikeTheBeginningOfSomethingLong() {
    for (String piece : List.of("<a ", "http://", "a-", "a@", "1,", "((", "&#", "a.b.")) {
      String text = piece.repeat(10_000 / piece.length());
      assertThat(String.join("", words(text, tokens(text)))).isEqualTo(text.replace(" ", ""));
    }
  }
}
