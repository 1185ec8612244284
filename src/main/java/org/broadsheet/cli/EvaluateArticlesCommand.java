package org.broadsheet.cli;

import java.nio.file.Path;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.quality.corpus.NewsCorpus;
import org.broadsheet.quality.news.NewsEvaluation;
import org.broadsheet.quality.news.NewsReport;
import org.broadsheet.quality.news.NewsScores;
import org.broadsheet.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code broadsheet evaluate articles}: all rows against articles in which everything is marked.
 */
@Command(
    name = "articles",
    description =
        "Scores figures, claims, relations, entities and metadata against articles in which all of"
            + " them are marked: DIR/NAME.txt with DIR/NAME.gold.json.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet evaluate articles --corpus src/test/resources/quality",
      "  broadsheet evaluate articles --corpus marked/ --min-f1 0.8 --score relations -q"
    })
final class EvaluateArticlesCommand extends EvaluationCommand {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      required = true,
      description = "Folder with texts and marks.")
  private Path corpus = Path.of("corpus");

  @Override
  public Integer call() throws CorpusException, ModelException, DatasetException {
    options.check(NewsEvaluation.scoreNames());
    RuleBook rules = options.rules();
    NewsCorpus marked = NewsCorpus.read(corpus);
    NewsEvaluation done = NewsEvaluation.of(marked, rules, options.reader(parent.main, rules));
    return options.finish(
        parent.main,
        NewsReport.lines(done.scores()),
        done.scores().scores(),
        NewsScores.MAIN,
        done.failures());
  }
}
