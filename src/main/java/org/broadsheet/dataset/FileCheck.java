package org.broadsheet.dataset;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import org.broadsheet.dataset.Violation.Kind;
import org.broadsheet.text.Sha256;

/** Reads a file of a dataset once, as text and for its length and hash. */
final class FileCheck implements AutoCloseable {
  private final FileFacts expected;
  private final DigestInputStream digest;
  private final Counter counter;
  private final BufferedReader reader;

  FileCheck(Path folder, FileFacts expected) throws IOException {
    this.expected = expected;
    this.counter = new Counter(Files.newInputStream(folder.resolve(expected.path())));
    this.digest = new DigestInputStream(counter, Sha256.digest());
    this.reader =
        new BufferedReader(
            new InputStreamReader(
                digest,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** The file's text; bytes that are no UTF-8 throw a {@code CharacterCodingException}. */
  BufferedReader reader() {
    return reader;
  }

  /** Reads what is left and compares the whole with what the description says. */
  String finish(String table, ValidationReport.Collector found) throws IOException {
    digest.transferTo(OutputStream.nullOutputStream());
    String hash = Sha256.hex(digest.getMessageDigest());
    if (counter.bytes != expected.bytes()) {
      String message = "has " + counter.bytes + " bytes, should have " + expected.bytes();
      found.add(Kind.FILE, table, "", "", expected.path() + " " + message);
    } else if (!hash.equals(expected.sha256())) {
      String message = "has the SHA-256 " + hash + ", should have " + expected.sha256();
      found.add(Kind.FILE, table, "", "", expected.path() + " " + message);
    }
    return hash;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static final class Counter extends FilterInputStream {
    private long bytes;

    Counter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      bytes += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      int n = in.read(b, offset, length);
      bytes += Math.max(0, n);
      return n;
    }
  }
}
