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

  /** Stands for a mark or the end of the sentence among the words that may follow. */
  private static final String MARK = ".";

  /**
   * A unit and what must tell that it is meant.
   *
   * @param context words of which the sentence must hold one; none where it is always meant
   * @param follow words of which one must stand behind it; none where any may
   */
  private record Entry(Unit unit, Set<String> context, Set<String> follow) {
    Entry as(String name, String dimension) {
      return new Entry(new Unit(name, dimension, BigDecimal.ONE), context, follow);
    }
  }

  private final Surfaces<Entry> surfaces = new Surfaces<>(false);
  private final Map<String, Lexicon.Entry> prefixes = new LinkedHashMap<>();

  UnitBook(RuleBook book) {
    for (Lexicon.Entry p : book.lexicon("si-prefixes").entries()) {
      prefixes.put(p.term(), p);
    }
    List<Lexicon.Entry> entries = new ArrayList<>(book.lexicon("units").entries());
    entries.sort(
        Comparator.comparing(e -> e.get("context").isEmpty() && e.get("follow").isEmpty()));
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
    Entry unit =
        new Entry(
            new Unit(name, e.get("dimension"), BigDecimal.ONE),
            Set.copyOf(e.list("context")),
            Set.copyOf(e.list("follow")));
    List<String> singulars = new ArrayList<>(List.of(e.term()));
    singulars.addAll(e.list("names"));
    List<String> plurals = new ArrayList<>(e.list("plurals"));
    singulars.forEach(s -> plurals.add(Surfaces.plural(s)));
    List<String> names = new ArrayList<>();
    singulars.forEach(s -> names.add(prefix + s));
    plurals.forEach(s -> names.add(prefix + s));
    if (unit.follow().isEmpty()) { // else only its symbols need company
      names.forEach(n -> surfaces.add(n, false, false, unit));
    }
    boolean hasPowers = e.get("powers").equals("yes");
    if (hasPowers) {
      Entry area = unit.as("square " + name, "area");
      Entry volume = unit.as("cubic " + name, "volume");
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
        surfaces.find(
            x,
            at,
            (e, end) ->
                (e.context().isEmpty() || x.hasAny(e.context())) && isFollowed(x, end, e.follow()));
    return found == null || isClosingQuote(x, at)
        ? null
        : new Surfaces.Found<>(found.item().unit(), found.end(), found.isSymbol());
  }

  /** Whether what stands behind a unit is what must stand there. */
  private static boolean isFollowed(Lexemes x, int end, Set<String> follow) {
    Lexeme next = x.at(end);
    boolean isMark = next.type() == Lexeme.Type.NONE || next.type() == Lexeme.Type.MARK;
    return follow.isEmpty() || (isMark ? follow.contains(MARK) : x.is(end, follow));
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
