package org.broadsheet.cli;

import java.nio.file.Path;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.quality.corpus.QuantityCorpus;
import org.broadsheet.quality.figure.FigureEvaluation;
import org.broadsheet.quality.figure.FigureReport;
import org.broadsheet.quality.figure.FigureScores;
import org.broadsheet.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet evaluate figures}: figures against marked quantities. */
@Command(
    name = "figures",
    description =
        "Scores figures against quantities that people marked in short texts: a JSON file in the"
            + " layout of the corpus NewsQuant.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet evaluate figures --corpus marked.json",
      "  broadsheet evaluate figures --corpus marked.json --min-f1 0.9 --score value -q"
    })
final class EvaluateFiguresCommand extends EvaluationCommand {
  @Option(
      names = "--corpus",
      paramLabel = "FILE.json",
      required = true,
      description = "List of texts, each with its quantities.")
  private Path corpus = Path.of("corpus.json");

  @Override
  public Integer call() throws CorpusException, ModelException, DatasetException {
    options.check(FigureEvaluation.scoreNames());
    RuleBook rules = options.rules();
    QuantityCorpus marked = QuantityCorpus.read(corpus);
    FigureEvaluation done = FigureEvaluation.of(marked, rules, options.reader(parent.main, rules));
    return options.finish(
        parent.main,
        FigureReport.lines(done.scores(), options.errors()),
        done.scores().scores(),
        FigureScores.MAIN,
        done.failures());
  }
}
