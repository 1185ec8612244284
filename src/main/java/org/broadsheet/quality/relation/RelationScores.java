package org.broadsheet.quality.relation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.ReliabilityBin;
import org.broadsheet.quality.Score;

/**
 * How the relations of a corpus compare with what the product finds.
 *
 * @param texts number of texts
 * @param scores by name, such as {@code strict} and {@code head-Work_For}
 * @param reliability confidence against the share of rows that are right by the head
 * @param mistakes kinds of mistakes, the commonest first
 */
public record RelationScores(
    int texts,
    Map<String, Score> scores,
    List<ReliabilityBin> reliability,
    List<Mistake> mistakes) {
  /** Both names in the same words. */
  public static final String STRICT = "strict";

  /** Both names hold the end of the marked ones. */
  public static final String HEAD = "head";

  public RelationScores {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    reliability = List.copyOf(reliability);
    mistakes = List.copyOf(mistakes);
  }
}
