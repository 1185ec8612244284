package org.broadsheet.figure;

/**
 * What a figure is in a change: "from 75 (old) to 68 percent (new)", "rose 3 points (delta) to 41
 * (new)"; the dataset writes the lower-case name, and nothing for NONE.
 */
public enum Role {
  OLD,
  NEW,
  DELTA,
  NONE
}
