package org.broadsheet.quality.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.dataset.Row;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.corpus.Attribution;
import org.broadsheet.quality.corpus.MarkedArticle;
import org.broadsheet.text.CodePoints;

/** Rows of {@code claims} brought together with marked attributions of the same article. */
public final class ClaimPairs {
  private final ReadClaims article;
  private final List<Mark> found = new ArrayList<>();
  private final List<Mark> marked = new ArrayList<>();

  /**
   * @param rows the rows that count, claims inside claims among them
   * @param marks the marks that count
   * @param headEnds words in a source that end what its head is looked for in
   */
  public ClaimPairs(
      Article article, List<Row> rows, List<Attribution> marks, Set<String> headEnds) {
    CodePoints codePoints = CodePoints.of(article.text());
    List<FoundClaim> claims = rows.stream().map(r -> FoundClaim.of(r, codePoints)).toList();
    this.article =
        new ReadClaims(
            new MarkedArticle(article, marks),
            claims,
            Collections.nCopies(marks.size(), CueNames.NONE),
            Collections.nCopies(claims.size(), CueNames.NONE),
            List.of());
    ScoredText text = new ScoredText(article.text());
    claims.forEach(c -> found.add(Mark.of(c.parts(), CueNames.NONE, text, headEnds)));
    marks.forEach(m -> marked.add(Mark.of(m, CueNames.NONE, text, headEnds)));
  }

  /** The pairs whose contents agree, by the indices of rows and marks. */
  public Pairing contents() {
    return Pairing.of(found, marked, Mark::hasContentOf, Mark::likeness);
  }

  /** How many can be paired whose contents agree and of whose indices something else holds. */
  public Score score(BiPredicate<Integer, Integer> alsoRight) {
    List<Integer> rows = indices(found.size());
    List<Integer> marks = indices(marked.size());
    Pairing pairs =
        Pairing.of(
            rows,
            marks,
            (i, j) -> found.get(i).hasContentOf(marked.get(j)) && alsoRight.test(i, j));
    return Score.ofPairs(pairs.size(), rows.size(), marks.size());
  }

  private static List<Integer> indices(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  /** All scores of claims over several articles. */
  public static ClaimScores scores(List<ClaimPairs> articles, Set<String> headEnds) {
    return ClaimScorer.score(articles.stream().map(a -> a.article).toList(), headEnds);
  }
}
