package org.broadsheet.ingest;

import java.util.regex.Pattern;

/** Text that every encoding of Unicode can write. */
final class WellFormed {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\u00A0\\u2028\\u2029]+");

  private WellFormed() {}

  /** The text with U+FFFD for every half of a surrogate pair without its other half. */
  static String text(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }

  /** One line: well-formed, runs of white space and control characters folded to one space. */
  static String line(String text) {
    return SPACE.matcher(text(text)).replaceAll(" ").strip();
  }
}
