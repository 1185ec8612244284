package org.broadsheet.quality.claim;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some of the tokens of a text, by their indices. Immutable. */
final class TokenSet {
  static final TokenSet EMPTY = new TokenSet(new BitSet());

  private final BitSet tokens;

  private TokenSet(BitSet tokens) {
    this.tokens = tokens;
  }

  static TokenSet of(IntStream tokens) {
    BitSet set = new BitSet();
    tokens.forEach(set::set);
    return new TokenSet(set);
  }

  int size() {
    return tokens.cardinality();
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  boolean contains(int token) {
    return token >= 0 && tokens.get(token);
  }

  boolean overlaps(TokenSet other) {
    return tokens.intersects(other.tokens);
  }

  /** Whether all of {@code other} are here. */
  boolean containsAll(TokenSet other) {
    return common(other) == other.size();
  }

  /** How many tokens are in both. */
  int common(TokenSet other) {
    BitSet both = (BitSet) tokens.clone();
    both.and(other.tokens);
    return both.cardinality();
  }

  TokenSet union(TokenSet other) {
    BitSet all = (BitSet) tokens.clone();
    all.or(other.tokens);
    return new TokenSet(all);
  }

  /** Tokens in both by tokens in either (Jaccard 1901); 0 where both are empty. */
  double likeness(TokenSet other) {
    int common = common(other);
    int all = size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** The indices, ascending. */
  IntStream stream() {
    return tokens.stream();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenSet that && tokens.equals(that.tokens);
  }

  @Override
  public int hashCode() {
    return tokens.hashCode();
  }

  @Override
  public String toString() {
    return tokens.toString();
  }
}
