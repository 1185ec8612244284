package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The names, symbols and codes of money, from the lexicon currencies and its two companions. */
final class MoneyBook {
  private final Surfaces<Unit> before = new Surfaces<>(true);
  private final Surfaces<Unit> letters = new Surfaces<>(true);
  private final Surfaces<Unit> after = new Surfaces<>(false);
  private final Map<String, String> byAdjective = new HashMap<>();
  private final Surfaces<String> adjectives = new Surfaces<>(false);

  MoneyBook(RuleBook book) {
    for (Lexicon.Entry e : book.lexicon("currencies").entries()) {
      Unit unit = new Unit(e.get("code"), "money", new BigDecimal(e.get("factor")));
      String term = e.term();
      switch (e.get("place")) {
        case "before" -> before.add(term, true, false, unit);
        case "letter" -> letters.add(term, true, false, unit);
        case "both", "code" -> {
          before.add(term, true, false, unit);
          after.add(term, true, false, unit);
          if (e.get("place").equals("code") && unit.name().length() == 3) {
            after.add("M" + term, true, false, millions(unit));
            before.add("M" + term, true, false, millions(unit));
          }
        }
        case "code-after", "symbol-after" -> after.add(term, true, false, unit);
        case "glued-after" -> after.add(term, true, true, unit);
        default -> {
          after.add(term, false, false, unit);
          List<String> plurals = e.list("plural");
          (plurals.isEmpty() ? List.of(Surfaces.plural(term)) : plurals)
              .forEach(p -> after.add(p, false, false, unit));
        }
      }
    }
    for (Lexicon.Entry e : book.lexicon("currency-countries").entries()) {
      for (String adjective : e.list("adjectives")) {
        if (byAdjective.put(adjective + " " + e.get("family"), e.get("code")) == null) {
          adjectives.add(adjective, false, false, adjective);
        }
      }
    }
    Set<String> known = new HashSet<>();
    book.lexicon("currency-countries").entries().forEach(e -> known.addAll(e.list("adjectives")));
    for (Lexicon.Entry e : book.lexicon("countries").entries()) {
      for (String demonym : e.list("demonyms")) { // "Brazilian reais"
        String adjective = demonym.toLowerCase(Locale.ROOT);
        if (known.add(adjective)) {
          adjectives.add(adjective, false, false, adjective);
        }
      }
    }
  }

  private static Unit millions(Unit unit) {
    return new Unit(unit.name(), "money", unit.factor().multiply(new BigDecimal(1_000_000)));
  }

  /** What stands before an amount: "$", "US$", "Rs", "EUR"; null where nothing does. */
  Surfaces.@Nullable Found<Unit> before(Lexemes x, int at) {
    boolean isInWord = x.at(at).isGlued() && (x.at(at - 1).isWord() || x.at(at - 1).isDigits());
    if (isInWord && x.at(at).isWord()) {
      return null;
    }
    Surfaces.Found<Unit> found = before.find(x, at, u -> true);
    if (found != null && x.at(found.end()).isMark(".") && x.at(found.end()).isGlued()) {
      boolean isAbbreviation = x.at(found.end() + 1).isDigits() && x.at(at).isWord();
      return isAbbreviation
          ? new Surfaces.Found<>(found.item(), found.end() + 1, found.isSymbol())
          : found;
    }
    if (found == null || !x.at(found.end()).isDigits()) {
      Surfaces.Found<Unit> letter = letters.find(x, at, u -> true);
      if (letter != null && isLargeNumber(x, letter.end())) {
        return letter;
      }
    }
    if (found != null
        && x.at(found.end()).isMark("$")
        && x.at(found.end()).isGlued()
        && x.at(at).isWord()) { // "AUD$ 15"
      return new Surfaces.Found<>(found.item(), found.end() + 1, true);
    }
    return found;
  }

  private static boolean isLargeNumber(Lexemes x, int at) {
    Lexeme n = x.at(at);
    boolean isScaled =
        x.at(at + 1).isWord() && x.at(at + 1).text().matches("[mbk]|bn|mn|million|billion");
    return n.isDigits()
        && n.isGlued()
        && ((n.text().length() >= 3 && !n.text().startsWith("0")) || isScaled);
  }

  /** The money that a word or two name, such as "euro" and "Canadian dollar", or null. */
  Surfaces.@Nullable Found<Unit> name(Lexemes x, int at) {
    Surfaces.Found<Unit> found = x.at(at).isWord() ? after(x, at) : null;
    return found == null || found.isSymbol() || found.item().name().equals(Currencies.CENT)
        ? null
        : found;
  }

  /** What stands after an amount: "euros", "Canadian dollars", "USD", "€"; null if nothing does. */
  Surfaces.@Nullable Found<Unit> after(Lexemes x, int at) {
    Surfaces.Found<Unit> plain = after.find(x, at, u -> true);
    if (plain != null) {
      return plain;
    }
    Surfaces.Found<String> adjective = adjectives.find(x, at, a -> true);
    if (adjective == null) {
      return null;
    }
    int next = adjective.end();
    if (x.at(next).isMark(".") && x.at(next).isGlued()) {
      next++;
    }
    Surfaces.Found<Unit> name = after.find(x, next, Unit::isMoney);
    if (name == null || name.isSymbol()) {
      return null;
    }
    boolean isCent = name.item().name().equals(Currencies.CENT); // "Canadian cents"
    String family = isCent ? Currencies.DOLLAR : name.item().name().toLowerCase(Locale.ROOT);
    String code = byAdjective.get(adjective.item() + " " + family);
    Unit unit = code == null ? name.item() : new Unit(code, "money", name.item().factor());
    return code != null || !(isCent || name.item().name().equals(family))
        ? new Surfaces.Found<>(unit, name.end(), false)
        : null;
  }
}
