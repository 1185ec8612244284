package org.broadsheet.claim;

/** Whether a claim's content is quoted; the dataset writes the lower-case name. */
public enum ClaimKind {
  DIRECT,
  INDIRECT,
  MIXED
}
