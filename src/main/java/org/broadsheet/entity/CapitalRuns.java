package org.broadsheet.entity;

import java.util.function.IntPredicate;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;

/** Finds how far a run of capitalised words goes, with the small words that may join them. */
final class CapitalRuns {
  private final EntityWords words;

  CapitalRuns(EntityWords words) {
    this.words = words;
  }

  /** The end of the run that begins at a token. */
  int end(Sentence s, int first) {
    int end = first + 1;
    while (end < s.size()) {
      int next = step(s, first, end);
      if (next == end) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /**
   * Where the name begins of which a run with an organisation's word is the second half: "Bakers’
   * and Allied Workers’ Union", "the Order and Peace Party"; else the run's first token.
   *
   * @param joinable whether a capitalised token may be the first half
   */
  int joinedStart(Sentence s, int first, int end, IntPredicate joinable) {
    boolean isBody = words.isOrganizationNominal(s.token(end - 1).text());
    if (!isBody || first < 3 || !s.token(first - 1).text().equals("and")) {
      return first;
    }
    boolean possessive = Names.isPossessive(s.token(first - 2)) || isApostrophe(s, first - 2);
    int half = possessive ? first - 3 : first - 2;
    if (half < 1 || !Names.isCapital(s.token(half)) || !joinable.test(half)) {
      return first;
    }
    Token before = s.token(half - 1);
    return before.isTag("DT") || Names.isPossessive(before) || before.isTag("PRP$") ? half : first;
  }

  private static boolean isApostrophe(Sentence s, int token) {
    String t = s.token(token).text();
    return t.equals("'") || t.equals("’");
  }

  /** The end of the run one word on, or the same where the run is over. */
  private int step(Sentence s, int first, int end) {
    Token t = s.token(end);
    if (isNameWord(t)) {
      return end + 1;
    }
    int next = end + 1;
    if (next >= s.size()) {
      return end;
    }
    String w = t.text();
    if (isBracketed(s, end) && hasNameWord(s, end + 3)) {
      return end + 3;
    }
    if (w.equals("of") || w.equals("for") || w.equals("on")) {
      int word = s.token(next).text().equals("the") && next + 1 < s.size() ? next + 1 : next;
      return takesOf(s.token(end - 1).text()) && isNameWord(s.token(word)) ? word + 1 : end;
    }
    if (!isNameWord(s.token(next))) {
      return end;
    }
    boolean joins =
        w.equals("&")
            || words.isParticle(w)
            || (w.equals("and") && hasOf(s, first, end))
            || HyphenNames.isHyphen(s, end)
            || (w.equals("'s")
                && words.isOrganizationHead(s.token(next).text())
                && words.isCue("owner-in-name", s.token(end - 1).text()));
    return joins ? next + 1 : end;
  }

  /** Whether "of" may follow in a name: "Department of", "Treaty of", "Bank for". */
  private boolean takesOf(String word) {
    return words.isOrganizationHead(word)
        || words.nameWord(word, "last") == EntityType.LAW
        || words.nameWord(word + " of", "first") != null;
  }

  /** "(ABCD)" inside a name: "Acme-Bolt-Coda (ABCD) Agreement". */
  private static boolean isBracketed(Sentence s, int at) {
    return at + 3 < s.size()
        && s.token(at).opensBracket()
        && s.token(at + 2).closesBracket()
        && Acronyms.isAcronym(s.token(at + 1).text());
  }

  private boolean hasNameWord(Sentence s, int at) {
    Token t = s.token(at);
    return Names.isCapital(t)
        && (words.nameWord(t.text(), "last") != null || words.isOrganizationHead(t.text()));
  }

  private static boolean hasOf(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (s.token(i).text().equals("of") || s.token(i).text().equals("for")) {
        return true;
      }
    }
    return false;
  }

  private boolean isNameWord(Token t) {
    return Names.isCapital(t)
        && (t.isTag("NN") || t.isTag("JJ") || t.isNamed() || t.isTag("FW"))
        && !(words.isNoName(t.text()) && t.text().length() > 3 && !t.isNamed());
  }
}
