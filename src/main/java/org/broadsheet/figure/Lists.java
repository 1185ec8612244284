package org.broadsheet.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that take their unit from a neighbour: "eight or nine euros", "52 and 48 percent",
 * "four-, five- and six-cylinder", "68,400 people … and 95,800 who".
 */
final class Lists {
  private final Set<String> links;
  private final Set<String> lastLinks;
  private final Set<String> pointUnits;
  private final Set<String> voteUnits;
  private final Set<String> otherUnits;
  private final Set<String> pointsBefore;
  private final Set<String> pointsAfter;
  private final Set<String> pollWords;
  private final BigDecimal highestPoints;
  private final int widestGap;

  Lists(FigureWords words) {
    links = words.of("list-link");
    lastLinks = words.of("list-last");
    pointUnits = words.of("unit-point");
    voteUnits = words.of("unit-vote");
    otherUnits = words.of("unit-other");
    pointsBefore = words.of("points-before");
    pointsAfter = words.of("points-step");
    pollWords = words.of("points-poll");
    highestPoints = new BigDecimal(words.limit("points-highest"));
    widestGap = words.limit("list-gap");
  }

  /** Gives numbers without a unit that of their neighbour, and drops those that hang in the air. */
  void share(Lexemes x, List<Draft> drafts) {
    shares(x, drafts);
    boolean isRow = false;
    for (int k = drafts.size() - 2; k >= 0; k--) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      boolean isOr = x.is(a.end, "or") && b.first == a.end + 1;
      isRow = isInRow(x, a, b, isRow);
      boolean isItem = isBare(a) && (isOr || isRow || !a.form.equals(Counts.LOOSE));
      boolean isOther = // "fell to 4 million, or 9.9 million acres", "to 21, and a third of them"
          (x.at(a.end).isMark(",") && x.is(a.end + 1, "or")) || b.form.equals("ratio.fraction");
      boolean isUnit = !isOther && !isBare(b) && b.kind != FigureKind.AGE;
      if (isItem && isUnit && isJoined(x, a.end, b.first)) {
        take(a, b);
      }
    }
    parts(x, drafts);
    for (int k = 1; k < drafts.size(); k++) {
      Draft b = drafts.get(k);
      if (!isBare(b)) {
        continue;
      }
      boolean isInBrackets = k + 1 < drafts.size() && isBracketed(x, b, drafts.get(k + 1));
      Draft sum = isInBrackets ? otherMoney(drafts, k, drafts.get(k + 1).unit) : null;
      if (sum != null) { // "2,435,000 yen ($22,480) … and 2,380,000 ($21,972)"
        take(b, sum);
      }
    }
    others(drafts);
    points(x, drafts);
    votes(x, drafts);
  }

  /** "goals of 47, 32 and 51 yards": whether the number before belongs to a row of them. */
  private boolean isInRow(Lexemes x, Draft a, Draft b, boolean isRow) {
    boolean isNext = b.first == a.end + 1 && isBare(a) && a.unit.isEmpty();
    boolean isLast = x.is(a.end, lastLinks) && b.kind != FigureKind.COUNT;
    boolean isLong = x.at(a.first - 1).isMark(",") && x.at(a.first - 2).isDigits();
    boolean isLastOfThree = x.is(a.end, lastLinks) && isLong;
    return isNext && (isLast || isLastOfThree || (isRow && x.at(a.end).isMark(",")));
  }

  /** "shot 13 of 21 from the field": a share, where neither number counts a thing. */
  private static void shares(Lexemes x, List<Draft> drafts) {
    for (int k = drafts.size() - 2; k >= 0; k--) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      boolean isNext = x.is(a.end, "of") && b.first == a.end + 1 && a.end == a.amount.end();
      boolean isFree = isNext && isFree(x, a) && isFree(x, b);
      if (isFree && a.value != null && b.value != null && a.value.compareTo(b.value) < 0) {
        a.value = Fractions.rounded(a.value.divide(b.value, MathContext.DECIMAL128));
        a.end = b.end;
        a.kind = FigureKind.RATIO;
        a.form = "ratio.fraction";
        drafts.remove(k + 1);
      }
    }
  }

  /** Whether digits stand for themselves, with no unit, scale or limit. */
  private static boolean isFree(Lexemes x, Draft d) {
    return isBare(d)
        && d.unit.isEmpty()
        && d.bound == Bound.EXACT
        && x.at(d.amount.first()).isDigits()
        && d.amount.shape() == Amount.Shape.SINGLE
        && !d.amount.low().hasScale();
  }

  /** "280 million of the 1.5 billion euros": a part counts what the whole counts. */
  private static void parts(Lexemes x, List<Draft> drafts) {
    for (int k = 0; k + 1 < drafts.size(); k++) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      boolean isPart = x.is(a.amount.end(), "of") && b.first - a.amount.end() == 2;
      if (isPart
          && !a.form.equals(Counts.LOOSE)
          && a.kind == FigureKind.COUNT
          && b.kind != FigureKind.PERCENT) {
        a.kind = b.kind;
        a.unit = b.unit;
        a.form = b.form;
      }
    }
  }

  /** "61%, eight points higher", "four points ahead in the poll": points of percent. */
  private void points(Lexemes x, List<Draft> drafts) {
    for (int k = 1; k < drafts.size(); k++) {
      Draft b = drafts.get(k);
      boolean isCompared = x.is(b.end, pointsAfter) || x.is(b.first - 1, pointsBefore);
      if (isCompared && isStep(b) && drafts.get(k - 1).kind == FigureKind.PERCENT) {
        percentage(b);
      }
    }
    for (int k = 0; k + 1 < drafts.size(); k++) { // "fell 6 points to 38 percent"
      Draft to = drafts.get(k + 1);
      boolean isNext = x.is(drafts.get(k).end, "to") && to.first == drafts.get(k).end + 1;
      if (isNext && isStep(drafts.get(k)) && to.kind == FigureKind.PERCENT) {
        percentage(drafts.get(k));
      }
    }
    if (x.hasAny(pollWords)) {
      drafts.stream().filter(this::isStep).forEach(Lists::percentage);
    }
  }

  private boolean isStep(Draft d) {
    return pointUnits.contains(d.unit) && d.value != null && d.value.compareTo(highestPoints) < 0;
  }

  private static void percentage(Draft d) {
    d.kind = FigureKind.PERCENT;
    d.unit = "percentage_point";
    d.form = "percent.share";
  }

  /** "by 212 votes to 198" is one figure. */
  private void votes(Lexemes x, List<Draft> drafts) {
    boolean hasVotes = drafts.stream().anyMatch(d -> voteUnits.contains(d.unit));
    for (int k = drafts.size() - 2; k >= 0; k--) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      boolean isNext = x.is(a.end, "to") && b.first == a.end + 1;
      boolean isPair = isNext && (voteUnits.contains(a.unit) || (hasVotes && isBare(a)));
      if (isPair && (isBare(b) || voteUnits.contains(b.unit))) {
        a.max = b.value;
        a.end = b.end;
        Ratios.vote(a);
        drafts.remove(k + 1);
      }
    }
  }

  /** "and wounded two others". */
  private void others(List<Draft> drafts) {
    for (int k = 1; k < drafts.size(); k++) {
      Draft b = drafts.get(k);
      Draft counted = before(drafts, k, FigureKind.COUNT);
      if (otherUnits.contains(b.unit) && counted != null) {
        b.unit = counted.unit;
      }
    }
  }

  static boolean isBare(Draft d) {
    return d.form.equals("count.bare") || isWaiting(d);
  }

  /** Whether a number is no figure unless another one says what it counts. */
  static boolean isWaiting(Draft d) {
    return d.form.equals(Counts.HANGING) || d.form.equals(Counts.LOOSE);
  }

  /** Makes a number count what another one counts, on the same scale where it has none. */
  static void take(Draft a, Draft b) {
    a.kind = b.kind;
    a.unit = b.unit;
    a.form = b.form;
    BigDecimal factor = b.amount.unit() == null ? BigDecimal.ONE : b.amount.unit().factor();
    a.value = a.value == null ? null : a.value.multiply(factor).multiply(scale(a, b));
    a.max = a.max == null ? null : a.max.multiply(factor).multiply(scale(a, b));
  }

  /** "8 or 9 million" is eight million. */
  private static BigDecimal scale(Draft a, Draft b) {
    Numeral last = b.amount.low();
    BigDecimal mantissa = last.mantissa();
    BigDecimal value = a.amount.low().value();
    boolean isShared =
        last.hasScale()
            && !a.amount.low().hasScale()
            && mantissa != null
            && value != null
            && value.compareTo(mantissa) < 0;
    return isShared ? last.scale() : BigDecimal.ONE;
  }

  private static boolean isBracketed(Lexemes x, Draft b, Draft next) {
    return x.at(b.end).isMark("(") && next.first == b.end + 1 && next.kind == FigureKind.MONEY;
  }

  /** The last sum before a figure that is not of this currency. */
  private static @Nullable Draft otherMoney(List<Draft> drafts, int k, String unit) {
    for (int i = k - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (d.kind == FigureKind.MONEY && !isBare(d) && !d.unit.equals(unit)) {
        return d;
      }
    }
    return null;
  }

  private static @Nullable Draft before(List<Draft> drafts, int k, FigureKind kind) {
    for (int i = Math.min(k, drafts.size()) - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (d.kind == kind && !isBare(d) && !d.unit.isEmpty()) {
        return d;
      }
    }
    return null;
  }

  private boolean isJoined(Lexemes x, int from, int to) {
    if (to <= from || to > from + widestGap) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!x.is(i, links) && !x.at(i).isMark(",&-‐‑")) {
        return false;
      }
    }
    return true;
  }
}
