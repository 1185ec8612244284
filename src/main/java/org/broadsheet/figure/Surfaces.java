package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds written forms of units and currencies, the longest first.
 *
 * @param <T> what a form stands for
 */
final class Surfaces<T> {
  /**
   * A form that was found.
   *
   * @param item what it stands for
   * @param end index after its last lexeme
   * @param isSymbol whether it had to match in its own case
   */
  record Found<T>(T item, int end, boolean isSymbol) {}

  private record Form<T>(List<Lexeme> pieces, boolean isExact, boolean isGlued, T item) {}

  private final Map<String, List<Form<T>>> byFirst = new HashMap<>();
  private final boolean isBeforeDigits;

  /**
   * An empty collection.
   *
   * @param isBeforeDigits whether digits may stand right behind a form, as behind "RM" in "RM10"
   */
  Surfaces(boolean isBeforeDigits) {
    this.isBeforeDigits = isBeforeDigits;
  }

  /**
   * Adds a form.
   *
   * @param isExact whether capitals and small letters matter
   * @param isGlued whether it must stand directly after what comes before
   */
  void add(String form, boolean isExact, boolean isGlued, T item) {
    Lexemes x = Lexemes.of(form);
    List<Lexeme> pieces = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      pieces.add(x.at(i));
    }
    List<Form<T>> forms =
        byFirst.computeIfAbsent(
            pieces.get(0).text().toLowerCase(Locale.ROOT), k -> new ArrayList<>());
    forms.add(new Form<>(pieces, isExact, isGlued, item));
    forms.sort(Comparator.comparingInt(f -> -f.pieces().size()));
  }

  /** Decides whether a form is wanted that ends before a lexeme. */
  @FunctionalInterface
  interface Wanted<T> {
    boolean test(T item, int end);
  }

  /** The longest form that begins at a lexeme and is wanted wherever it ends, or null. */
  @Nullable Found<T> find(Lexemes x, int at, Predicate<T> wanted) {
    return find(x, at, (item, end) -> wanted.test(item));
  }

  /** The longest form that begins at a lexeme and is wanted, or null. */
  @Nullable Found<T> find(Lexemes x, int at, Wanted<T> wanted) {
    Lexeme first = x.at(at);
    if (first.type() == Lexeme.Type.NONE) {
      return null;
    }
    List<Form<T>> forms = byFirst.get(first.text().toLowerCase(Locale.ROOT));
    if (forms == null) {
      forms = byFirst.get(first.lower());
    }
    if (forms == null) {
      return null;
    }
    for (Form<T> f : forms) {
      if (f.isGlued() && !first.isGlued()) {
        continue;
      }
      int end = end(x, at, f);
      if (end > at && wanted.test(f.item(), end)) {
        return new Found<>(f.item(), end, f.isExact());
      }
    }
    return null;
  }

  private int end(Lexemes x, int at, Form<T> f) {
    int i = at;
    for (int k = 0; k < f.pieces().size(); k++) {
      Lexeme want = f.pieces().get(k);
      if (k > 0 && want.isWord()) {
        boolean isHyphen = x.at(i).isMark("-‐‑") && x.at(i).isGlued();
        boolean isPoint = x.at(i).isMark(".") && x.at(i).isGlued() && x.at(i - 1).isWord();
        i += isHyphen || isPoint ? 1 : 0;
      }
      Lexeme is = x.at(i);
      boolean same = f.isExact() ? is.text().equals(want.text()) : is.lower().equals(want.lower());
      if (!same || (k > 0 && want.isGlued() && !is.isGlued())) {
        return -1;
      }
      i++;
    }
    Lexeme last = x.at(i - 1);
    Lexeme next = x.at(i);
    // "5 m" but not "5 m2x", "100 C" but not "100 C-17s"
    boolean isCut =
        last.isWord()
            && last.text().length() <= 2
            && next.isGlued()
            && (next.isWord() || (next.isDigits() && !isBeforeDigits));
    return isCut ? -1 : i;
  }

  /** The regular English plural of a word or of a phrase's last word. */
  static String plural(String singular) {
    if (singular.matches(".*[^aeiou]y")) {
      return singular.substring(0, singular.length() - 1) + "ies";
    }
    return singular.matches(".*(s|x|z|ch|sh)") ? singular + "es" : singular + "s";
  }
}
