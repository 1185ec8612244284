package org.broadsheet.claim;

/** How sure the source is; the dataset writes the lower-case name. */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE
}
