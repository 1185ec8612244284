package org.broadsheet.pattern;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/** A condition on one token. */
interface TokenTest {
  /** Holds of every token. */
  TokenTest ANY = (sentence, token, facts) -> true;

  boolean holds(Sentence sentence, int token, Facts facts);

  /**
   * The lemmas (lower case) of which the token must have one for the test to hold; {@code null}
   * where any will do.
   */
  default @Nullable Set<String> lemmas() {
    return null;
  }
}
