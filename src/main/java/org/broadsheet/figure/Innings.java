package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Scores of cricket, runs and wickets: "212 for 6" of a side, "4 for 88" of a bowler. Only in texts
 * that speak of cricket, as elsewhere "5 for 20" may be a price.
 */
final class Innings {
  private static final BigDecimal WICKETS = BigDecimal.TEN;

  private final Set<String> words;

  Innings(FigureWords small) {
    words = small.of("innings");
  }

  /** Whether a text speaks of cricket. */
  boolean isIn(Document document) {
    return document.sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .anyMatch(t -> words.contains(Classifier.lower(t.text())));
  }

  /** The score that begins at a lexeme, or null. */
  @Nullable Draft at(Sentence s, Lexemes x, int i) {
    boolean isPair = x.at(i).isDigits() && x.is(i + 1, "for") && x.at(i + 2).isDigits();
    Lexeme next = x.at(i + 3);
    boolean isNoun = next.isWord() && s.token(next.token()).isTag("NN");
    boolean isCounting = isNoun || next.isMark("%$€£");
    if (!isPair || isCounting || x.at(i - 1).isMark("$€£-–")) {
      return null;
    }
    BigDecimal first = Digits.read(x.at(i).text()).orElse(null);
    BigDecimal second = Digits.read(x.at(i + 2).text()).orElse(null);
    boolean isScore =
        first != null
            && second != null
            && (first.compareTo(WICKETS) <= 0 || second.compareTo(WICKETS) <= 0);
    if (!isScore) {
      return null;
    }
    Numeral n = new Numeral(i, i + 3, first, null, Numeral.Form.CARDINAL, BigDecimal.ONE, false, 0);
    Draft d = new Draft(new Amount(i, i + 3, i + 3, n, null, Amount.Shape.DASH, null, "", false));
    d.value = first;
    d.max = second;
    d.token = x.at(i).token();
    d.head = d.token;
    d.kind = FigureKind.SCORE;
    d.form = "score.pair";
    return d;
  }
}
