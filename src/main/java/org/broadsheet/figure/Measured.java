package org.broadsheet.figure;

import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was found to measure.
 *
 * @param what the thing measured, or {@code null}
 * @param whose whose it is, or {@code null}
 * @param said what is said of the thing besides ("killed"); empty where nothing is
 */
record Measured(@Nullable Phrase what, @Nullable Phrase whose, String said) {
  /** Nothing is measured, and it is nobody's: the search is over. */
  static final Measured NOTHING = new Measured(null, null, "");

  static Measured of(@Nullable Phrase what, @Nullable Phrase whose) {
    return new Measured(what, whose, "");
  }

  /** The measure, or {@code null} where there is none, so that another way is tried. */
  static @Nullable Measured orNull(@Nullable Phrase what) {
    return what == null ? null : of(what, null);
  }
}
