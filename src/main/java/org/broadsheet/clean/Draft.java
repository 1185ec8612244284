package org.broadsheet.clean;

import java.util.Arrays;
import org.broadsheet.text.OffsetMap;

/**
 * A text on its way from the original to the clean one: every character knows the stretch of the
 * original that it stands for, so that each step of cleaning can rewrite the text without losing
 * the way back. Characters are UTF-16 code units; a draft grows at its end only.
 */
final class Draft implements CharSequence {
  /** Origin of a character that was put in. */
  private static final int NOWHERE = -1;

  private char[] chars;
  private int[] from;
  private int[] to;
  private int length;

  Draft(int capacity) {
    chars = new char[Math.max(capacity, 16)];
    from = new int[chars.length];
    to = new int[chars.length];
  }

  /** The original as it stands. */
  static Draft of(String original) {
    Draft draft = new Draft(original.length());
    for (int i = 0; i < original.length(); i++) {
      draft.add(original.charAt(i), i, i + 1);
    }
    return draft;
  }

  private void add(char c, int begin, int end) {
    if (length == chars.length) {
      int capacity = length + (length >> 1);
      chars = Arrays.copyOf(chars, capacity);
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
    }
    chars[length] = c;
    from[length] = begin;
    to[length++] = end;
  }

  /** Adds a character that stands nowhere in the original. */
  void insert(char c) {
    add(c, NOWHERE, NOWHERE);
  }

  /** Adds the character at {@code i} of another draft. */
  void copy(Draft other, int i) {
    add(other.chars[i], other.from[i], other.to[i]);
  }

  /** Adds the characters from {@code begin} up to {@code end} of another draft. */
  void copy(Draft other, int begin, int end) {
    for (int i = begin; i < end; i++) {
      copy(other, i);
    }
  }

  /** Adds {@code c} in the place of the characters from {@code begin} up to {@code end}. */
  void replace(char c, Draft other, int begin, int end) {
    int first = begin;
    while (first < end && other.from[first] < 0) {
      first++;
    }
    int last = end - 1;
    while (last > first && other.from[last] < 0) {
      last--;
    }
    if (first < end) {
      add(c, other.from[first], other.to[last]);
    } else {
      insert(c);
    }
  }

  /** Adds all of {@code s} in the place of the characters from {@code begin} to {@code end}. */
  void replace(CharSequence s, Draft other, int begin, int end) {
    for (int i = 0; i < s.length(); i++) {
      replace(s.charAt(i), other, begin, end);
    }
  }

  /** Takes the last character away. */
  void dropLast() {
    length--;
  }

  /** A copy of a stretch. */
  Draft slice(int begin, int end) {
    Draft slice = new Draft(end - begin);
    slice.copy(this, begin, end);
    return slice;
  }

  /** The character at {@code i}, or NUL where {@code i} is out of bounds. */
  char at(int i) {
    return 0 <= i && i < length ? chars[i] : '\0';
  }

  /** Where in the original the first character comes from that comes from there; 0 if none does. */
  int origin() {
    for (int i = 0; i < length; i++) {
      if (from[i] >= 0) {
        return from[i];
      }
    }
    return 0;
  }

  /** The way back to the original. */
  OffsetMap toOriginal() {
    OffsetMap.Builder map = new OffsetMap.Builder();
    for (int i = 0; i < length; i++) {
      if (from[i] >= 0) {
        map.merge(i, from[i], to[i] - from[i]);
      }
    }
    return map.build();
  }

  boolean startsWith(String prefix, int at) {
    if (at < 0 || at + prefix.length() > length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (chars[at + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException(index);
    }
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
