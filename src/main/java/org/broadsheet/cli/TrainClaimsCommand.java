package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.quality.corpus.AttributionCorpus;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.quality.train.ClaimTrainer;
import org.broadsheet.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet train claims}: the models that find claims, from marked attributions. */
@Command(
    name = "claims",
    description =
        "Trains the models that find claims from attributions that people marked: DIR/text/NAME.txt"
            + " with DIR/attributions/NAME.ann in brat's standoff format, as in the corpus PolNeAR."
            + " The same corpus gives the same bytes. Large corpora want more memory:"
            + " BROADSHEET_JAVA_OPTS=-Xmx8g.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet train claims --corpus marked/ --output models/weights/claims",
      "  broadsheet evaluate claims --corpus other-marked/     how good they are, on other texts"
    })
final class TrainClaimsCommand extends TrainingCommand {
  private static final String WEIGHTS = "weights/claims/";

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      required = true,
      description = "Folder with text/ and attributions/.")
  private Path corpus = Path.of("corpus");

  @Override
  public Integer call() throws CorpusException, ModelException, IOException {
    // What earlier weights find plays no part in what is learned, and they may be damaged.
    RuleBook rules = models.loadWithout(WEIGHTS);
    AttributionCorpus marked = AttributionCorpus.read(corpus);
    parent.main.tell(marked.warnings());
    makeFolder();
    Progress progress = parent.main.progress(quiet);
    int threads = Runtime.getRuntime().availableProcessors();
    ClaimTrainer.Trained trained =
        new ClaimTrainer(rules, threads)
            .train(marked, parent.main.corpusReader(rules, threads, progress));
    progress.finish();
    return finish(
        trained.files(),
        List.of(trained.articles() + " articles learned from"),
        trained.failures());
  }
}
