package org.broadsheet.pattern;

import java.util.function.IntPredicate;

/** Reads a pattern's characters from left to right. */
final class Scanner {
  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  boolean isAtEnd() {
    skipSpace();
    return at == text.length();
  }

  /** The next character that is not white space, or 0 at the end. */
  char peek() {
    skipSpace();
    return at < text.length() ? text.charAt(at) : 0;
  }

  boolean looksAt(String s) {
    skipSpace();
    return text.startsWith(s, at);
  }

  /** Takes {@code s} if it stands next. */
  boolean take(String s) {
    if (looksAt(s)) {
      at += s.length();
      return true;
    }
    return false;
  }

  void expect(String s) {
    if (!take(s)) {
      throw error("'" + s + "' expected" + found());
    }
  }

  /** The longest run of characters of a kind, without skipping white space first. */
  String run(IntPredicate kind) {
    int start = at;
    while (at < text.length() && kind.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** A name: letters, digits, {@code _}, {@code -}. */
  String name(String what) {
    skipSpace();
    String name = run(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    if (name.isEmpty()) {
      throw error(what + " expected" + found());
    }
    return name;
  }

  /** What stands up to an unescaped {@code end}, which is taken too. */
  String until(char end) {
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length() && text.charAt(at) == end) {
        out.append(text.charAt(at++));
      } else if (c == end) {
        return out.toString();
      } else {
        out.append(c);
      }
    }
    throw error("'" + end + "' expected");
  }

  PatternException error(String message) {
    return new PatternException(text, Math.min(at, Math.max(0, text.length() - 1)), message);
  }

  private String found() {
    return at < text.length() ? ", found '" + text.charAt(at) + "'" : ", found the end";
  }
}
