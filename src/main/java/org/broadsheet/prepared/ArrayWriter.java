package org.broadsheet.prepared;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes numbers, strings and arrays to a file, one after the other; {@link ArrayReader} reads them
 * in the same order.
 */
public final class ArrayWriter implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel file;
  private final CRC32 sum = new CRC32();
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /** Begins a file, whose bytes so far are lost. */
  ArrayWriter(Path path) throws IOException {
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    room().putLong(ArrayReader.MAGIC);
  }

  /** Writes one number. */
  public void number(int number) throws IOException {
    head(ArrayReader.NUMBER, number);
  }

  /** Writes one string. */
  public void string(String string) throws IOException {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    head(ArrayReader.STRING, bytes.length);
    for (int done = 0; done < bytes.length; ) {
      int piece = Math.min(room().remaining(), bytes.length - done);
      buffer.put(bytes, done, piece);
      done += piece;
    }
  }

  /** Writes several strings. */
  public void strings(List<String> strings) throws IOException {
    number(strings.size());
    for (String string : strings) {
      string(string);
    }
  }

  /** Writes an array. */
  public void shorts(short[] values) throws IOException {
    head(ArrayReader.SHORTS, values.length);
    for (short value : values) {
      room().putShort(value);
    }
  }

  /** Writes an array. */
  public void ints(int[] values) throws IOException {
    head(ArrayReader.INTS, values.length);
    for (int value : values) {
      room().putInt(value);
    }
  }

  /** Writes an array. */
  public void longs(long[] values) throws IOException {
    head(ArrayReader.LONGS, values.length);
    for (long value : values) {
      room().putLong(value);
    }
  }

  /** Writes an array; each number bit by bit. */
  public void floats(float[] values) throws IOException {
    head(ArrayReader.FLOATS, values.length);
    for (float value : values) {
      room().putInt(Float.floatToRawIntBits(value));
    }
  }

  /** Writes rows, which need not be of one length. */
  public void rows(float[][] rows) throws IOException {
    number(rows.length);
    for (float[] row : rows) {
      floats(row);
    }
  }

  private void head(int kind, int count) throws IOException {
    room().putInt(kind);
    room().putInt(count);
  }

  /** The buffer, with room for one number at least. */
  private ByteBuffer room() throws IOException {
    if (buffer.remaining() < Long.BYTES) {
      flush();
    }
    return buffer;
  }

  private void flush() throws IOException {
    buffer.flip();
    sum.update(buffer.array(), 0, buffer.limit());
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }

  /** Writes the sum over all that was written: without it, no reader takes the file. */
  void finish() throws IOException {
    flush();
    room().putLong(sum.getValue());
    flush();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
