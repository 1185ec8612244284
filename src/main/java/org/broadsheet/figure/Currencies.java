package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Tells which country's dollar, peso or pound an article means: the sentence's own "Canadian
 * dollars", the dateline, the country that the article speaks of most, or what the name means by
 * itself.
 */
final class Currencies {
  private record Country(
      Pattern name, Pattern cities, String adjectives, String family, String code) {}

  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, List<Country>> byFamily = new LinkedHashMap<>();

  Currencies(RuleBook book) {
    for (Lexicon.Entry e : book.lexicon("currency-families").entries()) {
      defaults.put(e.term(), e.get("default"));
    }
    for (Lexicon.Entry e : book.lexicon("currency-countries").entries()) {
      String adjectives = alternatives(e.get("adjectives"));
      byFamily
          .computeIfAbsent(e.get("family"), f -> new ArrayList<>())
          .add(
              new Country(
                  words(Pattern.quote(e.term()) + (adjectives.isEmpty() ? "" : "|" + adjectives)),
                  words(e.get("cities").isEmpty() ? "(?!)" : alternatives(e.get("cities"))),
                  adjectives,
                  e.get("family"),
                  e.get("code")));
    }
  }

  private static String alternatives(String cell) {
    StringBuilder out = new StringBuilder();
    for (String a : cell.split("\\|", -1)) {
      out.append(out.length() > 0 ? "|" : "").append(Pattern.quote(a));
    }
    return out.toString();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  Resolver of(Document document) {
    return new Resolver(document);
  }

  /** The meanings of money names in one article. */
  final class Resolver {
    private final Document document;
    private final Map<String, String> known = new HashMap<>();

    private Resolver(Document document) {
      this.document = document;
    }

    /**
     * The unit with a family's name ("dollar per barrel") replaced by its ISO 4217 code; without it
     * where the text does not tell whose peso or crown is meant.
     */
    String resolve(Sentence s, String unit) {
      int space = unit.indexOf(' ');
      String family = space < 0 ? unit : unit.substring(0, space);
      List<Country> countries = byFamily.get(family);
      if (countries == null) {
        return unit;
      }
      String rest = space < 0 ? "" : unit.substring(space);
      String words = s.span().in(document.text());
      String own = explicit(countries, words);
      own = own == null && !family.equals("dollar") ? named(countries, words) : own;
      String code = own != null ? own : known.computeIfAbsent(family, f -> ofArticle(f, countries));
      return (code + rest).strip();
    }

    /** "Canadian dollars" in the sentence. */
    private @Nullable String explicit(List<Country> countries, String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (Country c : countries) {
        int at = lower.indexOf(c.family());
        while (at > 0) {
          Matcher m = words(c.adjectives()).matcher(text.substring(0, at).stripTrailing());
          while (m.find()) {
            if (m.hitEnd() || m.end() == text.substring(0, at).stripTrailing().length()) {
              return c.code();
            }
          }
          at = lower.indexOf(c.family(), at + 1);
        }
      }
      return null;
    }

    /** The country that a text names, by its own name, a city's or its people's. */
    private static @Nullable String named(List<Country> countries, String text) {
      String code = null;
      for (Country c : countries) {
        boolean isNamed = c.name().matcher(text).find() || c.cities().matcher(text).find();
        if (isNamed && code != null) {
          return null;
        }
        code = isNamed ? c.code() : code;
      }
      return code;
    }

    private String ofArticle(String family, List<Country> countries) {
      String place = document.article().metadata().place();
      String fallback = defaults.getOrDefault(family, "");
      if (place != null) {
        boolean isOther = family.equals("dollar") && hasOtherDollar();
        for (Country c : countries) {
          if ((c.name().matcher(place).find() || c.cities().matcher(place).find()) && !isOther) {
            return c.code();
          }
        }
      }
      if (family.equals("dollar")) {
        return fallback;
      }
      String best = fallback;
      int most = 0;
      for (Country c : countries) {
        int count = 0;
        Matcher m = c.name().matcher(document.text());
        while (m.find()) {
          count++;
        }
        if (count > most) {
          most = count;
          best = c.code();
        }
      }
      return best;
    }

    /** Where an article writes "A$" or "C$", its bare "$" is the American one. */
    private boolean hasOtherDollar() {
      return Pattern.compile("(?<![\\p{L}])(?:A|AU|C|CA|NZ|HK|S|NT)\\$")
          .matcher(document.text())
          .find();
    }
  }
}
