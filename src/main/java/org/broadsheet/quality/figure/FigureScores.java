package org.broadsheet.quality.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.ReliabilityBin;
import org.broadsheet.quality.Score;

/**
 * How the figures of a corpus compare with its marked quantities.
 *
 * @param texts number of texts
 * @param scores by name, such as {@code value-unit}; docs/evaluation.md says what each counts
 * @param reliability confidence against the share of rows whose value and unit are right
 * @param mistakes kinds of mistakes, the commonest first
 */
public record FigureScores(
    int texts,
    Map<String, Score> scores,
    List<ReliabilityBin> reliability,
    List<Mistake> mistakes) {
  /** The score that says most in one number. */
  public static final String MAIN = Agreement.UNIT.score();

  public FigureScores {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    reliability = List.copyOf(reliability);
    mistakes = List.copyOf(mistakes);
  }
}
