package org.broadsheet.relation;

/** How an argument's words are found from the token or run that a pattern names. */
enum Argument {
  /**
   * The mention that the token heads or stands in; no relation where there is none with an entity.
   */
  ENTITY,
  /** The mention that the token heads or stands in, if it has an entity or not. */
  MENTION,
  /**
   * The title that the token heads: "political analyst" of "a Mexican political analyst with ties
   * to the army".
   */
  TITLE,
  /** The tokens as the pattern names them. */
  TOKENS,
  /**
   * The tokens as the pattern names them, even inside a longer name; the entity is the article's
   * that is called so, if there is one: "U.S." of "U.S. Commerce Secretary Nora Vance".
   */
  NAME,
  /**
   * The mention of a place with the larger places that follow it: "Bergen, Norway". The entity is
   * that of the first.
   */
  ADDRESS,
  /** The date or time in which the token stands, as SUTime bounds it. */
  TIME,
  /** The token with all that stands below it, without its determiner. */
  PHRASE
}
