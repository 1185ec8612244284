package org.broadsheet.quality.relation;

import org.broadsheet.text.Span;

/**
 * A relation as a corpus calls it, found or marked.
 *
 * @param name what the corpus calls it
 * @param subject the first name, in UTF-16 code units of the text
 * @param object the second
 * @param rule the rule that found it; empty where it is marked
 * @param confidence of the row; 1 where it is marked
 */
record NamedRelation(String name, Span subject, Span object, String rule, double confidence) {
  /** Both names have the same letters and digits: "Vt." and "Vt" do. */
  boolean isExactly(NamedRelation marked, String text) {
    return name.equals(marked.name())
        && core(subject, text).equals(core(marked.subject(), text))
        && core(object, text).equals(core(marked.object(), text));
  }

  /** Both names hold the end of the marked ones. */
  boolean isAtHeadsOf(NamedRelation marked, String text) {
    return name.equals(marked.name())
        && holdsEnd(subject, marked.subject(), text)
        && holdsEnd(object, marked.object(), text);
  }

  private static boolean holdsEnd(Span found, Span marked, String text) {
    int last = core(marked, text).end() - 1;
    return found.start() <= last && last < found.end();
  }

  /** A span without the marks at its ends. */
  private static Span core(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end - 1 && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (start < end - 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
