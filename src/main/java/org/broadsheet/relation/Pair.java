package org.broadsheet.relation;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.entity.Mention;

/**
 * Two names of one sentence that may be related, which the model is asked about.
 *
 * @param sentence where both stand
 * @param subject the relation's subject, if it holds
 * @param object its object
 * @param rule what the relation would be
 */
record Pair(Sentence sentence, Mention subject, Mention object, PairRule rule) {
  /** Whichever stands first. */
  Mention left() {
    return isForward() ? subject : object;
  }

  /** Whichever stands last. */
  Mention right() {
    return isForward() ? object : subject;
  }

  /** Whether the subject stands before the object. */
  boolean isForward() {
    return subject.tokens().first() < object.tokens().first();
  }

  /** How many tokens stand between the two. */
  int gap() {
    return right().tokens().first() - left().tokens().end();
  }

  /** A name's words, divided by single spaces. */
  String words(Mention name) {
    StringBuilder words = new StringBuilder();
    for (Token t : name.tokens().in(sentence)) {
      words.append(words.isEmpty() ? "" : " ").append(t.text());
    }
    return words.toString();
  }
}
