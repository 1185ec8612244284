package org.broadsheet.prepared;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Reads what {@link ArrayWriter} wrote, in the same order. Arrays are copied whole out of the file,
 * so that their length hardly counts.
 *
 * <p>No damage does harm: an array is never longer than what is left of the file, and whoever has
 * read all asks {@link #end()} whether it was what was written.
 */
public final class ArrayReader implements Closeable {
  /** What a file begins with. */
  static final long MAGIC = 0x31_59_41_52_52_41_53_42L;

  static final int NUMBER = 'n';
  static final int STRING = 't';
  static final int SHORTS = 's';
  static final int INTS = 'i';
  static final int LONGS = 'l';
  static final int FLOATS = 'f';

  private static final int BUFFER_BYTES = 1 << 18;

  private final FileChannel file;
  private final CRC32 sum = new CRC32();
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);

  /** Bytes before the sum at the end that are not in the buffer yet. */
  private long unread;

  /**
   * Opens a file.
   *
   * @throws IOException where there is none, or it is of another kind
   */
  ArrayReader(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.READ);
    unread = file.size() - Long.BYTES;
    try {
      need(Long.BYTES);
      if (buffer.getLong() != MAGIC) {
        throw new StreamCorruptedException("not a file of arrays");
      }
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Reads one number. */
  public int number() throws IOException {
    return head(NUMBER);
  }

  /** Reads one string. */
  public String string() throws IOException {
    byte[] bytes = new byte[count(STRING, 1)];
    for (int done = 0; done < bytes.length; ) {
      need(1);
      int piece = Math.min(buffer.remaining(), bytes.length - done);
      buffer.get(bytes, done, piece);
      done += piece;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Reads several strings. */
  public List<String> strings() throws IOException {
    int count = number();
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strings.add(string());
    }
    return strings;
  }

  /** Reads an array. */
  public short[] shorts() throws IOException {
    short[] values = new short[count(SHORTS, Short.BYTES)];
    for (int done = 0; done < values.length; ) {
      int piece = piece(values.length - done, Short.BYTES);
      buffer.asShortBuffer().get(values, done, piece);
      done = passed(done, piece, Short.BYTES);
    }
    return values;
  }

  /** Reads an array. */
  public int[] ints() throws IOException {
    int[] values = new int[count(INTS, Integer.BYTES)];
    for (int done = 0; done < values.length; ) {
      int piece = piece(values.length - done, Integer.BYTES);
      buffer.asIntBuffer().get(values, done, piece);
      done = passed(done, piece, Integer.BYTES);
    }
    return values;
  }

  /** Reads an array. */
  public long[] longs() throws IOException {
    long[] values = new long[count(LONGS, Long.BYTES)];
    for (int done = 0; done < values.length; ) {
      int piece = piece(values.length - done, Long.BYTES);
      buffer.asLongBuffer().get(values, done, piece);
      done = passed(done, piece, Long.BYTES);
    }
    return values;
  }

  /** Reads an array. */
  public float[] floats() throws IOException {
    float[] values = new float[count(FLOATS, Float.BYTES)];
    for (int done = 0; done < values.length; ) {
      int piece = piece(values.length - done, Float.BYTES);
      buffer.asFloatBuffer().get(values, done, piece);
      done = passed(done, piece, Float.BYTES);
    }
    return values;
  }

  /**
   * Reads so many rows of so many numbers.
   *
   * @throws IOException where there are not so many
   */
  public float[][] rows(int count, int size) throws IOException {
    if (number() != count) {
      throw new StreamCorruptedException("not as many rows as expected");
    }
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = floats();
      if (rows[i].length != size) {
        throw new StreamCorruptedException("a row is not as long as expected");
      }
    }
    return rows;
  }

  private int head(int kind) throws IOException {
    need(2 * Integer.BYTES);
    if (buffer.getInt() != kind) {
      throw new StreamCorruptedException("something else is expected there");
    }
    return buffer.getInt();
  }

  /** How many of a size follow: never more than the file can hold. */
  private int count(int kind, int bytesEach) throws IOException {
    int count = head(kind);
    if (count < 0 || unread + buffer.remaining() < (long) count * bytesEach) {
      throw new EOFException("the file ends early");
    }
    return count;
  }

  /** How many of the wanted values stand in the buffer: at least one. */
  private int piece(int wanted, int bytesEach) throws IOException {
    need(bytesEach);
    return Math.min(wanted, buffer.remaining() / bytesEach);
  }

  private int passed(int done, int piece, int bytesEach) {
    buffer.position(buffer.position() + piece * bytesEach);
    return done + piece;
  }

  /** Makes so many bytes stand in the buffer. */
  private void need(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return;
    }
    buffer.compact();
    int begin = buffer.position();
    buffer.limit((int) Math.min(buffer.capacity(), begin + Math.max(0, unread)));
    while (buffer.hasRemaining() && file.read(buffer) >= 0) {
      // until the buffer is full
    }
    unread -= buffer.position() - begin;
    sum.update(buffer.duplicate().flip().position(begin));
    buffer.flip();
    if (buffer.remaining() < bytes) {
      throw new EOFException("the file ends early");
    }
  }

  /**
   * Checks that all was read, and that all was as it was written.
   *
   * @throws IOException where it was not
   */
  void end() throws IOException {
    if (buffer.hasRemaining() || unread != 0) {
      throw new StreamCorruptedException("more than expected");
    }
    ByteBuffer last = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (last.hasRemaining() && file.read(last) >= 0) {
      // the sum's eight bytes
    }
    if (last.hasRemaining() || last.getLong(0) != sum.getValue()) {
      throw new StreamCorruptedException("damaged");
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
