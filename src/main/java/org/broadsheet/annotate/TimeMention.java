package org.broadsheet.annotate;

import org.jspecify.annotations.Nullable;

/**
 * A temporal expression, as SUTime reads it (Chang and Manning 2012).
 *
 * @param sentence index of the sentence in the document
 * @param tokens the expression's tokens
 * @param type TIMEX3 type: {@code DATE}, {@code TIME}, {@code DURATION} or {@code SET}
 * @param value TIMEX3 value, such as {@code 2025-09-03}, {@code P11M} or {@code PAST_REF}; {@code
 *     null} where SUTime gives none
 * @param iso ISO 8601 date or interval where the value resolves to one ({@code 2025-09}, {@code
 *     2025-01/2025-11}), else {@code null}
 */
public record TimeMention(
    int sentence, TokenRange tokens, String type, @Nullable String value, @Nullable String iso) {}
