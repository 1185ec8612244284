package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.text.Span;

/** A sentence cut into {@link Lexeme}s. */
final class Lexemes {
  /** Digits with commas, points and apostrophes among them; groups of three after single spaces. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "[1-9]\\d{0,2}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?!\\d|[,'’]\\d{3})(?:[.,]\\d+)?"
              + "|\\d+(?:[.,]\\d+|['’]\\d{3}(?!\\d))*|\\.\\d+");

  private final List<Lexeme> list;

  private Lexemes(List<Lexeme> list) {
    this.list = List.copyOf(list);
  }

  /**
   * Cuts a sentence.
   *
   * @param text the text that the sentence's spans are of
   */
  static Lexemes of(Sentence sentence, String text) {
    List<Lexeme> out = new ArrayList<>();
    String words = sentence.span().in(text);
    int base = sentence.span().start();
    int token = 0;
    for (Lexeme l : cut(words)) {
      Span span = l.span().shift(base);
      while (token + 1 < sentence.size()
          && sentence.token(token + 1).span().start() <= span.start()) {
        token++;
      }
      Token t = sentence.token(token);
      out.add(new Lexeme(l.type(), span, l.text(), l.lower(), l.isGlued(), t.index()));
    }
    return new Lexemes(out);
  }

  /** Cuts a text without tokens; every piece's token is 0. */
  static Lexemes of(String text) {
    return new Lexemes(cut(text));
  }

  private static List<Lexeme> cut(String text) {
    List<Lexeme> out = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    int at = 0;
    int end = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at += Character.charCount(c);
        continue;
      }
      Lexeme.Type type;
      int stop;
      boolean startsDigits = (c >= '0' && c <= '9') || isPointOfDecimal(text, at);
      if (startsDigits && digits.region(at, text.length()).lookingAt()) {
        type = Lexeme.Type.DIGITS;
        stop = digits.end();
      } else if (Character.isLetter(c)) {
        type = Lexeme.Type.WORD;
        stop = wordEnd(text, at);
      } else {
        type = Lexeme.Type.MARK;
        stop = at + Character.charCount(c);
      }
      String word = text.substring(at, stop);
      String lower = word.toLowerCase(Locale.ROOT);
      if (type == Lexeme.Type.WORD) {
        lower = lower.replaceFirst("['’]s?$", "");
      }
      out.add(new Lexeme(type, new Span(at, stop), word, lower, at == end && at > 0, 0));
      at = stop;
      end = stop;
    }
    return out;
  }

  /** ".650" after a space or at the start; not the full stop of "v.2". */
  private static boolean isPointOfDecimal(String text, int at) {
    return text.charAt(at) == '.'
        && at + 1 < text.length()
        && text.charAt(at + 1) >= '0'
        && text.charAt(at + 1) <= '9'
        && (at == 0 || " ($£€-–+~".indexOf(text.charAt(at - 1)) >= 0);
  }

  private static int wordEnd(String text, int at) {
    int i = at;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean inner =
          (c == '\'' || c == '’')
              && i > at
              && i + 1 < text.length()
              && Character.isLetter(text.codePointAt(i + 1));
      if (!inner && !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  int size() {
    return list.size();
  }

  /** The piece at an index; {@link Lexeme#NONE} beyond the ends. */
  Lexeme at(int i) {
    return 0 <= i && i < list.size() ? list.get(i) : Lexeme.NONE;
  }

  /** Whether the piece's lower-case form is one of {@code words}. */
  boolean is(int i, String... words) {
    String lower = at(i).lower();
    for (String w : words) {
      if (w.equals(lower)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the piece's lower-case form is one of {@code words}. */
  boolean is(int i, Set<String> words) {
    return words.contains(at(i).lower());
  }

  /** Whether one of the words stands anywhere in the sentence. */
  boolean hasAny(Set<String> words) {
    for (Lexeme l : list) {
      if (l.isWord() && words.contains(l.lower())) {
        return true;
      }
    }
    return false;
  }

  /** The lower-case forms of pieces in a row, with single spaces; empty beyond the ends. */
  String words(int from, int to) {
    if (from < 0 || list.size() < to) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i > from ? " " : "").append(list.get(i).lower());
    }
    return words.toString();
  }

  /** From the first piece's first character to the last one's last. */
  Span span(int first, int end) {
    return new Span(at(first).span().start(), at(end - 1).span().end());
  }
}
