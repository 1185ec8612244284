package org.broadsheet.entity;

/** How a mention names its entity; the dataset writes the lower-case name. */
public enum MentionForm {
  /** "Claudia Sheinbaum", without title and honorific. */
  NAME,
  /** "the president". */
  NOMINAL,
  /** "she", "her". */
  PRONOUN
}
