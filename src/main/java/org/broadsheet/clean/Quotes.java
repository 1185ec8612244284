package org.broadsheet.clean;

import java.util.Arrays;

/**
 * Gives quotation marks one form: every double mark is {@code “} or {@code ”}, by what it does; a
 * single mark that opens or closes a quotation is {@code ‘} or {@code ’}; an apostrophe is {@code
 * '}.
 *
 * <p>Works on one paragraph. A mark after white space or an opening bracket opens, one before white
 * space or punctuation closes; where both or neither hold, it does what the marks before it leave
 * to do. Single marks are quotation marks only in pairs, since most of them are apostrophes.
 */
final class Quotes {
  private static final int MARKS_AHEAD = 40;

  /** The two marks of "rock 'n' roll" are no further apart than this. */
  private static final int SHORTEST_QUOTATION = 2;

  private final Draft in;

  /** For each mark: where it stands, how many characters make it up. */
  private int[] marks = new int[16];

  private int[] widths = new int[16];
  private int count;

  private Quotes(Draft in) {
    this.in = in;
  }

  static Draft direct(Draft in) {
    Quotes quotes = new Quotes(in);
    quotes.findMarks();
    return quotes.count == 0 ? in : quotes.write();
  }

  private void findMarks() {
    int i = 0;
    while (i < in.length()) {
      int width = width(i);
      if (width == 0) {
        i++;
        continue;
      }
      if (count == marks.length) {
        marks = Arrays.copyOf(marks, 2 * count);
        widths = Arrays.copyOf(widths, 2 * count);
      }
      marks[count] = i;
      widths[count++] = width;
      i += width;
    }
  }

  private int width(int i) {
    char c = in.charAt(i);
    if (isDouble(c)) {
      return 1;
    }
    if (!isSingle(c)) {
      return 0;
    }
    // '' and `` are how typewriters and TeX write a double mark.
    boolean twice = in.at(i + 1) == c && in.at(i + 2) != c && in.at(i - 1) != c;
    return twice && c != '‚' ? 2 : 1;
  }

  private static boolean isDouble(char c) {
    return "\"“”„‟«»″〝〞".indexOf(c) >= 0;
  }

  private static boolean isSingle(char c) {
    return "'‘’‚‛`´′ʼ‹›".indexOf(c) >= 0;
  }

  private Draft write() {
    char[] forms = new char[count];
    boolean open = false;
    for (int k = 0; k < count; k++) {
      if (widths[k] == 2 || isDouble(in.charAt(marks[k]))) {
        forms[k] = doubleForm(k, open);
        open = forms[k] == '“' || (open && forms[k] != '”');
      } else {
        forms[k] = '\'';
      }
    }
    pairSingles(forms);
    Draft out = new Draft(in.length());
    int at = 0;
    for (int k = 0; k < count; k++) {
      out.copy(in, at, marks[k]);
      out.replace(forms[k], in, marks[k], marks[k] + widths[k]);
      at = marks[k] + widths[k];
    }
    out.copy(in, at, in.length());
    return out;
  }

  private char doubleForm(int k, boolean open) {
    char c = in.charAt(marks[k]);
    boolean canOpen = boundaryBefore(k) && !spaceAfter(k) && !stopAfter(k);
    boolean canClose = !spaceBefore(k) && boundaryAfter(k);
    switch (c) {
      case '“', '„', '‟', '〝' -> {
        return canClose && !canOpen && open ? '”' : '“';
      }
      case '”', '〞' -> {
        return canOpen && !canClose && !open ? '“' : '”';
      }
      case '«', '»' -> {
        // French «so», German »so«.
        return canOpen == canClose ? (c == '«' ? '“' : '”') : canOpen ? '“' : '”';
      }
      default -> {
        if (!open && !canOpen && Character.isDigit(in.at(marks[k] - 1))) {
          return '"'; // 6 feet 2", a 12" pipe
        }
        if (canOpen != canClose) {
          return canOpen ? '“' : '”';
        }
        return open ? '”' : '“';
      }
    }
  }

