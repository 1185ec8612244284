package org.broadsheet.quality.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.broadsheet.claim.ClaimKind;
import org.broadsheet.quality.Mistake;
import org.broadsheet.quality.Pairing;
import org.broadsheet.quality.Reliability;
import org.broadsheet.quality.Score;

/**
 * Adds up how claims compare with marks, in the ways that the literature does: exact spans where
 * the cues meet (BBC Citron), spans alone (CofeNet), words in common (PARC), and whole attributions
 * one to one.
 */
final class ClaimScorer {
  private static final int SHARE_DIGITS = 4;

  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final Map<String, Score> byCue = new TreeMap<>();
  private int contentPairs;
  private int sourcesRight;
  private int kindsRight;

  private ClaimScorer() {}

  /**
   * Scores articles.
   *
   * @param headEnds words in a source that end what its head is looked for in
   */
  static ClaimScores score(List<ReadClaims> articles, Set<String> headEnds) {
    ClaimScorer scorer = new ClaimScorer();
    Reliability reliability = new Reliability();
    List<Mistake.Case> mistakes = new ArrayList<>();
    for (ReadClaims article : articles) {
      ScoredArticle scored = new ScoredArticle(article, headEnds);
      scorer.spans(scored, "", UnaryOperator.identity());
      scorer.spans(scored, "lenient-", scored.text()::words);
      scorer.overlaps(scored);
      scorer.attributions(scored);
      for (int i = 0; i < scored.rows().size(); i++) {
        reliability.add(scored.rows().get(i).confidence(), scored.attributions().markOf(i) >= 0);
      }
      mistakes.addAll(ClaimMistakes.of(scored));
    }
    return new ClaimScores(
        articles.size(),
        scorer.scores,
        scorer.commonestCues(),
        share(scorer.sourcesRight, scorer.contentPairs),
        share(scorer.kindsRight, scorer.contentPairs),
        reliability.bins(),
        Mistake.counted(mistakes));
  }

  /** Scores that ask for the same tokens, of those that {@code seen} leaves of a part. */
  private void spans(ScoredArticle a, String prefix, UnaryOperator<TokenSet> seen) {
    BiPredicate<Mark, Mark> cue = same(Mark::cue, seen);
    BiPredicate<Mark, Mark> source = same(Mark::source, seen);
    BiPredicate<Mark, Mark> content = same(Mark::content, seen);
    BiPredicate<Mark, Mark> cuesMeet = (f, m) -> f.cue().overlaps(m.cue());
    BiPredicate<Mark, Mark> hasCue = (f, m) -> !f.cue().isEmpty();
    BiPredicate<Mark, Mark> hasSource = (f, m) -> !f.source().isEmpty();
    Predicate<Mark> all = m -> true;
    count(prefix + "exact-cue", a, all, hasCue.and(cue));
    count(prefix + "exact-source", a, all, cuesMeet.and(source));
    count(prefix + "exact-content", a, all, cuesMeet.and(content));
    count(prefix + "exact-all", a, all, hasCue.and(cue).and(source).and(content));
    count(prefix + "free-source", a, m -> !m.source().isEmpty(), hasSource.and(source));
    count(prefix + "free-content", a, all, content);
    count(prefix + "free-source-content", a, all, source.and(content));
  }

  private static BiPredicate<Mark, Mark> same(
      Function<Mark, TokenSet> part, UnaryOperator<TokenSet> seen) {
    return (f, m) -> seen.apply(part.apply(f)).equals(seen.apply(part.apply(m)));
  }

  /** A finding is right where it equals some mark, a mark is hit where some finding equals it. */
  private void count(
      String name, ScoredArticle a, Predicate<Mark> counts, BiPredicate<Mark, Mark> equal) {
    int right = 0;
    for (Mark found : a.found()) {
      right += a.marked().stream().anyMatch(m -> equal.test(found, m)) ? 1 : 0;
    }
    int hit = 0;
    for (Mark marked : a.marked()) {
      hit += a.found().stream().anyMatch(f -> equal.test(f, marked)) ? 1 : 0;
    }
    add(
        name,
        new Score(
            right,
            (int) a.found().stream().filter(counts).count(),
            hit,
            (int) a.marked().stream().filter(counts).count()));
  }

  /** Tokens in common, each counted once however many attributions it is in. */
  private void overlaps(ScoredArticle a) {
    Score all = Score.NONE;
    Map<String, Function<Mark, TokenSet>> parts = new LinkedHashMap<>();
    parts.put("cue", Mark::cue);
    parts.put("source", Mark::source);
    parts.put("content", Mark::content);
    for (Map.Entry<String, Function<Mark, TokenSet>> part : parts.entrySet()) {
      TokenSet found = union(a.found(), part.getValue());
      TokenSet marked = union(a.marked(), part.getValue());
      Score score = Score.ofPairs(found.common(marked), found.size(), marked.size());
      add("overlap-" + part.getKey(), score);
      all = all.plus(score);
    }
    add("overlap-all", all);
  }

  private static TokenSet union(List<Mark> marks, Function<Mark, TokenSet> part) {
    return marks.stream().map(part).reduce(TokenSet.EMPTY, TokenSet::union);
  }

  private void attributions(ScoredArticle a) {
    int found = a.found().size();
    int marked = a.marked().size();
    Pairing pairs = a.attributions();
    add(ClaimScores.MAIN, Score.ofPairs(pairs.size(), found, marked));
    add("attribution-content", Score.ofPairs(a.contents().size(), found, marked));
    for (ClaimKind kind : ClaimKind.values()) {
      add("attribution-" + kind.name().toLowerCase(Locale.ROOT), Score.NONE);
    }
    for (int i = 0; i < found; i++) {
      boolean isRight = pairs.markOf(i) >= 0;
      parted(a.found().get(i), new Score(isRight ? 1 : 0, 1, 0, 0));
      int mark = a.contents().markOf(i);
      if (mark >= 0) {
        contentPairs++;
        sourcesRight += a.found().get(i).hasSourceOf(a.marked().get(mark)) ? 1 : 0;
        kindsRight += a.rows().get(i).kind() == a.marked().get(mark).kind() ? 1 : 0;
      }
    }
    for (int j = 0; j < marked; j++) {
      parted(a.marked().get(j), new Score(0, 0, pairs.findingOf(j) >= 0 ? 1 : 0, 1));
    }
  }

  /** Counts an attribution among those of its kind and of its cue. */
  private void parted(Mark mark, Score score) {
    add("attribution-" + mark.kind().name().toLowerCase(Locale.ROOT), score);
    byCue.merge(mark.cueName(), score, Score::plus);
  }

  private void add(String name, Score score) {
    scores.merge(name, score, Score::plus);
  }

  private Map<String, Score> commonestCues() {
    Map<String, Score> sorted = new LinkedHashMap<>();
    byCue.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().marked())) // stable: then by name
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static BigDecimal share(int part, int whole) {
    return new BigDecimal(whole == 0 ? 0 : (double) part / whole)
        .setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN);
  }
}
