package org.broadsheet.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;

/** The words around a number that say how it is meant, from the lexicon bound-modifiers. */
final class Bounds {
  /**
   * Modifiers that were found around a number.
   *
   * @param bound what they say; EXACT where they only belong to the figure's words
   * @param first index of the first lexeme of the figure with them
   * @param end index after its last
   */
  record Found(Bound bound, int first, int end) {}

  private final Map<String, Bound> before = new HashMap<>();
  private final Map<String, Bound> after = new HashMap<>();
  private final Lexicon marks;
  private final Set<String> added;

  /** How many words a modifier has at the most. */
  private final int longest;

  Bounds(RuleBook book, FigureWords words) {
    longest = words.limit("modifier-longest");
    marks = book.lexicon("mark-nouns");
    added = words.of("added");
    for (Lexicon.Entry e : book.lexicon("bound-modifiers").entries()) {
      Bound bound = Bound.valueOf(e.get("bound").toUpperCase(Locale.ROOT));
      (e.get("place").equals("before") ? before : after).putIfAbsent(e.term(), bound);
    }
  }

  /** The modifiers before and after the lexemes {@code [first, end)}. */
  Found around(Lexemes x, int first, int end) {
    Bound bound = Bound.EXACT;
    int from = first;
    for (int step = 0; step < 3; step++) {
      int start = from;
      Bound b = null;
      boolean isArticle = x.is(from - 1, "a", "an") || (x.is(from - 1, "the") && isMark(x, end));
      int at = isArticle && step == 0 ? from - 1 : from;
      for (int n = longest; n >= 1 && b == null; n--) {
        b = before.get(x.words(from - n, from));
        start = from - n;
        if (b == null && at < from) {
          b = before.get(x.words(at - n, at));
          start = at - n;
        }
      }
      boolean isJoined = x.at(start).isGlued() && x.at(start - 1).isMark("-‐‑");
      boolean isTwice = b != null && b == bound && b != Bound.ABOUT && b != Bound.EXACT;
      if (b == null || isJoined || isTwice) { // "14-under 274", "handing over more than 60"
        break;
      }
      bound = stronger(bound, b);
      from = start;
    }
    int to = end;
    for (int n = longest; n >= 1; n--) {
      int start = x.at(end).isMark("-") && x.at(end).isGlued() ? end + 1 : end;
      Bound b = after.get(x.words(start, start + n));
      boolean isSum = x.is(start, "plus") && isOneMore(x, start + 1);
      if (b != null && !isSum) {
        bound = stronger(b, bound);
        to = start + n;
        break;
      }
    }
    return new Found(bound, from, to);
  }

  /** "3.75% plus a fee": something is added, and the number is no limit. */
  private boolean isOneMore(Lexemes x, int i) {
    Lexeme next = x.at(i);
    return next.isDigits() || next.isMark("$€£¥₹") || x.is(i, added);
  }

  /** "over the 50 percent mark": elsewhere "over the 30 days" says where or when. */
  private boolean isMark(Lexemes x, int end) {
    return marks.has(x.at(end).lower());
  }

  /** "up to about 30" is at most 30: a limit says more than "about". */
  private static Bound stronger(Bound inner, Bound outer) {
    if (inner == Bound.EXACT || (inner == Bound.ABOUT && outer != Bound.EXACT)) {
      return outer;
    }
    return inner;
  }
}
