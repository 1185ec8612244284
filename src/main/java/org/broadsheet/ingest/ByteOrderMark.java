package org.broadsheet.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes at the beginning of a file that name its encoding; they are no part of its text. */
enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  // UTF-32LE begins like UTF-16LE and comes first.
  UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
  UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

  /** The longest mark, in bytes. */
  static final int MAX_BYTES = 4;

  private final Charset charset;

  @SuppressWarnings("ImmutableEnumChecker") // never given out, never changed
  private final int[] bytes;

  ByteOrderMark(Charset charset, int... bytes) {
    this.charset = charset;
    this.bytes = bytes;
  }

  Charset charset() {
    return charset;
  }

  int length() {
    return bytes.length;
  }

  /** The mark at the beginning of {@code file}, or {@code null}. */
  static @Nullable ByteOrderMark of(byte[] file) {
    for (ByteOrderMark mark : values()) {
      boolean there = mark.bytes.length <= file.length;
      for (int i = 0; there && i < mark.bytes.length; i++) {
        there = (file[i] & 0xFF) == mark.bytes[i];
      }
      if (there) {
        return mark;
      }
    }
    return null;
  }
}
