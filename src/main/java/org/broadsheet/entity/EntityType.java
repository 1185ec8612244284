package org.broadsheet.entity;

/** What an entity is; the dataset writes the lower-case name. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  NATIONALITY,
  EVENT,
  WORK,
  LAW,
  OTHER
}
