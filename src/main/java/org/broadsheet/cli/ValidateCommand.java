package org.broadsheet.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.dataset.DatasetReader;
import org.broadsheet.dataset.ValidationReport;
import org.broadsheet.dataset.Validator;
import org.broadsheet.dataset.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code broadsheet validate}: does a dataset keep its own promises? */
@Command(
    name = "validate",
    description =
        "Checks a dataset against its own description and the contract: files, types, keys, order, and"
            + " that every quoted word stands where its row says.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet validate output              exit 0 where it is valid, 5 where it is not",
      "  broadsheet validate data --limit 1000   more faults of each kind"
    })
final class ValidateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder of the dataset.")
  private Path dataset = Path.of("output");

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Faults listed of each kind in each table; all are counted. Default: ${DEFAULT-VALUE}")
  private int limit = 20;

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary; only faults.")
  private boolean quiet;

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private Main main;

  @Override
  public Integer call() throws DatasetException {
    DatasetReader reader = DatasetReader.open(dataset);
    ValidationReport report = Validator.validate(reader.folder(), limit);
    for (Violation v : report.violations()) {
      main.terminal.err().println(v);
    }
    if (!report.isValid()) {
      main.terminal
          .err()
          .println(
              String.format(
                  Locale.ROOT,
                  "broadsheet: %s is not valid: %d fault%s",
                  dataset,
                  report.total(),
                  report.total() == 1 ? "" : "s"));
      return ExitCode.CHECK_FAILED.number();
    }
    if (!quiet) {
      long rows = report.rows().values().stream().mapToLong(Long::longValue).sum();
      main.terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s is valid: %d rows in %d tables",
                  dataset,
                  rows,
                  report.rows().size()));
    }
    return ExitCode.DONE.number();
  }
}
