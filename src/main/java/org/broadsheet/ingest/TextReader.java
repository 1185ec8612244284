package org.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of text as UTF-8, line by line; a line that is no UTF-8 is read as windows-1252.
 * Counts what it gives out, so that one record cannot fill the memory.
 */
final class TextReader extends Reader {
  private static final int CHUNK_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxChars;
  private final byte[] buffer = new byte[CHUNK_BYTES];
  private int filled;
  private boolean atEnd;
  private @Nullable IOException broken;
  private String chunk = "";
  private int at;
  private long line = 1;
  private long sinceRecord;
  private long firstMendedLine;
  private long mendedLines;

  /**
   * @param in the bytes; a byte-order mark is left out
   * @param maxChars the longest record
   */
  TextReader(InputStream in, int maxChars) throws IOException {
    this.in = TranscodedInput.withoutMark(in);
    this.maxChars = maxChars;
  }

  /** A record begins: the count starts again. */
  void beginRecord() {
    sinceRecord = 0;
  }

  /** What had to be assumed in the part that was read, or {@code null}. */
  @Nullable String warning() {
    if (mendedLines == 0) {
      return null;
    }
    return "not valid UTF-8 in line "
        + firstMendedLine
        + (mendedLines == 1 ? "" : " and " + (mendedLines - 1) + " more")
        + ": read as windows-1252";
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == chunk.length() && !nextChunk()) {
      return -1;
    }
    int n = Math.min(length, chunk.length() - at);
    sinceRecord += n;
    // One buffer of the parser's is read ahead and does not count.
    if (sinceRecord > (long) maxChars + CHUNK_BYTES) {
      throw new TooLongException(maxChars);
    }
    chunk.getChars(at, at + n, into, offset);
    at += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean nextChunk() throws IOException {
    while (!atEnd && filled < CHUNK_BYTES) {
      try {
        int n = in.read(buffer, filled, CHUNK_BYTES - filled);
        atEnd = n < 0;
        filled += Math.max(0, n);
      } catch (IOException e) {
        broken = e; // a packed file is cut off, say: what came before is good
        atEnd = true;
      }
    }
    if (filled == 0) {
      if (broken != null) {
        throw broken;
      }
      return false;
    }
    int end = atEnd ? filled : cut();
    String text = Utf8.strict(buffer, 0, end);
    chunk = text != null ? text : mendLines(end);
    at = 0;
    if (text != null) {
      line += chunk.chars().filter(c -> c == '\n').count();
    }
    System.arraycopy(buffer, end, buffer, 0, filled - end);
    filled -= end;
    return true;
  }

  /** After the last line that is whole; in a line without end, before the last character. */
  private int cut() {
    for (int i = filled; i > 0; i--) {
      if (buffer[i - 1] == '\n') {
        return i;
      }
    }
    for (int i = filled - 1; i >= filled - 4; i--) {
      if ((buffer[i] & 0xC0) != 0x80) {
        return i;
      }
    }
    return filled;
  }

  private String mendLines(int end) {
    StringBuilder text = new StringBuilder(end);
    for (int from = 0; from < end; ) {
      int to = from;
      while (to < end && buffer[to] != '\n') {
        to++;
      }
      to = Math.min(end, to + 1);
      String good = Utf8.strict(buffer, from, to);
      if (good == null) {
        firstMendedLine = mendedLines == 0 ? line : firstMendedLine;
        mendedLines++;
        good = Utf8.mend(buffer, from, to);
      }
      text.append(good);
      line += buffer[to - 1] == '\n' ? 1 : 0;
      from = to;
    }
    return text.toString();
  }
}