  /** Finds the single marks that open a quotation and have a partner that closes it. */
  private void pairSingles(char[] forms) {
    int[] surelyCloses = new int[count + 1];
    int[] closes = new int[count + 1];
    int[] maybeCloses = new int[count + 1];
    surelyCloses[count] = count;
    closes[count] = count;
    maybeCloses[count] = count;
    for (int k = count - 1; k >= 0; k--) {
      boolean single = forms[k] == '\'';
      boolean closing = single && !spaceBefore(k) && boundaryAfter(k) && notOpening(k);
      char before = in.at(marks[k] - 1);
      boolean afterStop = ",.?!;:…".indexOf(before) >= 0;
      boolean plural = before == 's' || before == 'S' || before == 'n';
      surelyCloses[k] = closing && afterStop ? k : surelyCloses[k + 1];
      closes[k] = closing && !plural ? k : closes[k + 1];
      maybeCloses[k] = closing ? k : maybeCloses[k + 1];
    }
    int k = 0;
    while (k < count) {
      int next = k + 1;
      if (forms[k] == '\'' && opensSingle(k)) {
        // 'the workers' view,' she said: the mark after a final s is an apostrophe where a better
        // one follows before the next quotation opens.
        int sure = Math.min(surelyCloses[next], closes[next]);
        int partner = sure < count && !opensBetween(forms, next, sure) ? sure : maybeCloses[next];
        boolean quotation = partner < count && marks[partner] - marks[k] > SHORTEST_QUOTATION;
        if (quotation && !opensBetween(forms, next, partner)) {
          forms[k] = '‘';
          forms[partner] = '’';
          next = partner + 1;
        }
      }
      k = next;
    }
  }

  /** Looks at most a few marks ahead, so that time stays linear. */
  private boolean opensBetween(char[] forms, int from, int to) {
    if (to - from > MARKS_AHEAD) {
      return true;
    }
    for (int k = from; k < to; k++) {
      if (forms[k] == '\'' && opensSingle(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean notOpening(int k) {
    char c = in.charAt(marks[k]);
    return c != '‘' && c != '‚' && c != '‛';
  }

  private boolean opensSingle(int k) {
    char c = in.charAt(marks[k]);
    if (c == '’' || c == '´' || c == '′' || c == 'ʼ') {
      return false;
    }
    char next = in.at(marks[k] + 1);
    boolean decade =
        Character.isDigit(next)
            && Character.isDigit(in.at(marks[k] + 2))
            && in.at(marks[k] + 3) == 's';
    return boundaryBefore(k)
        && !decade
        && (Character.isLetterOrDigit(next) || "“\"$£€([…#@".indexOf(next) >= 0);
  }

  private boolean spaceBefore(int k) {
    char c = in.at(marks[k] - 1);
    return c == '\0' || Character.isWhitespace(c);
  }

  private boolean boundaryBefore(int k) {
    char c = in.at(marks[k] - 1);
    return spaceBefore(k)
        || "([{—–-/“‘".indexOf(c) >= 0
        || (k > 0 && marks[k - 1] + widths[k - 1] == marks[k] && spaceBefore(k - 1));
  }

  private boolean spaceAfter(int k) {
    char c = in.at(marks[k] + widths[k]);
    return c == '\0' || Character.isWhitespace(c);
  }

  /** Whether a mark of the sentence follows, with which no quotation begins (“… and” aside). */
  private boolean stopAfter(int k) {
    int next = marks[k] + widths[k];
    return ",;:!?)]".indexOf(in.at(next)) >= 0 || (in.at(next) == '.' && in.at(next + 1) != '.');
  }

  private boolean boundaryAfter(int k) {
    char c = in.at(marks[k] + widths[k]);
    return spaceAfter(k) || !(Character.isLetterOrDigit(c) || c == '$' || c == '£' || c == '€');
  }
}
