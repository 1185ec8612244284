package org.broadsheet.annotate.parser;

/**
 * What the network looks at: eighteen tokens, each by its word and its tag, and the relations of
 * twelve of them. The order is the model's.
 */
final class Features {
  /** Three tokens of the stack, three of the buffer, six below each of the topmost two. */
  static final int TOKENS = 18;

  /** The tokens from here on are dependents of others and have a relation. */
  static final int FIRST_DEPENDENT = 6;

  static final int RELATIONS = TOKENS - FIRST_DEPENDENT;
  static final int COUNT = TOKENS + TOKENS + RELATIONS;

  private Features() {}

  static int wordPosition(int token) {
    return token;
  }

  static int tagPosition(int token) {
    return TOKENS + token;
  }

  static int relationPosition(int token) {
    return 2 * TOKENS + token - FIRST_DEPENDENT;
  }
}
