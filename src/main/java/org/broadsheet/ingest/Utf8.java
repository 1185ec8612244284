package org.broadsheet.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads bytes as UTF-8, and mends what is none. */
final class Utf8 {
  /** What the web takes for Latin-1 (WHATWG Encoding Standard). */
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Utf8() {}

  /** The text, or {@code null} where the bytes are no UTF-8. */
  static @Nullable String strict(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Reads bytes that are no UTF-8. Where most of what is beyond ASCII is UTF-8 all the same (a file
   * pasted together), only the odd bytes are read as windows-1252, else all of them.
   */
  static String mend(byte[] bytes, int from, int to) {
    int good = 0;
    int odd = 0;
    for (int i = from; i < to; ) {
      int length = sequence(bytes, i, to);
      good += length > 1 ? 1 : 0;
      odd += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    if (good <= odd) {
      return new String(bytes, from, to - from, WINDOWS_1252);
    }
    StringBuilder text = new StringBuilder(to - from);
    int plain = from;
    for (int i = from; i < to; ) {
      int length = sequence(bytes, i, to);
      if (length == 0) {
        text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
        text.append(new String(bytes, i, 1, WINDOWS_1252));
        plain = i + 1;
      }
      i += Math.max(1, length);
    }
    return text.append(new String(bytes, plain, to - plain, StandardCharsets.UTF_8)).toString();
  }

  /**
   * Length of the well-formed UTF-8 sequence that begins at {@code i}, or 0 (Unicode table 3-7).
   */
  static int sequence(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || most < second) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
