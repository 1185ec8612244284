package org.broadsheet.ingest;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list item, caption or table of a web page.
 *
 * @param text with single spaces; lines where the page breaks them, cells of a table divided by
 *     tabs
 * @param owner the element it stands in, a block-level one
 * @param linkChars how much of the text is in links
 */
record HtmlBlock(String text, Element owner, int linkChars) {
  private static final int PARAGRAPH_CHARS = 40;

  /** Whether it reads like a paragraph of a story: of some length, and no list of links. */
  boolean isProse() {
    return text.length() >= PARAGRAPH_CHARS && 2 * linkChars < text.length() && level() == 0;
  }

  /** Whether it is hardly more than a link. */
  boolean isLink() {
    return 10 * linkChars > 7 * text.length();
  }

  /** 1 to 6 for a heading, else 0. */
  int level() {
    String tag = owner.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))
        ? tag.charAt(1) - '0'
        : 0;
  }
}
