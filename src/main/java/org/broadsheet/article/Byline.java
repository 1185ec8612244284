package org.broadsheet.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads who wrote an article: "By Jane Roe and John Doe, Staff Writers" names two people.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Byline {
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|reported|story|words)\\s+)?by\\b[:\\s]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;|•·\\n\\r]|\\s[–—-]\\s|\\s/\\s|&|\\b(?:and|with)\\b)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_NAME =
      Pattern.compile("(?:jr|sr|ii|iii|iv|ph\\.?d|m\\.?d|esq)\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMES_NOBODY =
      Pattern.compile("(?:https?://|www\\.|@).*|.*\\S@\\S.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED_FORM = Pattern.compile("\\S+@\\S+\\s+\\(([^)]+)\\)");

  private final Set<String> roles;

  /**
   * @param roles words that make a part of a byline a job rather than a name, in lower case:
   *     "correspondent", "editor"
   */
  public Byline(Set<String> roles) {
    this.roles = Set.copyOf(roles);
  }

  /**
   * The names in a byline, in its order, each once; empty where it names nobody.
   *
   * @param text such as "By Jane Roe and John Doe", "Jane Roe; John Doe", "['Jane Roe', 'John
   *     Doe']"
   */
  public List<String> names(String text) {
    String line = BY.matcher(text.strip()).replaceFirst("");
    if (line.startsWith("[") && line.endsWith("]")) {
      line =
          line.substring(1, line.length() - 1).replaceAll("(?<!\\p{L})['\"]|['\"](?!\\p{L})", "");
    }
    line = FEED_FORM.matcher(line).replaceAll("$1");
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(line, -1)) {
      String name = BY.matcher(part.replaceAll("\\s+", " ").strip()).replaceFirst("");
      name = name.replaceAll("^[\"'“]+|[\"'”:]+$", "").strip();
      if (name.isEmpty() || NAMES_NOBODY.matcher(name).matches() || isRole(name)) {
        continue;
      }
      int last = names.size() - 1;
      if (last >= 0 && AFTER_NAME.matcher(name).matches()) {
        names.set(last, names.get(last) + " " + name);
      } else {
        names.add(name);
      }
    }
    return turned(line, names);
  }

  /** "Roe, Jane" is one person: a comma between two single words, and nothing else. */
  private static List<String> turned(String line, List<String> names) {
    boolean one =
        names.size() == 2
            && line.matches("[^\\s,;|&]+,\\s+[^\\s,;|&]+(?:\\s\\p{Lu}\\.)?")
            && !names.get(0).contains(" ");
    return one
        ? List.of(names.get(1) + " " + names.get(0))
        : List.copyOf(new LinkedHashSet<>(names));
  }

  private boolean isRole(String part) {
    for (String word : part.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      if (roles.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
