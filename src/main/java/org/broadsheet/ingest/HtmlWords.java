package org.broadsheet.ingest;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Words in the class and id of a page's elements that tell what they hold, in lower case; a word
 * may be several with a space between ("most read"), which match one after the other.
 *
 * @param junk never the story: comments, related stories, newsletter
 * @param aside not the story where little text is in it, but also said of what surrounds the story:
 *     sidebar, banner, menu
 * @param body the story: article body, entry content
 * @param byline who wrote it
 * @param date when it was published
 * @param caption the words under a picture
 * @param standfirst the lines under the headline
 */
public record HtmlWords(
    Set<String> junk,
    Set<String> aside,
    Set<String> body,
    Set<String> byline,
    Set<String> date,
    Set<String> caption,
    Set<String> standfirst) {
  private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  public HtmlWords {
    junk = Set.copyOf(junk);
    aside = Set.copyOf(aside);
    body = Set.copyOf(body);
    byline = Set.copyOf(byline);
    date = Set.copyOf(date);
    caption = Set.copyOf(caption);
    standfirst = Set.copyOf(standfirst);
  }

  /**
   * The words of a list with a kind for each.
   *
   * @param ofKind gives the terms of a kind: {@code junk}, {@code aside}, {@code body} and so on
   */
  public static HtmlWords of(Function<String, ? extends Collection<String>> ofKind) {
    return new HtmlWords(
        Set.copyOf(ofKind.apply("junk")),
        Set.copyOf(ofKind.apply("aside")),
        Set.copyOf(ofKind.apply("body")),
        Set.copyOf(ofKind.apply("byline")),
        Set.copyOf(ofKind.apply("date")),
        Set.copyOf(ofKind.apply("caption")),
        Set.copyOf(ofKind.apply("standfirst")));
  }

  /** The words of an element's class and id, with a space before, between and after them. */
  static String of(Element element) {
    String names = element.className() + " " + element.id();
    if (names.isBlank()) {
      return "";
    }
    String words = CAPITAL.matcher(names).replaceAll(" "); // "relatedStories"
    return " " + BETWEEN.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT) + " ";
  }

  /** Whether one of {@code terms} stands in the words that {@link #of} gave. */
  static boolean anyIn(Collection<String> terms, String words) {
    for (String term : terms) {
      if (words.contains(" " + term + " ")) {
        return true;
      }
    }
    return false;
  }
}
