package org.broadsheet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.quality.corpus.AttributionCorpus;
import org.broadsheet.quality.corpus.CorpusException;
import org.broadsheet.quality.train.ClaimTrainer;
import org.broadsheet.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

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
final class TrainClaimsCommand implements Callable<Integer> {
  private static final String WEIGHTS = "weights/claims/";

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      required = true,
      description = "Folder with text/ and attributions/.")
  private Path corpus = Path.of("corpus");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Folder to write the models to.")
  private Path output = Path.of("weights");

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; only what went wrong.")
  private boolean quiet;

  @Mixin private ModelsOption models = new ModelsOption();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private TrainCommand parent;

  @Override
  public Integer call() throws CorpusException, ModelException, IOException {
    // What earlier weights find plays no part in what is learned, and they may be damaged.
    RuleBook rules = models.loadWithout(WEIGHTS);
    AttributionCorpus marked = AttributionCorpus.read(corpus);
    Terminal terminal = parent.main.terminal;
    parent.main.tell(marked.warnings());
    Files.createDirectories(output);
    Progress progress = parent.main.progress(quiet);
    int threads = Runtime.getRuntime().availableProcessors();
    ClaimTrainer.Trained trained =
        new ClaimTrainer(rules, threads)
            .train(marked, parent.main.corpusReader(rules, threads, progress));
    progress.finish();
    for (Map.Entry<String, String> file : new TreeMap<>(trained.files()).entrySet()) {
      Files.writeString(output.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    if (!quiet) {
      terminal.out().println(trained.articles() + " articles learned from");
    }
    List<String> failures = trained.failures();
    parent.main.tellUnread(failures);
    return (failures.isEmpty() ? ExitCode.DONE : ExitCode.ARTICLES_FAILED).number();
  }
}
