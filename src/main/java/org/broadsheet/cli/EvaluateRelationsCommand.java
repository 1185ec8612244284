package org.broadsheet.cli;

import java.nio.file.Path;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.quality.corpus.RelationCorpus;
import org.broadsheet.quality.relation.RelationEvaluation;
import org.broadsheet.quality.relation.RelationReport;
import org.broadsheet.quality.relation.RelationScores;
import org.broadsheet.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet evaluate relations}: relations against marked ones. */
@Command(
    name = "relations",
    description =
        "Scores relations against those that people marked in sentences, in the layout of CoNLL04:"
            + " '#doc N' before each sentence, a line a token with its number, the token, its label,"
            + " the list of its relations and that of their targets.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet evaluate relations --corpus dev.txt",
      "  broadsheet evaluate relations --corpus dev.txt --min-f1 0.5 --score head -q"
    })
final class EvaluateRelationsCommand extends EvaluationCommand {
  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      required = true,
      description = "File of marked sentences.")
  private Path corpus = Path.of("dev.txt");

  @Override
  public Integer call() throws CorpusException, ModelException, DatasetException {
    RuleBook rules = options.rules();
    options.check(RelationEvaluation.scoreNames(rules));
    RelationCorpus marked = RelationCorpus.read(corpus);
    parent.main.tell(marked.warnings());
    RelationEvaluation done =
        RelationEvaluation.of(marked, rules, options.reader(parent.main, rules));
    return options.finish(
        parent.main,
        RelationReport.lines(done.scores(), options.errors()),
        done.scores().scores(),
        RelationScores.STRICT,
        done.failures());
  }
}
