package org.broadsheet.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.ModelException;
import org.broadsheet.dataset.DatasetException;
import org.broadsheet.quality.CorpusReader;
import org.broadsheet.quality.Score;
import org.broadsheet.quality.ScoreJson;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every kind of evaluation can be told, and what it ends with. */
final class EvaluationOptions {
  @Option(
      names = "--min-f1",
      paramLabel = "F1",
      description = "Exit with 5 where the score's F1 is lower, such as 0.65.")
  private @Nullable BigDecimal minF1;

  @Option(
      names = "--score",
      paramLabel = "NAME",
      description = "The score that --min-f1 means, as it stands in the report.")
  private @Nullable String score;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "20",
      description = "Kinds of mistakes shown, the commonest first. Default: ${DEFAULT-VALUE}")
  private int errors = 20;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the scores into a JSON file, too.")
  private @Nullable Path json;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "N",
      description = "Articles read at a time; the scores are the same. Default: all cores")
  private @Nullable Integer threads;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no report; only what went wrong.")
  private boolean quiet;

  @Mixin private ModelsOption models = new ModelsOption();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  /** Refuses values that cannot be meant, before anything is loaded. */
  void check(Set<String> scores) {
    Usage.threads(spec, threads);
    if (errors < 0) {
      throw Usage.fault(spec, "--errors: 0 or more is wanted, not " + errors);
    }
    if (minF1 != null && (minF1.signum() < 0 || minF1.compareTo(BigDecimal.ONE) > 0)) {
      throw Usage.fault(
          spec, "--min-f1: a number from 0 to 1 is wanted, not " + minF1.toPlainString());
    }
    if (score != null && !scores.contains(score)) {
      throw Usage.fault(
          spec, "--score: one of " + String.join(", ", scores) + " is wanted, not " + score);
    }
  }

  /** How many kinds of mistakes to show. */
  int errors() {
    return errors;
  }

  /** The rules, checked. */
  RuleBook rules() {
    return models.load();
  }

  /** What runs the product over a corpus. */
  CorpusReader reader(Main main, RuleBook rules) throws ModelException {
    return main.corpusReader(rules, Usage.threads(spec, threads), main.progress(quiet));
  }

  /**
   * Prints a report and what is to be said of it, and gives the exit code.
   *
   * @param usual the score that a floor means where none is named
   * @throws DatasetException where the JSON file cannot be written
   */
  int finish(
      Main main,
      List<String> report,
      Map<String, Score> scores,
      String usual,
      List<String> failures)
      throws DatasetException {
    if (json != null) {
      ScoreJson.write(json, scores);
    }
    if (!quiet) {
      report.forEach(main.terminal.out()::println);
    }
    main.tellUnread(failures);
    String name = score == null ? usual : score;
    BigDecimal f1 = scores.getOrDefault(name, Score.NONE).f1();
    if (minF1 != null && f1.compareTo(minF1) < 0) {
      main.terminal
          .err()
          .println("broadsheet: F1 of " + name + " is " + f1 + ", below " + minF1.toPlainString());
      return ExitCode.CHECK_FAILED.number();
    }
    return (failures.isEmpty() ? ExitCode.DONE : ExitCode.ARTICLES_FAILED).number();
  }
}
