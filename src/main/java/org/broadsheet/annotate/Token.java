package org.broadsheet.annotate;

import org.broadsheet.text.Span;

/**
 * A word or punctuation mark.
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands in the clean text
 * @param text the word as it stands there
 * @param lemma its dictionary form, lower case but for proper nouns
 * @param tag Penn Treebank part-of-speech tag
 * @param name the recogniser's label: {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION},
 *     {@code MISC}, or {@code O}
 */
public record Token(int index, Span span, String text, String lemma, String tag, String name) {
  /** Whether the tag begins so: {@code isTag("VB")} holds of every verb form. */
  public boolean isTag(String prefix) {
    return tag.startsWith(prefix);
  }

  /** A round bracket, or another one that the tagger takes for such. */
  public boolean opensBracket() {
    return text.equals("(") || tag.equals("-LRB-");
  }

  /** As {@link #opensBracket}, on the other side. */
  public boolean closesBracket() {
    return text.equals(")") || tag.equals("-RRB-");
  }

  public boolean isNamed() {
    return !name.equals("O");
  }
}
