package org.broadsheet.cli;

import java.nio.file.Path;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.quality.claim.ClaimEvaluation;
import org.broadsheet.quality.claim.ClaimReport;
import org.broadsheet.quality.claim.ClaimScores;
import org.broadsheet.quality.corpus.AttributionCorpus;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet evaluate claims}: claims against marked attributions. */
@Command(
    name = "claims",
    description =
        "Scores claims against attributions that people marked: DIR/text/NAME.txt with"
            + " DIR/attributions/NAME.ann in brat's standoff format, as in the corpus PolNeAR.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet evaluate claims --corpus marked/",
      "  broadsheet evaluate claims --corpus marked/ --errors 50 > report.txt",
      "  broadsheet evaluate claims --corpus marked/ --min-f1 0.9 --score attribution-direct -q"
    })
final class EvaluateClaimsCommand extends EvaluationCommand {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      required = true,
      description = "Folder with text/ and attributions/.")
  private Path corpus = Path.of("corpus");

  @Override
  public Integer call() throws CorpusException, ModelException, DatasetException {
    options.check(ClaimEvaluation.scoreNames());
    RuleBook rules = options.rules();
    AttributionCorpus marked = AttributionCorpus.read(corpus);
    parent.main.tell(marked.warnings());
    ClaimEvaluation done = ClaimEvaluation.of(marked, rules, options.reader(parent.main, rules));
    return options.finish(
        parent.main,
        ClaimReport.lines(done.scores(), options.errors()),
        done.scores().scores(),
        ClaimScores.MAIN,
        done.failures());
  }
}
