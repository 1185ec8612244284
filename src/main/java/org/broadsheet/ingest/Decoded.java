package org.broadsheet.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.ArticleException;
import org.jspecify.annotations.Nullable;

/**
 * A file's text: UTF-8, else as the byte-order mark or the web page says, else windows-1252.
 *
 * @param text without the byte-order mark; line ends as they are
 * @param warning what had to be assumed, or {@code null}
 */
record Decoded(String text, @Nullable String warning) {
  private static final String ASSUMED =
      "not valid UTF-8, and nothing says what it is: read as windows-1252";
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta\\b[^>]*?\\bcharset\\s*=\\s*|<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*)"
              + "[\"']?\\s*([a-z0-9_:.-]+)",
          Pattern.CASE_INSENSITIVE);

  /** HTML wants the declaration in the first 1024 bytes; pages that are late with it are common. */
  private static final int DECLARATION_BYTES = 8192;

  /**
   * Reads a text file.
   *
   * @throws ArticleException where the bytes are no text
   */
  static Decoded text(byte[] bytes) throws ArticleException {
    return decode(bytes, null);
  }

  /**
   * Reads a web page, whose own word counts where it is no UTF-8.
   *
   * @throws ArticleException where the bytes are no text
   */
  static Decoded html(byte[] bytes) throws ArticleException {
    int head = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher m = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
    return decode(bytes, m.find() ? m.group(1) : null);
  }

  private static Decoded decode(byte[] bytes, @Nullable String declared) throws ArticleException {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null && mark != ByteOrderMark.UTF_8) {
      int from = mark.length();
      String text = new String(bytes, from, bytes.length - from, mark.charset());
      Binary.refuse(text);
      boolean broken = text.indexOf('\uFFFD') >= 0;
      return new Decoded(text, broken ? "holds bytes that are no " + mark.charset() : null);
    }
    Binary.refuse(bytes);
    int from = mark == null ? 0 : mark.length();
    Charset charset = charset(declared);
    if (charset != null && charset.name().startsWith("ISO-2022")) {
      return new Decoded(new String(bytes, from, bytes.length - from, charset), null); // all ASCII
    }
    String utf8 = Utf8.strict(bytes, from, bytes.length);
    if (utf8 != null) {
      return new Decoded(utf8, null);
    }
    if (mark == null && charset != null && !charset.name().startsWith("UTF-")) {
      return new Decoded(new String(bytes, charset), null);
    }
    String warning =
        declared == null || charset != null
            ? ASSUMED
            : ASSUMED.replace("nothing says what it is", "'" + declared + "' is no known encoding");
    if (mark != null || (charset != null && charset.name().startsWith("UTF-"))) {
      warning = "says that it is UTF-8 and is not all: the odd bytes were read as windows-1252";
    }
    return new Decoded(Utf8.mend(bytes, from, bytes.length), warning);
  }

  private static @Nullable Charset charset(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    String name = declared.toLowerCase(Locale.ROOT);
    if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii")) {
      return Utf8.WINDOWS_1252; // as every browser does
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
