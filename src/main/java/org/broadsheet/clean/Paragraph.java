package org.broadsheet.clean;

/**
 * One paragraph, heading, list item or stray line of a text, before anything is known about what it
 * is for.
 *
 * @param draft its words in their final form, on one line, never empty
 * @param shape how it was set off
 * @param gap whether a blank line stands before it
 * @param page whether it stands beside a page break
 */
record Paragraph(Draft draft, Shape shape, boolean gap, boolean page) {
  /** How a paragraph was set off from the others by signs at its beginning. */
  enum Shape {
    /** By nothing but a line break. */
    PLAIN,
    /** As a heading of Markdown. */
    HEADING,
    /** As a whole in bold. */
    BOLD,
    /** As an item of a list. */
    ITEM,
    /** As a row of a table. */
    ROW,
    /** As the description of a picture. */
    IMAGE
  }

  String text() {
    return draft.toString();
  }
}
