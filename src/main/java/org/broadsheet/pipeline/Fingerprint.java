package org.broadsheet.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.broadsheet.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A hash over values one after the other. Each goes in with its length, so that no two lists of
 * values look alike.
 */
final class Fingerprint {
  private final MessageDigest digest = Sha256.digest();

  Fingerprint add(byte[] value) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
    digest.update(value);
    return this;
  }

  Fingerprint add(@Nullable String value) {
    return value == null ? add(List.of()) : add(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds how many there are and each of them by its text. */
  Fingerprint add(List<?> values) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1 - values.size()).array());
    values.forEach(value -> add(String.valueOf(value)));
    return this;
  }

  /** The hash in hexadecimal; nothing can be added afterwards. */
  String hex() {
    return Sha256.hex(digest);
  }
}
