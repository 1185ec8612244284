package org.broadsheet.figure;

/**
 * Whether the text says that a quantity went up or down; the dataset writes the lower-case name,
 * and nothing for NONE.
 */
public enum Change {
  UP,
  DOWN,
  NONE
}
