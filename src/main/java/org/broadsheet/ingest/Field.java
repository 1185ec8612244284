package org.broadsheet.ingest;

import java.util.List;

/** What a record can say about its article, and the names under which we look for it. */
public enum Field {
  ID("id"),
  TEXT("text", "body", "content"),
  TITLE("title", "headline"),
  AUTHORS("author", "authors", "byline"),
  PUBLISHER("publisher", "source"),
  PUBLISHED("published", "date", "pub_date"),
  PLACE("place"),
  URL("url"),
  LANGUAGE("language", "lang");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so
  private final List<String> names;

  Field(String... names) {
    this.names = List.of(names);
  }

  /** The usual names, in the order in which they are tried. */
  public List<String> names() {
    return names;
  }
}
