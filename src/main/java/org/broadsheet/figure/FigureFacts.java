package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.pattern.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What patterns may ask about the figures of a sentence: {@code figure} is {@code begin} or {@code
 * inside} on a figure's tokens, {@code kind} and {@code unit} are the figure's, {@code steps} is
 * {@code yes} where it is of a sort in which changes are counted. {@code time} is {@code yes} on
 * the words of a date. {@code bare} is {@code yes} on a number without a unit, {@code scaled} on
 * one with "million" or the like, {@code decimal} on one with digits behind a point, {@code share}
 * on one from 0 to 100, {@code rated} where "a year" or the like stands behind it; {@code sizes} is
 * {@code yes} on a figure that a hyphen joins to what it is the size of ("the 200-member council").
 */
final class FigureFacts implements Facts {
  static final Set<String> NAMES =
      Set.of(
          "figure", "kind", "unit", "steps", "time", "bare", "scaled", "decimal", "share", "rated",
          "sizes");

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Map<Integer, Draft> byToken = new HashMap<>();
  private final Map<Integer, Draft> byFirst = new HashMap<>();

  private final List<TimeMention> times;

  FigureFacts(Lexemes x, List<Draft> drafts, List<TimeMention> times) {
    this.times = times;
    for (Draft d : drafts) {
      int first = x.at(d.first).token();
      byFirst.putIfAbsent(first, d);
      for (int t = first; t <= x.at(d.end - 1).token(); t++) {
        byToken.putIfAbsent(t, d);
      }
    }
  }

  /** The figure that begins with a token, or {@code null}. */
  @Nullable Draft figureAt(int token) {
    return byFirst.get(token);
  }

  @Override
  public @Nullable String value(Sentence sentence, int token, String attribute) {
    if (attribute.equals("time")) {
      return times.stream().anyMatch(t -> t.tokens().contains(token)) ? "yes" : null;
    }
    Draft d = byToken.get(token);
    if (d == null) {
      return null;
    }
    return switch (attribute) {
      case "figure" -> byFirst.get(token) == d ? "begin" : "inside";
      case "kind" -> Classifier.lower(d.kind.name());
      case "unit" -> d.unit;
      case "steps" -> isStep(d) ? "yes" : null;
      case "bare" -> isBare(d) ? "yes" : null;
      case "scaled" -> d.amount.low().hasScale() ? "yes" : null;
      case "decimal" -> d.amount.low().decimals() > 0 ? "yes" : null;
      case "share" -> isShare(d) ? "yes" : null;
      case "sizes" -> isSize(d) ? "yes" : null;
      case "rated" -> d.unit.startsWith("per ") ? "yes" : null;
      default -> null;
    };
  }

  private static boolean isSize(Draft d) {
    return d.amount.isHyphenated() || d.form.equals("count.compound");
  }

  private static boolean isShare(Draft d) {
    return d.value != null && 0 <= d.value.signum() && d.value.compareTo(HUNDRED) <= 0;
  }

  /** Whether a number goes without a unit, or has only that of a rate. */
  static boolean isBare(Draft d) {
    return Lists.isBare(d) && (d.unit.isEmpty() || d.unit.startsWith("per "));
  }

  private static boolean isStep(Draft d) {
    return switch (d.kind) {
      case PERCENT, MONEY, RATIO, MEASURE -> true;
      case COUNT -> d.unit.equals("point");
      case DURATION, AGE, RANK, SCORE -> false;
    };
  }
}
