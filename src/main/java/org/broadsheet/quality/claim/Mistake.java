package org.broadsheet.quality.claim;

import java.util.List;
import org.broadsheet.quality.corpus.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * One kind of mistake with one cue, and where it was made.
 *
 * @param kind what is wrong
 * @param cue the name of the cue: the marked one, or where nothing is marked the found one
 * @param count how often
 * @param examples the first few, in the order of the articles
 */
public record Mistake(Kind kind, String cue, int count, List<Example> examples) {
  /** What can be wrong with a claim, or with the lack of one. */
  public enum Kind {
    /** Marked, and nothing like it was found. */
    MISSED("not found"),
    /** Found, and nothing like it is marked. */
    EXTRA("not marked"),
    /** The right content, and a source where none is marked. */
    SOURCE_EXTRA("source where none is marked"),
    /** The right content without its source. */
    SOURCE_MISSED("source not found"),
    /** The right content from somebody else. */
    SOURCE_OTHER("other source"),
    /** Part of the content only. */
    CONTENT_SHORT("content too short"),
    /** More than the content. */
    CONTENT_LONG("content too long"),
    /** A content that is mostly or wholly elsewhere. */
    CONTENT_OTHER("other content");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For a report: {@code content too long}. */
    public String words() {
      return words;
    }
  }

  /**
   * Where the mistake was made.
   *
   * @param article the article's id
   * @param passage the sentences around it, with the parts of the mark, or of the found claim where
   *     nothing is marked, in brackets
   * @param found the found claim's parts in the same way, where there is both, or {@code null}
   */
  public record Example(String article, String passage, @Nullable String found) {}

  /** A mistake before it is counted: where it stands. */
  record Case(
      Kind kind,
      String cue,
      ReadClaims article,
      @Nullable Attribution marked,
      @Nullable Attribution found) {}

  public Mistake {
    examples = List.copyOf(examples);
  }
}
