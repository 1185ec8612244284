package org.broadsheet.ingest;

import java.nio.file.Path;
import org.broadsheet.article.Byline;
import org.jspecify.annotations.Nullable;

/**
 * How the input is to be read.
 *
 * @param exclude a folder that is not read where it lies inside the input: the run's own output;
 *     {@code null} for none
 * @param fields the names of records' fields
 * @param byline reads the names of authors
 * @param htmlWords what tells the story of a web page from what surrounds it
 * @param maxTextBytes how long one article may be, unpacked, in bytes of the file: a longer one is
 *     not read; more than 0
 */
public record IngestConfig(
    @Nullable Path exclude,
    FieldNames fields,
    Byline byline,
    HtmlWords htmlWords,
    int maxTextBytes) {
  /** 64 MiB: no newspaper article is as long, and a packed file may be a bomb. */
  public static final int DEFAULT_MAX_TEXT_BYTES = 64 << 20;

  public IngestConfig {
    if (maxTextBytes < 1) {
      throw new IllegalArgumentException(
          "maxTextBytes is " + maxTextBytes + "; 1 or more is wanted");
    }
  }
}
