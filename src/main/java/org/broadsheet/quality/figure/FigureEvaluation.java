package org.broadsheet.quality.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.corpus.MarkedText;
import org.broadsheet.quality.corpus.QuantityCorpus;
import org.broadsheet.rules.RuleBook;

/**
 * Runs the product over a corpus of quantities and scores its figures.
 *
 * @param scores what came of it
 * @param failures texts that could not be read, one line each; nothing was found in them
 */
public record FigureEvaluation(FigureScores scores, List<String> failures) {
  public FigureEvaluation {
    failures = List.copyOf(failures);
  }

  /** The names of all scores, those of corpora that mark changes and concepts among them. */
  public static Set<String> scoreNames() {
    return Stream.of(Agreement.values())
        .map(Agreement::score)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Evaluates; the same for any number of threads. */
  public static FigureEvaluation of(QuantityCorpus corpus, RuleBook rules, CorpusReader reader) {
    CorpusUnits units = new CorpusUnits(rules.lexicon("corpus-units"));
    Set<String> functionWords =
        Set.copyOf(rules.lexicon("scoring-words").termsWhere("kind", "function"));
    CorpusReader.Reading<ReadFigures> reading =
        reader.read(
            corpus.texts(),
            MarkedText::article,
            (text, findings) -> ReadFigures.of(text, findings, units, functionWords));
    return new FigureEvaluation(FigureScorer.score(reading.results()), reading.failures());
  }
}
