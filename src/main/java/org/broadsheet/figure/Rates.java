package org.broadsheet.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Reads what an amount is counted by: "per barrel", "a day", "/kg", "annually". */
final class Rates {
  /**
   * A denominator.
   *
   * @param unit its singular
   * @param end index after its last lexeme
   */
  record Rate(String unit, int end) {}

  private final UnitBook units;
  private final NumberReader numbers;
  private final Set<String> away;
  private final Set<String> then;
  private final Set<String> flowThen;
  private final Set<String> nouns = new HashSet<>();
  private final Map<String, String> plurals = new HashMap<>();
  private final Map<String, String> adverbs = new HashMap<>();

  Rates(RuleBook book, UnitBook units, NumberReader numbers, FigureWords words) {
    away = words.of("rate-away");
    then = words.of("rate-then");
    flowThen = words.of("flow-then");
    this.units = units;
    this.numbers = numbers;
    for (Lexicon.Entry e : book.lexicon("rate-denominators").entries()) {
      if (e.get("type").equals("adverb")) {
        adverbs.put(e.term(), e.get("unit"));
      } else {
        nouns.add(e.term());
        plurals.put(e.get("unit").isEmpty() ? Surfaces.plural(e.term()) : e.get("unit"), e.term());
      }
    }
  }

  /** The rate that begins at a lexeme, right after something that is counted, or null. */
  @Nullable Rate find(Lexemes x, int at) {
    return find(x, at, false, then);
  }

  /**
   * The rate behind a volume: "two million barrels a day before the embargo" say how much flows.
   */
  @Nullable Rate ofFlow(Lexemes x, int at) {
    return find(x, at, false, flowThen);
  }

  /** The rate behind an amount of money, which any unit may follow: "$16 a cubic metre". */
  @Nullable Rate ofMoney(Lexemes x, int at) {
    return find(x, at, true, then);
  }

  private @Nullable Rate find(Lexemes x, int at, boolean isMoney, Set<String> then) {
    String adverb = adverbs.get(x.at(at).lower());
    boolean isInWord = x.at(at + 1).isGlued() && x.at(at + 1).isMark("-‐‑");
    if (adverb != null && !isInWord) {
      return new Rate(adverb, at + 1);
    }
    int i = at;
    boolean isHyphen = x.at(i).isMark("-‐‑") && x.at(i).isGlued() && x.at(i + 1).isGlued();
    i += isHyphen ? 1 : 0;
    boolean isPer = x.is(i, "per");
    boolean isSlash = x.at(i).isMark("/");
    boolean isArticle = x.is(i, "a", "an");
    if (!isPer && !isSlash && !isArticle) {
      return null;
    }
    int what = i + 1;
    if (x.at(what).isMark("-‐‑") && x.at(what).isGlued()) {
      what++;
    }
    boolean isNumber = x.at(what).isDigits() || numbers.read(x, what, false).isPresent();
    if (isPer && isNumber) { // "one person per two square metres"
      return counted(x, what);
    }
    Surfaces.Found<Unit> unit = units.find(x, what);
    if (unit != null && !unit.item().isPercent()) {
      boolean isThen = unit.item().isTime() && x.is(unit.end(), then);
      boolean isFar = unit.item().is("length") && x.is(unit.end(), away);
      boolean isTerm = unit.item().isTime() || nouns.contains(unit.item().name()) || isMoney;
      boolean isBy = !isArticle || (isTerm && !isThen && !isFar);
      return isBy ? new Rate(unit.item().name(), withoutStop(x, unit.end())) : null;
    }
    Lexeme noun = x.at(what);
    if ((isPer && noun.isWord()) || nouns.contains(noun.lower())) {
      return new Rate(noun.lower(), what + 1);
    }
    return null;
  }

  /** The end of a unit without the full stop of the sentence: "per lb." */
  static int withoutStop(Lexemes x, int end) {
    return x.at(end - 1).isMark(".") && x.at(end).type() == Lexeme.Type.NONE ? end - 1 : end;
  }

  /** "per 100,000 people". */
  private @Nullable Rate counted(Lexemes x, int at) {
    Numeral n = numbers.read(x, at, false).orElse(null);
    if (n == null || n.value() == null) {
      return null;
    }
    String number = n.value().toPlainString();
    boolean isHyphen = x.at(n.end()).isMark("-‐‑") && x.at(n.end()).isGlued();
    Surfaces.Found<Unit> unit = units.find(x, isHyphen ? n.end() + 1 : n.end());
    if (unit != null && x.at(unit.end()).isWord() && nouns.contains(x.at(unit.end()).lower())) {
      String size = number + " " + unit.item().name(); // "per 50-kg bag"
      return new Rate(size + " " + x.at(unit.end()).lower(), unit.end() + 1);
    }
    if (unit != null) {
      return new Rate(number + " " + unit.item().name(), unit.end());
    }
    String noun =
        nouns.contains(x.at(n.end()).lower())
            ? x.at(n.end()).lower()
            : plurals.get(x.at(n.end()).lower());
    return noun == null ? new Rate(number, n.end()) : new Rate(number + " " + noun, n.end() + 1);
  }
}
