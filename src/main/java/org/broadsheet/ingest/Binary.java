package org.broadsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.ArticleException;

/** Tells text from what only has a text file's name. */
final class Binary {
  private static final List<Map.Entry<String, String>> SIGNATURES =
      List.of(
          Map.entry("%PDF-", "a PDF file"),
          Map.entry("PK\u0003\u0004", "a ZIP archive or an office document"),
          Map.entry("\u001F\u008B", "packed with gzip (its name should end in .gz)"),
          Map.entry("\u00D0\u00CF\u0011\u00E0", "an old office document"),
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
          Map.entry("GIF8", "a GIF picture"));

  private Binary() {}

  /**
   * Passes bytes that may be text in an encoding that contains ASCII.
   *
   * @throws ArticleException where they are not; the message says what they look like
   */
  static void refuse(byte[] bytes) throws ArticleException {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> signature : SIGNATURES) {
      if (head.startsWith(signature.getKey())) {
        throw new ArticleException("not text but " + signature.getValue());
      }
    }
    long zeros = 0;
    long controls = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
      controls += isControl(b & 0xFF) ? 1 : 0;
    }
    refuse(zeros, controls, bytes.length);
  }

  /**
   * Passes a text that came out of UTF-16 or UTF-32.
   *
   * @throws ArticleException where it is none
   */
  static void refuse(String text) throws ArticleException {
    long zeros = text.chars().filter(c -> c == 0).count();
    long controls = text.chars().filter(c -> isControl(c) || c == 0xFFFD).count();
    refuse(zeros, controls, text.length());
  }

  /** One zero in a thousand or one control character in fifty is more than any accident leaves. */
  private static void refuse(long zeros, long controls, long length) throws ArticleException {
    if (length > 0 && zeros == length) {
      throw new ArticleException("not text: nothing but zero bytes");
    }
    if (zeros * 1000 > length) {
      throw new ArticleException(
          "not text: "
              + zeros
              + " zero bytes among "
              + length
              + " (binary data, or UTF-16 without a byte-order mark)");
    }
    if (controls * 50 > length) {
      throw new ArticleException(
          "not text: " + controls + " control characters among " + length + " bytes");
    }
  }

  private static boolean isControl(int c) {
    boolean white = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B;
    return (c < 0x20 && !white && c != 0x1B) || c == 0x7F;
  }
}
