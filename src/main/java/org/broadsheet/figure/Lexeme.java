package org.broadsheet.figure;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.text.Span;

/**
 * A piece of text as the number grammar sees it: smaller than a token where words, digits and marks
 * are written together ("$2-4", "six-mile", "7.5mm").
 *
 * @param type what it is
 * @param span where it stands in the text that was cut
 * @param text as it stands there
 * @param lower in lower case, without a possessive ending
 * @param isGlued whether no space stands before it
 * @param token index of the token in the sentence that holds its first character
 */
record Lexeme(Type type, Span span, String text, String lower, boolean isGlued, int token) {
  /** What stands before the first and after the last piece. */
  static final Lexeme NONE = new Lexeme(Type.NONE, new Span(0, 0), "", "", false, -1);

  enum Type {
    /** Digits with what groups them. */
    DIGITS,
    /** Letters. */
    WORD,
    /** One other character. */
    MARK,
    /** Nothing: beyond the text's ends. */
    NONE
  }

  boolean isDigits() {
    return type == Type.DIGITS;
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  /** Whether it is a word whose token in its sentence has a tag that begins so. */
  boolean isTag(Sentence s, String prefix) {
    return isWord() && s.token(token).isTag(prefix);
  }

  boolean isMark(String marks) {
    return type == Type.MARK && marks.contains(text);
  }

  /** Whether the first letter is a capital. */
  boolean isCapital() {
    return type == Type.WORD && Character.isUpperCase(text.codePointAt(0));
  }
}
