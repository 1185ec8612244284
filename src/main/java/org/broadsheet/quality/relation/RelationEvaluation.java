package org.broadsheet.quality.relation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.corpus.MarkedRelations;
import org.broadsheet.quality.corpus.RelationCorpus;
import org.broadsheet.rules.RuleBook;

/**
 * Runs the product over a corpus of relations and scores its rows.
 *
 * @param scores what came of it
 * @param failures texts that could not be read, one line each; nothing was found in them
 */
public record RelationEvaluation(RelationScores scores, List<String> failures) {
  public RelationEvaluation {
    failures = List.copyOf(failures);
  }

  /** The names of all scores. */
  public static Set<String> scoreNames(RuleBook rules) {
    Set<String> names = new LinkedHashSet<>(List.of(RelationScores.STRICT, RelationScores.HEAD));
    for (String name : new CorpusNames(rules.lexicon("corpus-relations")).all()) {
      names.add("strict-" + name);
      names.add("head-" + name);
    }
    return names;
  }

  /** Evaluates; the same for any number of threads. */
  public static RelationEvaluation of(RelationCorpus corpus, RuleBook rules, CorpusReader reader) {
    CorpusNames names = new CorpusNames(rules.lexicon("corpus-relations"));
    CorpusReader.Reading<ReadRelations> reading =
        reader.read(
            corpus.texts(),
            MarkedRelations::article,
            (text, findings) -> ReadRelations.of(text, findings, names));
    return new RelationEvaluation(
        RelationScorer.score(reading.results(), names.all()), reading.failures());
  }
}
