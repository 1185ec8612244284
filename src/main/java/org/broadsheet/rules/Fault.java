package org.broadsheet.rules;

/**
 * One thing that is wrong with a rule or lexicon.
 *
 * @param file the file, as a path that the reader can open
 * @param line its line, from 1; 0 where the file as a whole is meant
 * @param message what was found and what would be right
 */
public record Fault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
