package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Reads places in an order: "ranked third", "finished 12th", "the third-largest bank". Other
 * ordinals only point ("the third man") and are no figures.
 */
final class Ranks {
  private final Map<String, BigDecimal> ordinals = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> movers = new HashSet<>();

  /** "second-placed". */
  private final Set<String> placed;

  /** "ranked her third", "finished a distant second". */
  private final int reach;

  Ranks(RuleBook book, FigureWords words) {
    reach = words.limit("rank-reach");
    placed = words.of("placed");
    for (Lexicon.Entry e : book.lexicon("number-words").entries()) {
      if (e.get("type").equals("ordinal")) {
        ordinals.put(e.term().toLowerCase(Locale.ROOT), new BigDecimal(e.get("value")));
      }
    }
    for (Lexicon.Entry e : book.lexicon("rank-verbs").entries()) {
      (e.get("with").isEmpty() ? verbs : movers).add(e.term());
    }
  }

  /** "dropped to fourth", "moved up into second". */
  private static boolean isInto(Sentence s, int token) {
    return s.token(token).text().toLowerCase(Locale.ROOT).matches("to|into");
  }

  /** Whether a token may be a part of a rank, so that its sentence is looked at. */
  boolean isTrigger(Token t) {
    return verbs.contains(t.lemma().toLowerCase(Locale.ROOT))
        || ordinals.containsKey(t.text().toLowerCase(Locale.ROOT));
  }

  /** The rank whose ordinal stands at a lexeme, or {@code null}. */
  @Nullable Draft at(Sentence s, Lexemes x, int i) {
    BigDecimal place = ordinals.get(x.at(i).lower());
    if (place == null) {
      return null;
    }
    boolean isSuperlative =
        x.at(i + 1).isMark("-")
            && x.at(i + 1).isGlued()
            && (x.at(i + 2).lower().endsWith("est") || x.is(i + 2, placed));
    if (!isSuperlative && !isPlaced(s, x, i)) {
      return null;
    }
    int end = isSuperlative ? i + 3 : i + 1;
    Numeral n = new Numeral(i, end, place, null, Numeral.Form.CARDINAL, BigDecimal.ONE, true, 0);
    Draft d = new Draft(new Amount(i, end, end, n, null, Amount.Shape.SINGLE, null, "", false));
    d.value = place;
    d.kind = FigureKind.RANK;
    d.token = x.at(i).token();
    d.head = d.token;
    d.form = isSuperlative ? "rank.superlative" : "rank.placed";
    return d;
  }

  /**
   * Whether a verb such as "rank" or "finish" stands before, and no noun that the ordinal would
   * point at behind.
   */
  private boolean isPlaced(Sentence s, Lexemes x, int i) {
    int next = x.at(i).token() + 1;
    boolean isInWord = x.at(i + 1).isMark("-‐‑") && x.at(i + 1).isGlued(); // "a first-floor flat"
    if (isInWord) {
      return false;
    }
    if (next < s.size() && (s.token(next).isTag("NN") || s.token(next).isTag("JJ"))) {
      return false;
    }
    for (int t = x.at(i).token() - 1; t >= 0 && x.at(i).token() - t <= reach; t--) {
      if (s.token(t).isTag("VB")) {
        String lemma = s.token(t).lemma().toLowerCase(Locale.ROOT);
        return verbs.contains(lemma) || (movers.contains(lemma) && isInto(s, x.at(i).token() - 1));
      }
    }
    return false;
  }
}
