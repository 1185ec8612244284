package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.broadsheet.article.Byline;
import org.broadsheet.article.Metadata;
import org.broadsheet.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/** What the lines of one article say of it; the first line that says something counts. */
final class Findings {
  private static final int SHORTEST_SHOUTED_WORD = 3;

  private final Byline bylines;
  private final KnownNames known;
  private @Nullable String title;
  private @Nullable String publisher;
  private @Nullable String published;
  private @Nullable String place;
  private final List<String> authors = new ArrayList<>();
  private Metadata weak = Metadata.NONE;

  Findings(Byline bylines, KnownNames known) {
    this.bylines = bylines;
    this.known = known;
  }

  /** Takes what a rule's groups hold. */
  void take(LineRule rule, Matcher m) {
    Metadata found =
        new Metadata(
            group(m, "title"),
            names(group(m, "authors")),
            publisher(group(m, "publisher")),
            date(group(m, "date")),
            group(m, "place"),
            null,
            null);
    if (rule.weak()) {
      weak = weak.or(found);
      return;
    }
    title = title != null ? title : found.title();
    publisher = publisher != null ? publisher : found.publisher();
    published = published != null ? published : found.published();
    place = place != null ? place : found.place();
    if (authors.isEmpty()) {
      authors.addAll(found.authors());
    }
  }

  void title(String words) {
    title = title != null ? title : words;
  }

  @Nullable String title() {
    return title;
  }

  List<String> authors() {
    return List.copyOf(authors);
  }

  Metadata metadata() {
    return new Metadata(title, authors, publisher, published, place, null, null).or(weak);
  }

  private static @Nullable String group(Matcher m, String name) {
    // A pattern that says nothing of the matter has no group of that name.
    if (!m.pattern().pattern().contains("(?<" + name + ">")) {
      return null;
    }
    String value = m.group(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** "the Northport Gazette" in a sentence is "Northport Gazette" in a list. */
  private static @Nullable String publisher(@Nullable String words) {
    return words != null && words.startsWith("the ") ? words.substring("the ".length()) : words;
  }

  private static @Nullable String date(@Nullable String words) {
    return words == null ? null : PublicationDate.read(words).orElse(null);
  }

  private List<String> names(@Nullable String words) {
    if (words == null) {
      return List.of();
    }
    return bylines.names(words).stream()
        .map(known::withoutHonorific)
        .filter(known::couldBePerson)
        .map(Findings::unshouted)
        .toList();
  }

  /** "JANE ROE" is Jane Roe; "J. D. Roe" stays. */
  private static String unshouted(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      out.append(out.length() == 0 ? "" : " ");
      boolean shouted = word.length() >= SHORTEST_SHOUTED_WORD && word.indexOf('.') < 0;
      out.append(shouted ? capitalised(word) : word);
    }
    return out.toString();
  }

  private static String capitalised(String word) {
    StringBuilder out = new StringBuilder(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || !Character.isLetter(out.charAt(i - 1))) {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
