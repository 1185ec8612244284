package org.broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its words; {@code null} where it is not known.
 *
 * @param title the headline
 * @param authors names of the writers, without "By" and titles, in the order of the byline
 * @param publisher newspaper, agency or site
 * @param published ISO 8601 date or date and time, as precise as the source gives it
 * @param place the dateline's place, as written
 * @param url where it was published
 * @param language BCP 47 tag, such as {@code en}
 */
public record Metadata(
    @Nullable String title,
    List<String> authors,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String place,
    @Nullable String url,
    @Nullable String language) {
  /** Nothing known. */
  public static final Metadata NONE = new Metadata(null, List.of(), null, null, null, null, null);

  public Metadata {
    authors = List.copyOf(authors);
  }

  /** These values where they are known, those of {@code other} where not. */
  public Metadata or(Metadata other) {
    return new Metadata(
        title != null ? title : other.title,
        authors.isEmpty() ? other.authors : authors,
        publisher != null ? publisher : other.publisher,
        published != null ? published : other.published,
        place != null ? place : other.place,
        url != null ? url : other.url,
        language != null ? language : other.language);
  }
}
