package org.broadsheet.pattern;

import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern may ask about a token beyond the token itself: rooms that know more (which entity
 * stands here, which figure) give it under names of their own.
 */
@FunctionalInterface
public interface Facts {
  /** Nothing known. */
  Facts NONE = (sentence, token, attribute) -> null;

  /** The attribute's value at a token, or {@code null} where it has none. */
  @Nullable String value(Sentence sentence, int token, String attribute);
}
