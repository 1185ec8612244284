package org.broadsheet.relation;

/** What the article says of a statement's truth; the dataset writes the lower-case name. */
public enum Status {
  ASSERTED,
  ATTRIBUTED,
  DENIED,
  ALLEGED,
  POSSIBLE,
  FORMER
}
