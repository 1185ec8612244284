package org.broadsheet.figure;

import org.jspecify.annotations.Nullable;

/**
 * Prices of money in other money: "the rupee closed at 83.12 per dollar", "the yen was at 151.30 to
 * the dollar". The number is of the money that the sentence names before it.
 */
final class ExchangeRates {
  private final MoneyBook money;

  ExchangeRates(MoneyBook money) {
    this.money = money;
  }

  /** Whether a number without a unit is such a price; says in which money. */
  boolean isOne(Lexemes x, Draft d) {
    Amount a = d.amount;
    int at = a.end();
    boolean isPer = x.is(at, "per");
    boolean isTo = x.is(at, "to", "against") && x.is(at + 1, "the");
    Surfaces.Found<Unit> base = isPer || isTo ? money.name(x, isPer ? at + 1 : at + 2) : null;
    Unit priced = base == null ? null : before(x, a.first());
    if (base == null || a.shape() != Amount.Shape.SINGLE) {
      return false;
    }
    if (isTo && (priced == null || a.low().decimals() == 0)) {
      return false; // "12 to the euro zone"
    }
    d.kind = FigureKind.MONEY;
    d.unit = (priced == null ? "" : priced.name() + " ") + "per " + base.item().name();
    d.end = base.end();
    d.form = "money.rate";
    return true;
  }

  /** The money that is named last before a lexeme, or null. */
  private @Nullable Unit before(Lexemes x, int first) {
    for (int i = first - 1; i >= 0; i--) {
      Surfaces.Found<Unit> found = money.name(x, i);
      if (found != null) {
        return found.item();
      }
    }
    return null;
  }
}
