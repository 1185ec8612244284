package org.broadsheet.claim;

/** What sort of act an attribution is; the dataset writes the lower-case name. */
public enum Act {
  SAY,
  DENY,
  ACCUSE,
  WARN,
  THREATEN,
  PROMISE,
  DEMAND,
  ASK,
  SUGGEST,
  AGREE,
  PRAISE,
  CRITICISE,
  ANNOUNCE,
  REPORT,
  BELIEVE,
  INTEND,
  DECLINE
}
