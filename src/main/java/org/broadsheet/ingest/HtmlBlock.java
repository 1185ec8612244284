package org.broadsheet.ingest;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list item, caption or table of a web page.
 *
 * @param text with single spaces; lines where the page breaks them, cells of a table divided by
 *     tabs
 * @param owner the element it stands in, a block-level one
 * @param linkChars how many characters of it, spaces aside, are in links
 * @param bold whether all of it is set in bold
 */
record HtmlBlock(String text, Element owner, int linkChars, boolean bold) {
  private static final int PARAGRAPH_CHARS = 40;

  /** A bold line that is longer is a sentence that somebody found important. */
  private static final int HEADING_CHARS = 80;

  private static final int BOLD_LEVEL = 7;

  /** Whether it reads like a paragraph of a story: of some length, and no list of links. */
  boolean isProse() {
    return text.length() >= PARAGRAPH_CHARS && 2 * linkChars < text.length() && level() == 0;
  }

  /** Whether it is hardly more than a link. */
  boolean isLink() {
    return 10 * linkChars > 7 * text.length();
  }

  /** 1 to 6 for a heading, 7 for a bold line that stands as one, else 0. */
  int level() {
    String tag = owner.normalName();
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      return tag.charAt(1) - '0';
    }
    boolean line = bold && text.length() <= HEADING_CHARS && text.indexOf('\n') < 0;
    return line && !text.matches(".*[.!,;:\u201d\"]") ? BOLD_LEVEL : 0;
  }
}
