package org.broadsheet.text;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Names of files in any script, whatever the locale.
 *
 * <p>Java turns names to bytes and back in the locale's charset: under {@code LC_ALL=C} every
 * letter beyond ASCII is lost. A path's URI holds the bytes themselves, so this class goes through
 * it and takes them for UTF-8, as all systems write names today.
 */
public final class FileNames {
  private FileNames() {}

  /**
   * The last name of a path, read as UTF-8. A byte that is no UTF-8 stands as {@code %} and two hex
   * digits, so that two files never share a name; the root's name is empty.
   */
  public static String of(Path path) {
    Path last = path.getFileName();
    if (last == null) {
      return "";
    }
    if (!FileSystems.getDefault().equals(path.getFileSystem())
        || !FileSystems.getDefault().getSeparator().equals("/")) {
      return last.toString();
    }
    String uri = path.toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    String raw = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    if (raw.equals(".") || raw.equals("..")) {
      return raw;
    }
    return decode(unescape(raw));
  }

  /**
   * The path of a file or folder in a folder, whatever the locale; also for names that the locale's
   * charset cannot write.
   *
   * @param name one name or several with {@code /} between them
   */
  public static Path resolve(Path folder, String name) {
    if (name.chars().allMatch(c -> c < 128)
        || !FileSystems.getDefault().equals(folder.getFileSystem())
        || !FileSystems.getDefault().getSeparator().equals("/")) {
      return folder.resolve(name);
    }
    String base = folder.toAbsolutePath().toUri().toString();
    return Path.of(
        URI.create(base.endsWith("/") ? base + escape(name) : base + "/" + escape(name)));
  }

  private static String escape(String name) {
    StringBuilder uri = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          ('a' <= b && b <= 'z')
              || ('A' <= b && b <= 'Z')
              || ('0' <= b && b <= '9')
              || "/-_.~".indexOf(b) >= 0;
      if (plain) {
        uri.append((char) b);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return uri.toString();
  }

  private static byte[] unescape(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String decode(byte[] bytes) {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    StringBuilder name = new StringBuilder();
    while (in.hasRemaining()) {
      int start = in.position();
      int length = 1;
      String character = "";
      for (; length <= 4 && start + length <= bytes.length && character.isEmpty(); length++) {
        try {
          character = strict.decode(ByteBuffer.wrap(bytes, start, length)).toString();
        } catch (CharacterCodingException e) {
          character = ""; // one byte more, or none of them is UTF-8
        }
      }
      if (character.isEmpty()) {
        name.append(String.format(Locale.ROOT, "%%%02X", bytes[start] & 0xFF));
        in.position(start + 1);
      } else {
        name.append(character);
        in.position(start + length - 1);
      }
    }
    return name.toString();
  }
}
