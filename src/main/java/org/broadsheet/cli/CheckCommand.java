package org.broadsheet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.dataset.DatasetComparison;
import org.broadsheet.dataset.DatasetReader;
import org.broadsheet.pipeline.CacheFolder;
import org.broadsheet.pipeline.DatasetRun;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.pipeline.RunConfig;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.FileTrees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code broadsheet check}: is the dataset what its input gives now? */
@Command(
    name = "check",
    description =
        "Says whether a dataset is what its input gives with this program, these rules and these"
            + " options; leaves it as it is.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet check                      exit 0 where output/ is what input/ gives, 5 where not",
      "  broadsheet check news/ -o data --diff the rows that differ, cell by cell"
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder of the dataset. Default: ${DEFAULT-VALUE}")
  private Path output = Path.of("output");

  @Option(names = "--diff", description = "Show the rows that differ.")
  private boolean diff;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Rows shown of each table; all are counted. Default: ${DEFAULT-VALUE}")
  private int limit = 20;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; only the exit code and what --diff shows.")
  private boolean quiet;

  @Mixin private CacheOptions cache = new CacheOptions();
  @Mixin private ModelsOption models = new ModelsOption();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Main main;

  @Override
  public Integer call() throws Exception {
    DatasetReader.open(output); // what is no dataset need not be compared
    CacheFolder kept = cache.folder(main.cache, input.inputs(), output);
    RunConfig config = input.config(output, false, kept, main.prepared);
    RuleBook rules = models.load();
    Progress progress = main.progress(quiet);
    Path scratch = Files.createTempDirectory("broadsheet-check");
    try {
      Path fresh = scratch.resolve("dataset");
      new DatasetRun(config, rules, main.annotators, progress).runInto(fresh, main.terminal.in());
      progress.finish();
      return report(DatasetComparison.of(output, fresh, limit)).number();
    } finally {
      progress.finish();
      FileTrees.delete(scratch);
    }
  }

  private ExitCode report(DatasetComparison comparison) {
    if (comparison.isEqual()) {
      if (!quiet) {
        main.terminal.out().println(output + " is what the input gives");
      }
      return ExitCode.DONE;
    }
    if (diff) {
      DifferenceTable.print(comparison, main.terminal.out());
    }
    if (!quiet) {
      List<String> counts =
          comparison.tables().stream()
              .map(t -> String.format(Locale.ROOT, "%d of %s", t.count(), t.table().name()))
              .toList();
      main.terminal
          .err()
          .println(
              String.format(
                  Locale.ROOT,
                  "broadsheet: %s is not what the input gives: %d files differ%s%s",
                  output,
                  comparison.files().size(),
                  counts.isEmpty() ? "" : ", rows: " + String.join(", ", counts),
                  diff ? "" : "; --diff shows them"));
    }
    return ExitCode.CHECK_FAILED;
  }
}
