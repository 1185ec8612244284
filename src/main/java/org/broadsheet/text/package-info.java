/**
 * Spans of a text, offsets, and the map from a cleaned text back to the text it was made from. All
 * offsets are half-open, 0-based, in UTF-16 code units of a named text. Needs the JDK only.
 */
@NullMarked
package org.broadsheet.text;

import org.jspecify.annotations.NullMarked;
