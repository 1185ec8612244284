package org.broadsheet.quality.claim;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.ReliabilityBin;
import org.broadsheet.quality.Score;

/**
 * How the claims of a corpus compare with its marks.
 *
 * @param articles number of articles
 * @param scores by name, such as {@code exact-cue}; docs/evaluation.md says what each counts
 * @param byCue attributions by the name of their cue, those with the most marks first
 * @param sourceGivenContent of the pairs whose contents agree, the share whose sources do
 * @param kindGivenContent of the pairs whose contents agree, the share whose kind does
 * @param reliability confidence against the share of rows that is right, which is to be paired with
 *     a mark that has their content and source
 * @param mistakes kinds of mistakes, the commonest first
 */
public record ClaimScores(
    int articles,
    Map<String, Score> scores,
    Map<String, Score> byCue,
    BigDecimal sourceGivenContent,
    BigDecimal kindGivenContent,
    List<ReliabilityBin> reliability,
    List<Mistake> mistakes) {
  /** The score that says most in one number. */
  public static final String MAIN = "attribution";

  public ClaimScores {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    byCue = Collections.unmodifiableMap(new LinkedHashMap<>(byCue));
    reliability = List.copyOf(reliability);
    mistakes = List.copyOf(mistakes);
  }
}
