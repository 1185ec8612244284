package org.broadsheet.quality.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A quantity as an annotator marked it.
 *
 * @param value a number, or a range such as {@code 8-10}
 * @param unit its unit by the corpus's own name; {@code -} where it has none
 * @param change {@code =}, {@code <}, {@code >}, {@code ~}, {@code up} or {@code down}; {@code
 *     null} where the corpus does not mark it
 * @param concept the words of what is measured, by spaces or commas; {@code -} or empty where the
 *     text tells none
 */
public record MarkedQuantity(String value, String unit, @Nullable String change, String concept) {}
