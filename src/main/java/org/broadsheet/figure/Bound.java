package org.broadsheet.figure;

/** How the text limits a quantity; the dataset writes the lower-case name. */
public enum Bound {
  EXACT,
  ABOUT,
  OVER,
  UNDER,
  AT_LEAST,
  AT_MOST,
  RANGE,
  VAGUE
}
