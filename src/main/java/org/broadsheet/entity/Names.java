package org.broadsheet.entity;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.BlockKind;

/** Small questions about runs of tokens. */
final class Names {
  private Names() {}

  /** The words of the tokens as they stand in the text: with a space where there is any. */
  static String text(Sentence s, int first, int end) {
    if (end == first + 1) {
      return s.token(first).text();
    }
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first && s.token(i - 1).span().end() < s.token(i).span().start()) {
        text.append(' ');
      }
      text.append(s.token(i).text());
    }
    return text.toString();
  }

  /** The token of the run whose governor lies outside, the last such; without a tree the last. */
  static int head(Sentence s, int first, int end) {
    if (s.tree().isParsed()) {
      for (int i = end - 1; i >= first; i--) {
        int g = s.tree().governor(i);
        if ((g < first || end <= g) && !s.tree().is(i, "punct") && !s.tree().is(i, "case")) {
          return i;
        }
      }
    }
    return end - 1;
  }

  static boolean isCapital(Token t) {
    return Fold.isCapital(t.text());
  }

  static boolean isPossessive(Token t) {
    return t.tag().equals("POS") || t.text().equals("'s") || t.text().equals("’s");
  }

  static boolean isQuote(Token t) {
    return t.text().length() <= 2
        && (t.text().equals("\"")
            || t.text().equals("“")
            || t.text().equals("”")
            || t.text().equals("``")
            || t.text().equals("''")
            || t.text().equals("‘")
            || t.text().equals("’")
            || t.text().equals("'"));
  }

  /** Whether the token is the first word of its sentence, quotation marks and the like aside. */
  static boolean opensSentence(Sentence s, int token) {
    for (int i = 0; i < token; i++) {
      if (Character.isLetterOrDigit(s.token(i).text().codePointAt(0))) {
        return isQuote(s.token(token - 1)) || s.token(token - 1).text().equals(":");
      }
    }
    return true;
  }

  /** Whether most words of the sentence begin with a capital letter, as in a headline. */
  static boolean isHeadline(Sentence s) {
    int capital = 0;
    int words = 0;
    for (Token t : s.tokens()) {
      if (Character.isLetter(t.text().codePointAt(0)) && t.text().length() > 3) {
        words++;
        if (isCapital(t)) {
          capital++;
        }
      }
    }
    boolean title = s.kind() == BlockKind.TITLE || s.kind() == BlockKind.HEADING;
    return words >= (title ? 3 : 6) && capital >= 0.75 * words;
  }
}
