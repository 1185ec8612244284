package org.broadsheet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What the commands below {@code broadsheet train} have in common, their corpus aside. */
abstract class TrainingCommand implements Callable<Integer> {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Folder to write the weights to.")
  private Path output = Path.of("weights");

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; only what went wrong.")
  boolean quiet;

  @Mixin ModelsOption models = new ModelsOption();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  TrainCommand parent;

  /** Makes the folder for the weights, before the long work rather than after it. */
  final void makeFolder() throws IOException {
    Files.createDirectories(output);
  }

  /**
   * Writes the weights, prints what is to be said of them and which articles could not be read, and
   * gives the exit code.
   *
   * @param files texts by their names in the folder
   */
  final int finish(Map<String, String> files, List<String> summary, List<String> failures)
      throws IOException {
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      Files.writeString(output.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
    if (!quiet) {
      summary.forEach(parent.main.terminal.out()::println);
    }
    parent.main.tellUnread(failures);
    return (failures.isEmpty() ? ExitCode.DONE : ExitCode.ARTICLES_FAILED).number();
  }
}
