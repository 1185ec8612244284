package org.broadsheet.clean;

import java.util.Locale;
import org.broadsheet.article.BlockKind;
import org.jspecify.annotations.Nullable;

/** A paragraph and what is found out about it; changes while an article is sorted. */
final class Part {
  Draft draft;
  final Paragraph.Shape shape;
  final boolean gap;
  final boolean page;

  /** What it is, or {@code null} while nobody knows. */
  @Nullable BlockKind kind;

  /** The rule that said so, or {@code null}. */
  @Nullable String rule;

  private @Nullable String text;
  private @Nullable String folded;

  Part(Paragraph paragraph) {
    this(paragraph.draft(), paragraph.shape(), paragraph.gap(), paragraph.page());
  }

  Part(Draft draft, Paragraph.Shape shape, boolean gap, boolean page) {
    this.draft = draft;
    this.shape = shape;
    this.gap = gap;
    this.page = page;
  }

  String text() {
    String known = text;
    if (known == null) {
      known = draft.toString();
      text = known;
    }
    return known;
  }

  /** The words in lower case. */
  String folded() {
    String known = folded;
    if (known == null) {
      known = text().toLowerCase(Locale.ROOT);
      folded = known;
    }
    return known;
  }

  /** To be called after the words have changed. */
  void forgetText() {
    text = null;
    folded = null;
  }

  void is(BlockKind what, @Nullable String why) {
    kind = what;
    rule = why;
  }

  boolean isOpen() {
    return kind == null;
  }

  boolean isStory() {
    return kind == null || kind == BlockKind.BODY;
  }
}
