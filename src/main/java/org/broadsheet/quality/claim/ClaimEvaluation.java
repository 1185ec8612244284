package org.broadsheet.quality.claim;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.Metadata;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.corpus.AttributionCorpus;
import org.broadsheet.quality.corpus.MarkedArticle;
import org.broadsheet.rules.RuleBook;

/**
 * Runs the product over a corpus of attributions and scores its claims.
 *
 * @param scores what came of it
 * @param failures articles that could not be read, one line each; nothing was found in them
 */
public record ClaimEvaluation(ClaimScores scores, List<String> failures) {
  public ClaimEvaluation {
    failures = List.copyOf(failures);
  }

  /** The names of all scores. */
  public static Set<String> scoreNames() {
    Article none = new Article(new ArticleId("none"), "none", "", Metadata.NONE);
    ReadClaims nothing = ReadClaims.of(new MarkedArticle(none, List.of()), null);
    return ClaimScorer.score(List.of(nothing), Set.of()).scores().keySet();
  }

  /** Evaluates; the same for any number of threads. */
  public static ClaimEvaluation of(AttributionCorpus corpus, RuleBook rules, CorpusReader reader) {
    CorpusReader.Reading<ReadClaims> reading =
        reader.read(corpus.articles(), MarkedArticle::article, ReadClaims::of);
    Set<String> headEnds =
        Set.copyOf(rules.lexicon("scoring-words").termsWhere("kind", "head-end"));
    return new ClaimEvaluation(ClaimScorer.score(reading.results(), headEnds), reading.failures());
  }
}
