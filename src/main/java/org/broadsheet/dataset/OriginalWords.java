package org.broadsheet.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.text.WhiteSpace;

/** Gives the words of an original text at offsets in code points, white space folded. */
final class OriginalWords {
  private final String text;

  /** UTF-16 offset of every code point and of the end; empty where all are one unit long. */
  private final int[] offsets;

  private final int length;

  OriginalWords(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.offsets = length == text.length() ? new int[0] : new int[length + 1];
    if (offsets.length > 0) {
      int at = 0;
      for (int i = 0; i < length; i++) {
        offsets[i] = at;
        at += Character.charCount(text.codePointAt(at));
      }
      offsets[length] = at;
    }
  }

  /** The text's length in code points. */
  int length() {
    return length;
  }

  /** Whether the range lies in the text. */
  boolean has(TextRange range) {
    return range.end() <= length;
  }

  /** The words of a range that lies in the text. */
  String at(TextRange range) {
    return WhiteSpace.fold(text.substring(utf16(range.begin()), utf16(range.end())));
  }

  /** The words of several ranges, joined as a discontinuous quote is. */
  String at(List<TextRange> ranges) {
    return ranges.stream().map(this::at).collect(Collectors.joining(Quote.ELLIPSIS));
  }

  private int utf16(int codePoint) {
    return offsets.length == 0 ? codePoint : offsets[codePoint];
  }
}
