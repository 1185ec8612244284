package org.broadsheet.claim;

/** What sort of source a claim has; the dataset writes the lower-case name. */
public enum SourceKind {
  PERSON,
  ORGANIZATION,
  GROUP,
  DOCUMENT,
  ANONYMOUS
}
