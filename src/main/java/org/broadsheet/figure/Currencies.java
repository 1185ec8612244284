package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  static final String DOLLAR = "dollar";
  private static final String PER = " per ";

  /** The name of the cents in the lexicon, of which the text tells the money. */
  static final String CENT = "cent";

  private record Country(
      Pattern name, Pattern cities, String adjectives, String family, String code) {}

  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, List<Country>> byFamily = new LinkedHashMap<>();

  /** What a bare "$" is paid by where it is the American one: barrels, ounces. */
  private final Set<String> dollarGoods;

  /** Names of goods and markets whose prices are in American dollars. */
  private final Pattern dollarMarkets;

  /** Money that is divided into cents. */
  private final Set<String> centMoney;

  Currencies(RuleBook book, FigureWords small) {
    centMoney = small.of("cent-money");
    dollarGoods = small.of("dollar-good");
    dollarMarkets = words(alternatives(String.join("|", small.of("dollar-market"))));
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

    /** The last money with cents that the text has named; empty where there was none yet. */
    private String lastWithCents = "";

    private Resolver(Document document) {
      this.document = document;
    }

    /** Writes the codes of the money of a sentence's figures; sentences come in their order. */
    void resolve(Sentence s, List<Draft> drafts) {
      List<Draft> cents = new ArrayList<>();
      for (Draft d : drafts) {
        if (d.kind == FigureKind.MONEY && isCents(d)) {
          cents.add(d);
        } else if (d.kind == FigureKind.MONEY) {
          d.unit = resolve(s, d.unit);
          String code = d.unit.length() < 3 ? "" : d.unit.substring(0, 3);
          lastWithCents = centMoney.contains(code) ? code : lastWithCents;
        }
      }
      for (Draft d : cents) { // "212 million euros, or 94 cents a share"
        String rest = d.unit.substring(CENT.length());
        d.unit = lastWithCents.isEmpty() ? resolve(s, DOLLAR + rest) : lastWithCents + rest;
      }
    }

    private static boolean isCents(Draft d) {
      return d.unit.equals(CENT) || d.unit.startsWith(CENT + " ");
    }

    /**
     * The unit with a family's name ("dollar per barrel") replaced by its ISO 4217 code; empty
     * where the text does not tell whose peso or crown is meant.
     */
    private String resolve(Sentence s, String unit) {
      int space = unit.indexOf(' ');
      String family = space < 0 ? unit : unit.substring(0, space);
      List<Country> countries = byFamily.get(family);
      if (countries == null) {
        return space < 0 ? unit : family + priced(unit.substring(space));
      }
      String rest = space < 0 ? "" : priced(unit.substring(space));
      String words = s.span().in(document.text());
      String own = explicit(countries, words);
      if (own == null && family.equals(DOLLAR) && isPricedInDollars(words, rest)) {
        own = defaults.getOrDefault(DOLLAR, "");
      }
      own = own == null && !family.equals(DOLLAR) ? named(countries, words) : own;
      String code = own != null ? own : known.computeIfAbsent(family, f -> ofArticle(f, countries));
      return code.isEmpty() ? "" : code + rest;
    }

    /** " per dollar" with the code of the money that a rate of exchange is counted by. */
    private String priced(String rest) {
      return rest.equals(PER + DOLLAR) ? PER + defaults.getOrDefault(DOLLAR, DOLLAR) : rest;
    }

    /**
     * "Brent was at $71 a barrel": what the world's markets trade in dollars, from Oslo to Perth.
     */
    private boolean isPricedInDollars(String words, String rest) {
      return dollarGoods.stream().anyMatch(g -> rest.equals(PER + g))
          || dollarMarkets.matcher(words).find();
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
        boolean isOther = family.equals(DOLLAR) && hasOtherDollar();
        for (Country c : countries) {
          if ((c.name().matcher(place).find() || c.cities().matcher(place).find()) && !isOther) {
            return c.code();
          }
        }
      }
      if (family.equals(DOLLAR)) {
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
