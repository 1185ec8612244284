package org.broadsheet.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.text.Sha256;

/**
 * Where an article's document stands in the dataset: {@code articles/<article_id>.json}, with what
 * file systems do not take written as {@code %} and two hexadecimal digits for each byte of its
 * UTF-8. Two ids never share a path.
 *
 * <ul>
 *   <li>A {@code /} of the id divides folders.
 *   <li>Escaped are {@code %}, control characters, {@code \ : * ? " < > |}, a dot at the beginning
 *       of a part, a dot or space at its end, the dot of a folder's {@code .json} and the first
 *       letter of the names that Windows keeps for devices ({@code CON}, {@code NUL}, {@code
 *       COM1}).
 *   <li>A part without characters (as in {@code a//b}) is a single {@code %}.
 *   <li>A part of more than 200 bytes is cut and has {@code %~} and the SHA-256 of the whole part
 *       behind it; an id whose path would be longer than 900 bytes is {@code %~} and its SHA-256.
 * </ul>
 */
public final class DocumentPath {
  /** The folder of the documents. */
  static final String FOLDER = "articles";

  private static final String SUFFIX = ".json";
  private static final int MAX_PART_BYTES = 200;
  private static final int KEPT_PART_BYTES = 120;
  private static final int MAX_PATH_BYTES = 900;
  private static final String CUT = "%~";
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9");

  private DocumentPath() {}

  /** The path of the article's document, relative to the dataset's folder, parts joined by /. */
  public static String of(String articleId) {
    String[] parts = articleId.split("/", -1);
    List<String> escaped = new ArrayList<>(parts.length);
    for (int i = 0; i < parts.length; i++) {
      escaped.add(part(parts[i], i == parts.length - 1));
    }
    String path = String.join("/", escaped);
    if (bytes(path) > MAX_PATH_BYTES) {
      path = CUT + Sha256.hex(articleId);
    }
    return FOLDER + "/" + path + SUFFIX;
  }

  /**
   * The path for a document whose first path is taken: on file systems that take {@code A} and
   * {@code a} for one name, or two ways to write {@code é}.
   */
  static String second(String articleId) {
    return FOLDER + "/" + CUT + Sha256.hex(articleId) + SUFFIX;
  }

  private static String part(String part, boolean last) {
    if (part.isEmpty()) {
      return "%";
    }
    StringBuilder escaped = new StringBuilder();
    int folderEnding =
        !last && part.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
            ? part.length() - SUFFIX.length()
            : -1;
    int stem = part.indexOf('.') < 0 ? part.length() : part.indexOf('.');
    boolean device = DEVICES.contains(part.substring(0, stem).toLowerCase(Locale.ROOT));
    int next;
    for (int i = 0; i < part.length(); i = next) {
      int c = part.codePointAt(i);
      next = i + Character.charCount(c);
      boolean first = i == 0;
      boolean end = next == part.length();
      if (isUnsafe(c)
          || (first && (c == '.' || device))
          || (end && (c == '.' || c == ' '))
          || i == folderEnding) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
      } else {
        escaped.appendCodePoint(c);
      }
    }
    return bytes(escaped) <= MAX_PART_BYTES ? escaped.toString() : cut(escaped, part);
  }

  private static String cut(StringBuilder escaped, String part) {
    int end = 0;
    int length = 0;
    while (end < escaped.length()) {
      int c = escaped.codePointAt(end);
      length += bytes(Character.toString(c));
      if (length > KEPT_PART_BYTES) {
        break;
      }
      end += Character.charCount(c);
    }
    int percent = escaped.lastIndexOf("%", end);
    if (percent >= 0 && percent + 3 > end) {
      end = percent;
    }
    return escaped.substring(0, end) + CUT + Sha256.hex(part);
  }

  private static boolean isUnsafe(int c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == '%'
        || c == '\\'
        || c == ':'
        || c == '*'
        || c == '?'
        || c == '"'
        || c == '<'
        || c == '>'
        || c == '|';
  }

  private static int bytes(CharSequence s) {
    return s.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
