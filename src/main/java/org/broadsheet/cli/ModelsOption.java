package org.broadsheet.cli;

import java.nio.file.Path;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where rules and lexicons come from. */
final class ModelsOption {
  /** Where {@code bin/broadsheet} tells of the folder that stands beside it. */
  private static final String PROPERTY = "broadsheet.models";

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Folder with rules and lexicons (by default models/ beside bin/).")
  private @Nullable Path folder;

  /** The rules, checked. */
  RuleBook load() {
    return RuleBook.load(models());
  }

  /** The rules without the files of a folder below {@code models/}. */
  RuleBook loadWithout(String files) {
    return RuleBook.load(models().without(files));
  }

  private Models models() {
    if (folder != null) {
      return Models.at(folder);
    }
    String property = System.getProperty(PROPERTY);
    return property == null ? Models.bundled() : Models.at(Path.of(property));
  }
}
