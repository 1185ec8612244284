package org.broadsheet.clean;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Mends text whose UTF-8 was once read as windows-1252: {@code â€œ} is {@code “} again, {@code Ã©}
 * is {@code é}.
 *
 * <p>Some sequences are unmistakable: nobody writes {@code â€œ} on purpose. Others could be meant
 * ({@code Â£}, or {@code Ã“} at the end of a quotation in Portuguese capitals); these are mended
 * only where an unmistakable one stands in the same text.
 */
final class Mojibake {
  private static final int NOT_A_BYTE = -1;
  private static final int LOST_BYTE_QUOTE = '”';
  private static final char REPLACEMENT = '\uFFFD';

  /** Characters of windows-1252 for the bytes 0x80 to 0x9F, sorted, and their bytes. */
  private static final char[] HIGH_CHARS;

  private static final int[] HIGH_BYTES;

  static {
    String decoded = new String(bytes(0x80, 0xA0), Charset.forName("windows-1252"));
    char[] chars = decoded.toCharArray();
    Arrays.sort(chars);
    HIGH_CHARS = chars;
    HIGH_BYTES = new int[chars.length];
    for (int i = 0; i < decoded.length(); i++) {
      HIGH_BYTES[Arrays.binarySearch(chars, decoded.charAt(i))] = 0x80 + i;
    }
  }

  private static byte[] bytes(int from, int to) {
    byte[] out = new byte[to - from];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (from + i);
    }
    return out;
  }

  /** A sequence at some place of the text. */
  private record Sequence(int length, int codePoint, boolean unmistakable) {}

  private Mojibake() {}

  /** The text mended; the same draft where there is nothing to mend. */
  static Draft mend(Draft in) {
    Draft text = in;
    // "Ã¢â‚¬â„¢" went through the mill twice, so it is mended twice.
    for (int round = 0; round < 3 && hasUnmistakable(text); round++) {
      text = mendOnce(text);
    }
    return text;
  }

  private static boolean hasUnmistakable(Draft text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0xC2) {
        Sequence s = sequenceAt(text, i);
        if (s != null && s.unmistakable()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Draft mendOnce(Draft text) {
    Draft out = new Draft(text.length());
    int i = 0;
    while (i < text.length()) {
      Sequence s = text.charAt(i) >= 0xC2 ? sequenceAt(text, i) : null;
      if (s == null) {
        out.copy(text, i++);
      } else {
        out.replace(Character.toString(s.codePoint()), text, i, i + s.length());
        i += s.length();
      }
    }
    return out;
  }

  private static @Nullable Sequence sequenceAt(Draft text, int at) {
    int lead = byteOf(text.charAt(at));
    if (lead < 0xC2 || lead > 0xF4) {
      return null;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int codePoint = lead & (0xFF >> (length + 1));
    for (int k = 1; k < length; k++) {
      int b = byteOf(text.at(at + k));
      if (b < 0x80 || b > 0xBF) {
        // The byte 0x9D has no character in windows-1252, so that “ keeps its three and ” often
        // loses its last.
        boolean cutQuote = k == 2 && text.charAt(at) == 'â' && text.at(at + 1) == '€';
        int length9d = text.at(at + 2) == REPLACEMENT ? 3 : 2;
        return cutQuote ? new Sequence(length9d, LOST_BYTE_QUOTE, true) : null;
      }
      codePoint = codePoint << 6 | (b & 0x3F);
    }
    if (length == 2) {
      return pair(text.at(at + 1), lead, codePoint);
    }
    boolean overlong = codePoint < (length == 3 ? 0x800 : 0x10000);
    boolean valid =
        !overlong
            && codePoint <= Character.MAX_CODE_POINT
            && !(0xD800 <= codePoint && codePoint < 0xE000);
    return valid && Character.isDefined(codePoint) ? new Sequence(length, codePoint, true) : null;
  }

  private static @Nullable Sequence pair(char second, int lead, int codePoint) {
    if (!Character.isDefined(codePoint) || codePoint < 0xA0) {
      return null;
    }
    boolean latinLetter = lead == 0xC3;
    // Quotation marks, dashes and a non-breaking space may well follow a letter.
    boolean unlikely = second != '\u00A0' && "‘’“”‹›«»–—…•".indexOf(second) < 0;
    return new Sequence(2, codePoint, latinLetter && unlikely);
  }

  /** The byte that windows-1252, or Latin-1 where it has none, reads as {@code c}. */
  private static int byteOf(char c) {
    if (c <= 0xFF || c == REPLACEMENT) {
      return c == REPLACEMENT ? NOT_A_BYTE : c;
    }
    int i = Arrays.binarySearch(HIGH_CHARS, c);
    return i < 0 ? NOT_A_BYTE : HIGH_BYTES[i];
  }
}
