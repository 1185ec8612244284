package org.broadsheet.entity;

import org.jspecify.annotations.Nullable;

/**
 * What a word list knows of a name.
 *
 * @param name the name that the dataset uses: "United States" for "U.S."
 * @param type what it is
 * @param kind the list's own kind: {@code country}, {@code city}, {@code team}, {@code media} …
 * @param country the country that it lies in, as the list has it, or {@code null}
 * @param ambiguous whether the name is a common word or another's name too, so that a capital
 *     letter alone says little
 */
record Known(
    String name, EntityType type, String kind, @Nullable String country, boolean ambiguous) {}
