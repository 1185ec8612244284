package org.broadsheet.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A stream of UTF-16 or UTF-32 as UTF-8, so that what reads lines of bytes can read it. */
final class TranscodedInput extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[8192];
  private byte[] bytes = new byte[0];
  private int at;

  private TranscodedInput(Reader reader) {
    this.reader = reader;
  }

  /** The stream without its byte-order mark, as UTF-8 where the mark says what it is in. */
  static InputStream withoutMark(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(ByteOrderMark.MAX_BYTES);
    ByteOrderMark mark = ByteOrderMark.of(buffered.readNBytes(ByteOrderMark.MAX_BYTES));
    buffered.reset();
    if (mark == null) {
      return buffered;
    }
    buffered.skipNBytes(mark.length());
    return mark == ByteOrderMark.UTF_8
        ? buffered
        : new TranscodedInput(new InputStreamReader(buffered, mark.charset()));
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, n);
    at += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean fill() throws IOException {
    if (at < bytes.length) {
      return true;
    }
    int n = reader.read(chars, 0, chars.length - 1);
    if (n < 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[n - 1])) {
      int low = reader.read(); // a pair is not torn apart
      if (low >= 0) {
        chars[n++] = (char) low;
      }
    }
    bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }
}
