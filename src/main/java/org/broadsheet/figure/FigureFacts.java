package org.broadsheet.figure;

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
 * the words of a date.
 */
final class FigureFacts implements Facts {
  static final Set<String> NAMES = Set.of("figure", "kind", "unit", "steps", "time");

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
      default -> null;
    };
  }

  private static boolean isStep(Draft d) {
    return switch (d.kind) {
      case PERCENT, MONEY, RATIO, MEASURE -> true;
      case COUNT -> d.unit.equals("point");
      case DURATION, AGE, RANK, SCORE -> false;
    };
  }
}
