package org.broadsheet.ingest;

import java.util.List;
import org.broadsheet.article.Mark;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.Problem.Severity;
import org.jspecify.annotations.Nullable;

/** What a reader found in a file, before it has an article's id. Messages do not name the file. */
sealed interface Piece {

  /**
   * A text with what is known about it.
   *
   * @param ownId the record's own id, or {@code null}
   * @param number the record's number in the file, from 1, or 0 where the file is the article
   * @param text not blank
   * @param warnings what was repaired, one line each
   */
  record Good(
      @Nullable String ownId,
      int number,
      String text,
      Metadata metadata,
      List<Mark> marks,
      List<String> warnings)
      implements Piece {
    public Good {
      marks = List.copyOf(marks);
      warnings = List.copyOf(warnings);
    }
  }

  /** An article that cannot be read, and why. */
  record Bad(@Nullable String ownId, int number, String message) implements Piece {}

  /** Something to tell about the file. */
  record Aside(Severity severity, String message) implements Piece {}
}
