package org.broadsheet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What the commands below {@code broadsheet evaluate} have in common, their corpus aside. */
abstract class EvaluationCommand implements Callable<Integer> {
  @Mixin EvaluationOptions options = new EvaluationOptions();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  EvaluateCommand parent;
}
