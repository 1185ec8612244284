package org.broadsheet.entity;

import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A name in the making: while names are found and repaired, their ends, types and evidence change.
 * Lives inside one call of {@link NameFinder#find}.
 */
final class Name {
  final Sentence sentence;
  int first;
  int end;
  EntityType type;
  @Nullable Known known;
  RuleId why;

  /** How much speaks for the type: the recogniser alone is 1. */
  double weight = 1;

  /** The words of address before it, such as "Ms.", or {@code null}. */
  @Nullable String honorific;

  /** The title before it, as written ("Secretary of State"), or {@code null}. */
  @Nullable String title;

  /** First token of title and honorific, or {@link #first}. */
  int titleFirst;

  /** Whether it stands inside a longer name: "Trump" in "Trump administration". */
  boolean inner;

  /** Whether it stands in capitals because its place in the text asks for them. */
  boolean isShouted;

  /** Whether it was cut short after its type was found. */
  boolean cut;

  Name(Sentence sentence, int first, int end, EntityType type, RuleId why) {
    this.sentence = sentence;
    this.first = first;
    this.end = end;
    this.type = type;
    this.why = why;
    this.titleFirst = first;
  }

  String text() {
    return Names.text(sentence, first, end);
  }

  int length() {
    return end - first;
  }

  boolean overlaps(Name other) {
    return sentence.index() == other.sentence.index() && first < other.end && other.first < end;
  }

  boolean covers(int token) {
    return first <= token && token < end;
  }

  TokenRange range() {
    return new TokenRange(first, end);
  }

  /** The token that the sentence's grammar hangs the name on. */
  int head() {
    return Names.head(sentence, first, end);
  }
}
