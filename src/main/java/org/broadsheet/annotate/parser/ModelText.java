package org.broadsheet.annotate.parser;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a model's text word by word. The text holds six million numbers of four decimals: they are
 * read without a string for each, which takes a tenth of the time.
 */
final class ModelText {
  private static final int MAX_WORD_BYTES = 4096;
  private static final int BUFFER_BYTES = 1 << 16;

  /** A product of a whole number of so many digits and a power of ten is rounded only once. */
  private static final int MAX_EXACT_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private final byte[] word = new byte[MAX_WORD_BYTES];
  private int length;

  ModelText(InputStream in) {
    this.in = in;
  }

  /**
   * A line such as {@code hiddenSize=1000}.
   *
   * @throws IOException where another word stands there
   */
  int size(String name) throws IOException {
    String line = word();
    if (!line.startsWith(name + "=")) {
      throw new IOException("the model has '" + line + "' where '" + name + "=' is expected");
    }
    try {
      return Integer.parseInt(line.substring(name.length() + 1));
    } catch (NumberFormatException e) {
      throw new IOException("the model's '" + line + "' is no number", e);
    }
  }

  /** The next word. */
  String word() throws IOException {
    readWord();
    return new String(word, 0, length, StandardCharsets.UTF_8);
  }

  /** The next numbers. */
  void numbers(float[] into, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      into[i] = number();
    }
  }

  /** The next word as the number that {@link Float#parseFloat(String)} would make of it. */
  private float number() throws IOException {
    readWord();
    boolean negative = word[0] == '-';
    long digits = 0;
    int point = -1;
    int first = negative ? 1 : 0;
    for (int i = first; i < length; i++) {
      int digit = word[i] - '0';
      if (0 <= digit && digit <= 9) {
        digits = 10 * digits + digit;
      } else if (word[i] == '.' && point < 0) {
        point = i;
      } else {
        return slowly();
      }
      if (i - first > MAX_EXACT_DIGITS) {
        return slowly();
      }
    }
    int decimals = point < 0 ? 0 : length - point - 1;
    double value = digits / POWERS_OF_TEN[decimals];
    // Right in the middle between two floats, what the division rounded away might decide.
    boolean middle = (Double.doubleToRawLongBits(value) & 0x1FFF_FFFFL) == 0x1000_0000L;
    return middle ? slowly() : (float) (negative ? -value : value);
  }

  private float slowly() throws IOException {
    String number = new String(word, 0, length, StandardCharsets.UTF_8);
    try {
      return Float.parseFloat(number);
    } catch (NumberFormatException e) {
      throw new IOException("the model has '" + number + "' where a number is expected", e);
    }
  }

  private void readWord() throws IOException {
    int b = read();
    while (b == ' ' || b == '\n' || b == '\r') {
      b = read();
    }
    length = 0;
    while (b != ' ' && b != '\n' && b != '\r') {
      if (length == MAX_WORD_BYTES) {
        throw new IOException("the model has a word of more than " + MAX_WORD_BYTES + " bytes");
      }
      word[length++] = (byte) b;
      b = read();
    }
  }

  private int read() throws IOException {
    if (at == end) {
      at = 0;
      end = in.read(buffer);
      if (end <= 0) {
        throw new EOFException("the model ends early");
      }
    }
    return buffer[at++];
  }
}
