package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The units that stand after a number, from the lexicons units and si-prefixes. */
final class UnitBook {
  private static final String QUOTES = "\"”’'";
  private static final String OPENING = "\"“‘'";
  private static final List<String> SQUARE = List.of("square ", "sq ", "sq. ");
  private static final List<String> CUBIC = List.of("cubic ", "cu ", "cu. ");

  /** A unit, and the words of which the sentence must hold one; none where it is always meant. */
  private record Entry(Unit unit, Set<String> context) {}

  private final Surfaces<Entry> surfaces = new Surfaces<>(false);
  private final Map<String, Lexicon.Entry> prefixes = new LinkedHashMap<>();

  UnitBook(RuleBook book) {
    for (Lexicon.Entry p : book.lexicon("si-prefixes").entries()) {
      prefixes.put(p.term(), p);
    }
    List<Lexicon.Entry> entries = new ArrayList<>(book.lexicon("units").entries());
    entries.sort(Comparator.comparing(e -> e.get("context").isEmpty()));
    for (Lexicon.Entry e : entries) {
      add(e, "", List.of(""));
      List<String> own = e.list("prefixes");
      for (Lexicon.Entry p : prefixes.values()) {
        if (own.contains("all") || own.contains(p.term())) {
          boolean isCommon = p.get("common").equals("yes") || own.contains(p.term());
          add(e, p.term(), isCommon ? p.list("symbols") : List.of());
        }
      }
    }
  }

  /** Adds a unit under a prefix: its names, plurals and symbols, with its square and cube. */
  private void add(Lexicon.Entry e, String prefix, List<String> prefixSymbols) {
    String name = prefix + e.term();
    Set<String> context = Set.copyOf(e.list("context"));
    Entry unit = new Entry(new Unit(name, e.get("dimension"), BigDecimal.ONE), context);
    List<String> singulars = new ArrayList<>(List.of(e.term()));
    singulars.addAll(e.list("names"));
    List<String> plurals = new ArrayList<>(e.list("plurals"));
    singulars.forEach(s -> plurals.add(Surfaces.plural(s)));
    List<String> names = new ArrayList<>();
    singulars.forEach(s -> names.add(prefix + s));
    plurals.forEach(s -> names.add(prefix + s));
    names.forEach(n -> surfaces.add(n, false, false, unit));
    boolean hasPowers = e.get("powers").equals("yes");
    if (hasPowers) {
      Entry area = new Entry(new Unit("square " + name, "area", BigDecimal.ONE), context);
      Entry volume = new Entry(new Unit("cubic " + name, "volume", BigDecimal.ONE), context);
      for (String n : names) {
        SQUARE.forEach(s -> surfaces.add(s + n, false, false, area));
        CUBIC.forEach(s -> surfaces.add(s + n, false, false, volume));
      }
      for (String s : symbols(prefixSymbols, e.list("symbols"))) {
        SQUARE.forEach(q -> surfaces.add(q + s, true, false, area));
        CUBIC.forEach(q -> surfaces.add(q + s, true, false, volume));
        if (Character.isLetter(s.charAt(s.length() - 1))) {
          surfaces.add(s + "²", true, false, area);
          surfaces.add(s + "2", true, false, area);
          surfaces.add(s + "³", true, false, volume);
          surfaces.add(s + "3", true, false, volume);
        }
      }
    }
    symbols(prefixSymbols, e.list("symbols")).forEach(s -> surfaces.add(s, true, false, unit));
    symbols(prefixSymbols, e.list("glued")).forEach(s -> surfaces.add(s, true, true, unit));
  }

  private static List<String> symbols(List<String> prefixSymbols, List<String> symbols) {
    List<String> out = new ArrayList<>();
    for (String p : prefixSymbols) {
      symbols.forEach(s -> out.add(p + s));
    }
    return out;
  }

  /** The unit that stands at a lexeme, or null. */
  Surfaces.@Nullable Found<Unit> find(Lexemes x, int at) {
    Surfaces.Found<Entry> found =
        surfaces.find(x, at, e -> e.context().isEmpty() || x.hasAny(e.context()));
    return found == null || isClosingQuote(x, at)
        ? null
        : new Surfaces.Found<>(found.item().unit(), found.end(), found.isSymbol());
  }

  /** The mark behind “from day one” closes a quotation: feet and inches stand behind digits. */
  private static boolean isClosingQuote(Lexemes x, int at) {
    String text = x.at(at).text();
    boolean isMark = text.length() == 1 && QUOTES.indexOf(text.charAt(0)) >= 0;
    boolean isQuoted = // "99.9" percent, not 6'2"
        at > 1 && OPENING.indexOf(last(x.at(at - 2).text())) >= 0 && !x.at(at - 3).isDigits();
    return isMark && (at == 0 || isQuoted || !Character.isDigit(last(x.at(at - 1).text())));
  }

  private static char last(String text) {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }
}
