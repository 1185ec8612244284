package org.broadsheet.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.annotate.Limits;
import org.broadsheet.article.PublicationDate;
import org.broadsheet.ingest.FieldNames;
import org.broadsheet.pipeline.DatasetRun;
import org.broadsheet.pipeline.Progress;
import org.broadsheet.pipeline.RunConfig;
import org.broadsheet.pipeline.RunSummary;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code broadsheet run}: from a folder of articles to a dataset. */
@Command(
    name = "run",
    description = "Reads articles and writes the dataset made from them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet run                                   input/ to output/",
      "  broadsheet run news/ extra.jsonl --output data   a folder and a file to data/",
      "  broadsheet run articles.csv --field text=article_body --published 2026-05-28",
      "  zcat crawl.jsonl.gz | broadsheet run - --output data"
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      description =
          "Folders and files (.txt .md .html .json .jsonl .csv, each also .gz), or - for JSON Lines on"
              + " standard input. Default: input")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder of the dataset. Default: ${DEFAULT-VALUE}")
  private Path output = Path.of("output");

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = "Articles read at a time; the dataset is the same. Default: all cores")
  private @Nullable Integer threads;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Publication date of articles that have none of their own, as 2026-05-28.")
  private @Nullable String published;

  @Option(
      names = "--field",
      paramLabel = "FIELD=COLUMN",
      description =
          "Another name of a record's field, such as text=article_body; fields are id, text, title,"
              + " authors, publisher, published, place, url, language. May be repeated.")
  private List<String> fields = new ArrayList<>();

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

  @Mixin private ModelsOption models = new ModelsOption();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Main main;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunConfig config =
        new RunConfig(
            inputs.isEmpty() ? List.of("input") : inputs,
            output,
            force,
            threadCount(),
            publicationDate(),
            fieldNames(),
            created(),
            Limits.DEFAULT);
    RuleBook rules = models.load();
    Progress progress = quiet ? Progress.NONE : new ProgressLine(main.terminal, System::nanoTime);
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
    add(parts, s.partial(), "article", "read in part");
    add(parts, s.warnings(), "warning", "");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String noun, String what) {
    if (count > 0) {
      parts.add((count + " " + noun + (count == 1 ? " " : "s ") + what).strip());
    }
  }

  private int threadCount() {
    int n = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (n < 1) {
      throw usage("--threads: 1 or more is wanted, not " + n);
    }
    return n;
  }

  private @Nullable String publicationDate() {
    if (published == null) {
      return null;
    }
    return PublicationDate.read(published)
        .orElseThrow(
            () ->
                usage("--published: a date such as 2026-05-28 is wanted, not '" + published + "'"));
  }

  /** When the dataset is to be said to have been made, as reproducible-builds.org has it. */
  private @Nullable Instant created() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    try {
      return epoch == null ? null : Instant.ofEpochSecond(Long.parseLong(epoch.strip()));
    } catch (NumberFormatException e) {
      throw usage("SOURCE_DATE_EPOCH: seconds since 1970 are wanted, not '" + epoch + "'");
    }
  }

  private FieldNames fieldNames() {
    FieldNames names = FieldNames.USUAL;
    for (String mapping : fields) {
      try {
        names = names.with(mapping);
      } catch (IllegalArgumentException e) {
        throw usage("--field: " + e.getMessage());
      }
    }
    return names;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
