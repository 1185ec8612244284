package org.broadsheet.quality.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.quality.corpus.MarkedNews;
import org.broadsheet.text.WhiteSpace;

/**
 * Whom a name means in one article: marked names and aliases, whatever title stands before them.
 */
final class GoldNames {
  private static final Pattern EDGES = Pattern.compile("^[.,“”\"()]+|[.,“”\"()]+$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern PREPOSITION = Pattern.compile("\\b(?:of|for|in|at|from)\\b");

  private final Set<String> titles;
  private final Map<String, String> names = new HashMap<>();

  GoldNames(List<MarkedNews.Entity> entities, Set<String> titles) {
    this.titles = titles;
    Map<String, Set<String>> owners = new HashMap<>();
    for (MarkedNews.Entity e : entities) {
      List<String> all = new ArrayList<>(e.aliases());
      all.add(e.name());
      for (String name : all) {
        owners.computeIfAbsent(plain(name), k -> new HashSet<>()).add(plain(e.name()));
      }
    }
    owners.forEach(
        (name, who) -> {
          if (who.contains(name)) {
            names.put(name, name);
          } else if (who.size() == 1) { // an alias of two decides nothing
            names.put(name, who.iterator().next());
          }
        });
  }

  /** The plain name of the entity that a name means; the plain name itself where none is marked. */
  String of(String name) {
    String plain = plain(name);
    return names.getOrDefault(plain, plain);
  }

  /** Whether the name or alias of a marked entity. */
  boolean knows(String name) {
    return names.containsKey(plain(name));
  }

  /** A name's words in small letters, without marks, possessive, and titles or articles before. */
  String plain(String name) {
    List<String> words = new ArrayList<>();
    String folded = WhiteSpace.fold(name.toLowerCase(Locale.ROOT));
    for (String word : folded.split(" ", -1)) {
      String bare = EDGES.matcher(word).replaceAll("");
      bare = POSSESSIVE.matcher(bare).replaceFirst("");
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    while (words.size() > 1 && titles.contains(words.get(0))) {
      words.remove(0);
    }
    if (words.size() > 2 && words.get(0).equals("of") && words.get(1).equals("state")) {
      words.subList(0, 2).clear(); // "Secretary of State Tom Marsh"
    }
    return String.join(" ", words);
  }

  /** The last word before a name's first preposition: "minister" of "minister of ports". */
  String head(String name) {
    String plain = plain(name);
    String before = PREPOSITION.split(plain, 2)[0].strip();
    String phrase = before.isEmpty() ? plain : before;
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }
}
