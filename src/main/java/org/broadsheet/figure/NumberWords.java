package org.broadsheet.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The words that numbers are made of, from the lexicons number-words, scales and vague-numbers. */
final class NumberWords {
  /** What a number word does in a number. */
  enum Type {
    UNIT,
    TEEN,
    TENS,
    HUNDRED,
    DOZEN,
    GROUP,
    FRACTION,
    GLYPH,
    ORDINAL
  }

  /**
   * A number word.
   *
   * @param numerator the value, of a fraction the number above the line
   * @param denominator one but for fractions
   */
  record Word(Type type, BigDecimal numerator, BigDecimal denominator) {}

  /** Where a scale word may stand. */
  enum Style {
    WORD,
    GLUED,
    MONEY
  }

  /** A scale: "million", "bn". */
  record Scale(BigDecimal factor, Style style) {}

  /** Shorter scale words are abbreviations, which have no plural. */
  private static final int SHORTEST_PLURAL = 4;

  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, Word> ordinals = new HashMap<>();
  private final Map<String, Scale> scales = new HashMap<>();
  private final Map<String, Scale> letters = new HashMap<>();
  private final Map<String, BigDecimal> plurals = new HashMap<>();
  private final Map<String, BigDecimal> several = new HashMap<>();
  private final Set<String> starters = new HashSet<>();

  NumberWords(RuleBook book) {
    for (Lexicon.Entry e : book.lexicon("number-words").entries()) {
      Type type = Type.valueOf(e.get("type").toUpperCase(Locale.ROOT));
      String[] parts = e.get("value").split("/", -1);
      Word w =
          new Word(
              type,
              new BigDecimal(parts[0]),
              parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE);
      (type == Type.ORDINAL ? ordinals : words).put(e.term().toLowerCase(Locale.ROOT), w);
      if (type == Type.HUNDRED || type == Type.DOZEN || type == Type.GROUP) {
        plurals.put(e.term() + "s", w.numerator());
      }
    }
    for (Lexicon.Entry e : book.lexicon("scales").entries()) {
      Style style = Style.valueOf(e.get("style").toUpperCase(Locale.ROOT));
      BigDecimal factor = new BigDecimal(e.get("factor"));
      if (style == Style.WORD) {
        scales.put(e.term(), new Scale(factor, style));
        if (e.term().length() >= SHORTEST_PLURAL) { // "millions", but no "mns"
          plurals.put(e.term() + "s", factor);
        }
      } else {
        letters.putIfAbsent(e.term(), new Scale(factor, style));
      }
    }
    for (Lexicon.Entry e : book.lexicon("vague-numbers").entries()) {
      several.put(e.term(), new BigDecimal(e.get("least")));
    }
    starters.addAll(words.keySet());
    starters.addAll(ordinals.keySet());
    starters.addAll(scales.keySet());
    starters.addAll(plurals.keySet());
  }

  /** The word, but no ordinal. */
  @Nullable Word word(Lexeme l) {
    return words.get(l.lower());
  }

  /** The word's value, where it is of one of the types. */
  @Nullable BigDecimal value(Lexeme l, Type... types) {
    Word w = words.get(l.lower());
    if (w != null) {
      for (Type t : types) {
        if (w.type() == t) {
          return w.numerator();
        }
      }
    }
    return null;
  }

  /** The value of a fraction word or glyph, one part of it. */
  @Nullable BigDecimal fraction(Lexeme l) {
    Word w = words.get(l.lower());
    return w == null || (w.type() != Type.FRACTION && w.type() != Type.GLYPH)
        ? null
        : w.numerator().divide(w.denominator(), MathContext.DECIMAL64);
  }

  @Nullable BigDecimal ordinal(Lexeme l) {
    Word w = ordinals.get(l.lower());
    return w == null ? null : w.numerator();
  }

  /** A scale word ("million", "bn"), whatever its case. */
  @Nullable Scale scale(Lexeme l) {
    return l.isWord() ? scales.get(l.lower()) : null;
  }

  /** A scale letter ("k", "M"), in its own case, written directly after digits. */
  @Nullable Scale letter(Lexeme l) {
    return l.isWord() && l.isGlued() ? letters.get(l.text()) : null;
  }

  /** What the plural of a counting word counts: 12 of "dozens". */
  @Nullable BigDecimal plural(Lexeme l) {
    return plurals.get(l.lower());
  }

  /** The least number that "several" or "a few" means before a counting word. */
  @Nullable BigDecimal several(String words) {
    return several.get(words);
  }

  /** The value of a word for tens: 40 of "forty"; {@code null} for any other word. */
  @Nullable BigDecimal tens(String lower) {
    Word w = words.get(lower);
    return w != null && w.type() == Type.TENS ? w.numerator() : null;
  }

  /** Whether a number, an ordinal or a plural of one may begin with this word. */
  boolean isNumberWord(String lower) {
    return starters.contains(lower);
  }
}
