package org.broadsheet.ingest;

import java.util.List;

/**
 * What a record can say about its article, and the names under which we look for it: our own, and
 * those of the news interfaces, crawlers and collections that data scientists start from.
 */
public enum Field {
  ID("id"),
  TEXT(
      "text",
      "body",
      "content",
      "maintext",
      "full_text",
      "fulltext",
      "article_text",
      "article_body",
      "articleBody",
      "body_text",
      "bodyText",
      "article",
      "story"),
  TITLE("title", "headline", "article_title"),
  AUTHORS("author", "authors", "byline", "creator"),
  PUBLISHER(
      "publisher",
      "publication",
      "source",
      "source_name",
      "outlet",
      "newspaper",
      "site_name",
      "source_domain",
      "domain"),
  PUBLISHED(
      "published",
      "date",
      "pub_date",
      "publishedAt",
      "published_at",
      "published_date",
      "publish_date",
      "publication_date",
      "date_published",
      "date_publish",
      "datePublished",
      "webPublicationDate",
      "pubDate"),
  PLACE("place"),
  URL("url", "link", "web_url"),
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
