package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page's tags say about its article: JSON-LD first, then OpenGraph, then the other
 * {@code <meta>} names that publishers use, then what the page shows.
 */
final class HtmlMetadata {
  private static final List<String> TITLE =
      List.of(
          "og:title",
          "twitter:title",
          "dc.title",
          "dcterms.title",
          "parsely-title",
          "sailthru.title",
          "headline");
  private static final List<String> AUTHOR =
      List.of(
          "author",
          "article:author",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "og:article:author",
          "twitter:creator");
  private static final List<String> PUBLISHER =
      List.of("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "datepublished",
          "date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.created",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "ptime");

  private static final int MAX_PLACE_CHARS = 60;

  private final Document page;
  private final JsonLd linked;
  private final HtmlWords words;
  private final Byline byline;

  /** What the page's meta elements say, by name in lower case. */
  private final Map<String, List<String>> metas = new HashMap<>();

  HtmlMetadata(Document page, JsonLd linked, HtmlWords words, Byline byline) {
    this.page = page;
    this.linked = linked;
    this.words = words;
    this.byline = byline;
    for (Element meta : page.select("meta[content]")) {
      String value = line(meta.attr("content"));
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (value != null && !name.isEmpty()) {
          metas.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
        }
      }
    }
  }

  Metadata read() {
    String publisher = first(linked.name("publisher"), meta(PUBLISHER));
    return new Metadata(
        title(publisher),
        RecordFields.people(authors(), publisher),
        publisher,
        published(),
        place(),
        url(),
        language());
  }

  private @Nullable String title(@Nullable String publisher) {
    String site = first(meta(List.of("og:site_name")), publisher);
    Element h1 = page.selectFirst("h1");
    String title = first(linked.text("headline"), meta(TITLE));
    String shown = h1 != null && page.select("h1").size() == 1 ? line(h1.text()) : null;
    if (title == null) {
      title = first(shown, page.title());
    }
    return title == null ? null : withoutSite(title, site, shown);
  }

  /** "Mayor resigns - The Harbour Post" without the newspaper. */
  private static String withoutSite(String title, @Nullable String site, @Nullable String shown) {
    for (String divider : List.of(" | ", " - ", " – ", " — ", " · ", " :: ", " » ")) {
      int at = title.lastIndexOf(divider);
      if (at > 0) {
        String before = title.substring(0, at).strip();
        String after = title.substring(at + divider.length()).strip();
        if (after.equalsIgnoreCase(site) || before.equalsIgnoreCase(shown)) {
          return before;
        }
      }
    }
    return title;
  }

  private List<String> authors() {
    List<String> names = new ArrayList<>();
    for (String author : linked.names("author")) {
      names.addAll(byline.names(author));
    }
    for (String key : AUTHOR) {
      if (names.isEmpty()) {
        for (String author : metas.getOrDefault(key, List.of())) {
          names.addAll(byline.names(author));
        }
      }
    }
    if (names.isEmpty()) {
      for (Element e : page.select("[rel=author], [itemprop~=author]")) {
        Element name = e.selectFirst("[itemprop=name]");
        names.addAll(byline.names(name == null ? shown(e) : name.text()));
      }
    }
    if (names.isEmpty()) {
      for (Element e : page.select("[class], [id]")) {
        // The outermost element of that name is the byline; a box about the author is longer.
        if (HtmlWords.anyIn(words.byline(), HtmlWords.of(e))
            && !HtmlWords.anyIn(words.junk(), HtmlWords.of(e))
            && e.text().length() < 120) {
          names.addAll(byline.names(e.text()));
          break;
        }
      }
    }
    return names;
  }

  private @Nullable String published() {
    String date = first(linked.text("datePublished"), linked.text("dateCreated"));
    for (String key : PUBLISHED) {
      date = date == null ? meta(List.of(key)) : date;
    }
    if (date == null) {
      Element marked =
          page.selectFirst(
              "[itemprop~=datePublished], time[pubdate], article time, main time, time[datetime]");
      if (marked != null) {
        String shown = first(marked.attr("datetime"), marked.attr("content"));
        date = first(shown, marked.text());
        // A <time> may also be "3 hours ago": words that are no date say nothing here.
        return date == null ? null : PublicationDate.read(date).orElse(null);
      }
    }
    return date == null ? null : PublicationDate.readOrKeep(date);
  }

  private @Nullable String place() {
    String dateline = linked.text("dateline");
    boolean isPlace =
        dateline != null && dateline.length() <= MAX_PLACE_CHARS && !dateline.matches(".*\\d.*");
    return isPlace ? line(dateline) : null;
  }

  private @Nullable String url() {
    Element canonical = page.selectFirst("link[rel~=(?i)canonical][href]");
    String url = canonical == null ? null : line(canonical.attr("href"));
    for (String other :
        new String[] {
          meta(List.of("og:url")), linked.text("url"), linked.text("mainEntityOfPage")
        }) {
      url = url != null && url.matches("https?://.*") ? url : first(other, url);
    }
    return url;
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html[lang]");
    String locale = meta(List.of("og:locale"));
    return first(
        html == null ? null : html.attr("lang"),
        linked.text("inLanguage"),
        locale == null ? null : locale.replace('_', '-'),
        meta(List.of("content-language", "language", "dc.language")));
  }

  private static String shown(Element element) {
    String content = element.attr("content");
    return content.isEmpty() ? element.text() : content;
  }

  private @Nullable String meta(List<String> keys) {
    for (String key : keys) {
      List<String> values = metas.get(key);
      if (values != null) {
        return values.get(0);
      }
    }
    return null;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      String line = line(value);
      if (line != null) {
        return line;
      }
    }
    return null;
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : WellFormed.line(text);
    return line.isEmpty() ? null : line;
  }
}
