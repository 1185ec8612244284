package org.broadsheet.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code broadsheet evaluate}: how good are the findings? */
@Command(
    name = "evaluate",
    description = "Scores what Broadsheet finds against what people marked in the same texts.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  broadsheet evaluate claims --corpus marked/            precision, recall, F1, common mistakes",
      "  broadsheet evaluate claims --corpus marked/ --min-f1 0.6   exit 5 where it is worse",
      "  broadsheet evaluate figures --corpus marked.json       the same for figures",
      "  broadsheet evaluate relations --corpus dev.txt         the same for relations",
      "  broadsheet evaluate articles --corpus news/            all rows of whole articles",
      "  broadsheet evaluate claims --help                      what a corpus looks like"
    },
    subcommands = {
      EvaluateClaimsCommand.class,
      EvaluateFiguresCommand.class,
      EvaluateRelationsCommand.class,
      EvaluateArticlesCommand.class
    })
final class EvaluateCommand implements Runnable {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  Main main;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to evaluate: " + String.join(" or ", spec.subcommands().keySet()));
  }
}
