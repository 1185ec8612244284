package org.broadsheet.chain;

import java.nio.charset.StandardCharsets;
import org.broadsheet.rules.RuleException;

/**
 * The lines of a file of weights, read as bytes: such files are megabytes of small whole numbers,
 * and a string for each cell takes five times as long as all else.
 */
public final class WeightLines {
  private static final int MAX_DIGITS = 9;
  private static final int SHOWN = 60;

  private final String file;
  private final byte[] bytes;
  private int begin;
  private int end = -1;
  private int at;
  private int number;

  /**
   * Before the first line.
   *
   * @param file its path, for messages
   */
  public WeightLines(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Goes to the next line.
   *
   * @throws RuleException where no more line with an end follows
   */
  public void next() {
    int from = end + 1;
    int to = from;
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    number++;
    if (to >= bytes.length) {
      throw RuleException.of(
          file, number, "the file ends too early: is it whole? Train it anew or restore it");
    }
    begin = from;
    at = from;
    end = to;
  }

  /** The next line as a string. */
  public String nextLine() {
    next();
    return line();
  }

  /** Whether the line is the last one. */
  public boolean isLast() {
    return end + 1 >= bytes.length;
  }

  private String line() {
    return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
  }

  /** The line's next cell, as far as a tab or the line's end. */
  public String cell() {
    int from = at;
    while (at < end && bytes[at] != '\t') {
      at++;
    }
    String cell = new String(bytes, from, at - from, StandardCharsets.UTF_8);
    at++;
    return cell;
  }

  /** Whether all of the line was read, and its end as the end of a cell. */
  public boolean isRead() {
    return at == end + 1;
  }

  /**
   * The line's next whole number, which ends before a mark or with the line.
   *
   * @return what is no such number if there is none
   */
  public int whole(char mark) {
    boolean minus = at < end && bytes[at] == '-';
    int first = minus ? at + 1 : at;
    int value = 0;
    int i = first;
    for (; i < end && '0' <= bytes[i] && bytes[i] <= '9' && i - first < MAX_DIGITS; i++) {
      value = 10 * value + bytes[i] - '0';
    }
    if (i == first || (i < end && bytes[i] != mark)) {
      return NO_NUMBER;
    }
    at = i + 1;
    return minus ? -value : value;
  }

  /** No number of nine digits. */
  public static final int NO_NUMBER = Integer.MIN_VALUE;

  /** What is wrong with this line, with its number and its beginning. */
  public RuleException fault(String wanted) {
    String found = line();
    String shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    return RuleException.of(file, number, wanted + ", not '" + shown + "'");
  }
}
