package org.broadsheet.dataset;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.broadsheet.text.Sha256;

/** Writes a new file, counts and hashes what goes into it. */
final class HashingOutput extends FilterOutputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String path;
  private final MessageDigest digest = Sha256.digest();
  private long bytes;

  /**
   * Creates the file.
   *
   * @param path relative to {@code folder}
   * @throws java.nio.file.FileAlreadyExistsException where it is there already
   */
  HashingOutput(Path folder, String path) throws IOException {
    super(
        new BufferedOutputStream(
            Files.newOutputStream(
                folder.resolve(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            BUFFER_BYTES));
    this.path = path;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int offset, int length) throws IOException {
    out.write(b, offset, length);
    digest.update(b, offset, length);
    bytes += length;
  }

  /** The finished file's length and hash; call it once, after {@link #close}. */
  FileFacts facts() {
    return new FileFacts(path, bytes, Sha256.hex(digest));
  }
}
