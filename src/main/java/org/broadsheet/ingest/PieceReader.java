package org.broadsheet.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file piece by piece, so that a file of any size needs the memory of one piece. */
interface PieceReader {
  /**
   * The next piece, or {@code null} at the end.
   *
   * @throws IOException where the file cannot be read on
   */
  @Nullable Piece next() throws IOException;
}
