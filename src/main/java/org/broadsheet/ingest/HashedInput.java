package org.broadsheet.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import org.broadsheet.text.Sha256;

/** Hashes and counts a file's bytes as they lie on the disk while they are read. */
final class HashedInput extends FilterInputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest;
  private long count;

  HashedInput(InputStream in) {
    super(in);
    digest = Sha256.digest();
  }

  /** What is in the file: unpacked where it is packed. */
  InputStream unpacked(boolean gzip) throws IOException {
    InputStream buffered = new BufferedInputStream(this, BUFFER_BYTES);
    if (!gzip) {
      return buffered;
    }
    return new GZIPInputStream(buffered, BUFFER_BYTES) {
      /**
       * None: else a long read goes on into the place where the file is cut off, and all is lost.
       */
      @Override
      public int available() {
        return 0;
      }
    };
  }

  /** Reads what is left and gives the hash of the whole. */
  InputHash hash(String path) throws IOException {
    byte[] rest = new byte[BUFFER_BYTES];
    while (read(rest, 0, rest.length) >= 0) {
      // read() hashes
    }
    return new InputHash(path, count, Sha256.hex(digest));
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      digest.update((byte) b);
      count++;
    }
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = in.read(into, offset, length);
    if (n > 0) {
      digest.update(into, offset, n);
      count += n;
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = 0;
    while (skipped < n && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
