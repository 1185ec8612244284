package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Reads numbers and amounts for tests, and writes them in one line. */
final class Reading {
  static final RuleBook BOOK = RuleBook.bundled();
  private static final AmountReader AMOUNTS = new AmountReader(BOOK);
  private static final NumberReader NUMBERS = new NumberReader(AMOUNTS.words());

  private Reading() {}

  /** The number that a whole text is, or null where the text is more or something else. */
  static @Nullable BigDecimal number(String text) {
    Lexemes x = Lexemes.of(text);
    return NUMBERS
        .read(x, 0, false)
        .filter(n -> n.end() == x.size())
        .map(Numeral::value)
        .orElse(null);
  }

  /** The amounts of a text: {@code 2000000..4000000 USD per year}, joined by {@code ; }. */
  static String amounts(String text) {
    Lexemes x = Lexemes.of(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < x.size(); ) {
      Amount a = AMOUNTS.read(x, i).orElse(null);
      if (a == null) {
        i++;
      } else {
        found.add(line(a));
        i = a.end();
      }
    }
    return String.join("; ", found);
  }

  private static String line(Amount a) {
    BigDecimal factor = a.unit() == null ? BigDecimal.ONE : a.unit().factor();
    StringBuilder line = new StringBuilder(plain(a.low().value(), factor));
    if (a.high() != null) {
      String link =
          switch (a.shape()) {
            case SINGLE, RANGE -> "..";
            case DASH -> "-";
            case RATIO -> ":";
          };
      line.append(link).append(plain(a.high().value(), factor));
    }
    if (a.unit() != null) {
      line.append(' ').append(a.unit().name());
    }
    if (!a.per().isEmpty()) {
      line.append(" per ").append(a.per());
    }
    return line.toString();
  }

  private static String plain(@Nullable BigDecimal value, BigDecimal factor) {
    return value == null ? "?" : NumberReader.strip(value.multiply(factor)).toPlainString();
  }
}
