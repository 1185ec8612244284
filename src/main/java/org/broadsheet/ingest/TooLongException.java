package org.broadsheet.ingest;

import java.io.IOException;

/** One article takes more than the configuration allows. */
final class TooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLongException(int max) {
    super("longer than the " + max + " bytes that one article may have");
  }
}
