package org.broadsheet.annotate;

/**
 * How much of a monstrous article is read: limits in characters and tokens, never in time, so that
 * the same article gives the same rows on any machine.
 *
 * @param maxArticleChars an article's clean text beyond this many UTF-16 code units is left out,
 *     from the end of the last sentence before
 * @param maxParsedTokens a longer sentence keeps its tokens, tags and names, but is not parsed and
 *     its dates are not read
 * @param maxSentenceTokens a longer "sentence" is cut into pieces of this many tokens
 * @param maxWordChars a longer run without white space is cut into pieces of this many UTF-16 code
 *     units
 */
public record Limits(
    int maxArticleChars, int maxParsedTokens, int maxSentenceTokens, int maxWordChars) {
  /** What no article written for readers comes near. */
  public static final Limits DEFAULT = new Limits(300_000, 200, 800, 200);

  public Limits {
    if (maxArticleChars < 1
        || maxParsedTokens < 0
        || maxSentenceTokens < 1
        || maxWordChars < 2
        || maxSentenceTokens < maxParsedTokens) {
      throw new IllegalArgumentException(
          "limits must be positive, and a sentence longer than what is parsed of it");
    }
  }
}
