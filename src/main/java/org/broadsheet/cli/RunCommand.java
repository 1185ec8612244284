package org.broadsheet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.CacheFolder;
import org.broadsheet.pipeline.DatasetRun;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.pipeline.RunConfig;
import org.broadsheet.pipeline.RunSummary;
import org.broadsheet.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code broadsheet run}: from a folder of articles to a dataset. */
@Command(
    name = "run",
    description = "Reads articles and writes the dataset made from them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet run                                   input/ to output/",
      "  broadsheet run news/ extra.jsonl --output data   a folder and a file to data/",
      "  broadsheet run articles.csv --field text=story_text --published 2026-05-28",
      "  zcat crawl.jsonl.gz | broadsheet run - --output data",
      "  broadsheet run --no-cache                        reads every article anew"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder of the dataset. Default: ${DEFAULT-VALUE}")
  private Path output = Path.of("output");

  @Option(
      names = "--force",
      description = "Write over an output folder that is not empty and not a dataset of ours.")
  private boolean force;

  @Option(
      names = "--strict",
      description = "Warnings and articles read in part fail the run (exit 3).")
  private boolean strict;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; only what went wrong.")
  private boolean quiet;

  @Mixin private CacheOptions cache = new CacheOptions();
  @Mixin private ModelsOption models = new ModelsOption();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Main main;

  @Override
  public Integer call() throws Exception {
    CacheFolder kept = cache.folder(main.cache, input.inputs(), output);
    RunConfig config = input.config(output, force, kept, main.prepared);
    RuleBook rules = models.load();
    Progress progress = main.progress(quiet);
    RunSummary summary;
    try {
      summary = new DatasetRun(config, rules, main.annotators, progress).run(main.terminal.in());
    } finally {
      progress.finish();
    }
    if (!quiet) {
      print(summary);
    }
    boolean isStrictlyWhole = summary.warnings() == 0 && summary.partial() == 0;
    if (!summary.isComplete() || (strict && !isStrictlyWhole)) {
      main.terminal
          .err()
          .println("broadsheet: " + complaint(summary) + "; see " + output.resolve("problems.csv"));
      return ExitCode.ARTICLES_FAILED.number();
    }
    return ExitCode.DONE.number();
  }

  private void print(RunSummary summary) {
    for (Map.Entry<String, Integer> e : summary.rows().entrySet()) {
      main.terminal
          .out()
          .println(String.format(Locale.ROOT, "%-12s %9d", e.getKey(), e.getValue()));
    }
    main.terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%d articles (%d failed, %d in part), %d tokens, %.1f s, %.0f tokens/s -> %s",
                summary.articles(),
                summary.failed(),
                summary.partial(),
                summary.tokens(),
                summary.seconds(),
                summary.tokens() / Math.max(summary.seconds(), 0.001),
                output));
  }

  private static String complaint(RunSummary s) {
    List<String> parts = new ArrayList<>();
    add(parts, s.failed(), "article", "failed");
    add(parts, s.refused(), "record", "refused");
    add(parts, s.faults(), "stage", "stopped by a fault of the program");
    add(parts, s.partial(), "article", "read in part");
    add(parts, s.warnings(), "warning", "");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String noun, String what) {
    if (count > 0) {
      parts.add((count + " " + noun + (count == 1 ? " " : "s ") + what).strip());
    }
  }
}
