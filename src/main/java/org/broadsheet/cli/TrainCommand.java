package org.broadsheet.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code broadsheet train}: models from marked texts. */
@Command(
    name = "train",
    description = "Trains the small models in models/weights from texts that people marked.",
    subcommands = {TrainClaimsCommand.class, TrainRelationsCommand.class})
final class TrainCommand implements Runnable {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  Main main;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to train: claims or relations");
  }
}
