package org.broadsheet.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import org.broadsheet.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRecognizerTest {
  /** Labels by their first letters, before and after. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Oro-Vance left | PPOPO | PPPPO",
        "Jean-Luc Oro left | POPPO | PPPPO",
        "the Oro-Vance talks | OPOPO | OPOPO",
        "Bo Li - Oro said | PPOPO | PPOPO",
        "the Oro-Northwick road | OPOLO | OPOLO",
        "Oro-Vance | POP | POP",
      })
  void joinsDoubleNames(String text, String before, String after) {
    List<CoreLabel> tokens = new Tokenizer(200).tokenize(text, new Span(0, text.length()));
    String[] labels = new String[tokens.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] =
          switch (before.charAt(i)) {
            case 'P' -> "PERSON";
            case 'L' -> "LOCATION";
            default -> "O";
          };
    }
    NameRecognizer.joinDoubleNames(tokens, labels);
    StringBuilder joined = new StringBuilder();
    for (String label : labels) {
      joined.append(label.charAt(0));
    }
    assertThat(joined.toString()).isEqualTo(after);
  }
}
