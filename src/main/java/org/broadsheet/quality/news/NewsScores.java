package org.broadsheet.quality.news;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.quality.Score;

/**
 * How the rows of articles compare with what is marked in them.
 *
 * @param articles number of articles
 * @param scores by name, such as {@code figures-all}; docs/evaluation.md says what each counts
 * @param namesPrecision of the names that were put together, the share that belongs together
 * @param namesRecall of the names that belong together, the share that was put together
 * @param boilerplate lines that are not the story: {@code found} are those that came through into
 *     the sentences, {@code marked} all of them
 */
public record NewsScores(
    int articles,
    Map<String, Score> scores,
    BigDecimal namesPrecision,
    BigDecimal namesRecall,
    Score boilerplate) {
  /** The score that a floor means where none is named. */
  public static final String MAIN = "figures-all";

  public NewsScores {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }
}
