package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.annotate.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says before any model is loaded. */
class UsageTest {
  @TempDir Path dir;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          -                                 ~ a command is wanted
          fly                               ~ Unmatched argument
          run --threads 0                   ~ 1 or more is wanted, not 0
          run --threads many                ~ --threads
          run --published yesterday         ~ a date such as 2026-05-28 is wanted, not 'yesterday'
          run --field body                  ~ names no column
          run --wings 2                     ~ Unknown option
          explain                           ~ Missing required parameter
          validate                          ~ Missing required parameter
          evaluate                          ~ say what to evaluate
          evaluate claims                   ~ Missing required option: '--corpus=DIR'
          evaluate claims --corpus x --min-f1 60    ~ a number from 0 to 1 is wanted, not 60
          evaluate claims --corpus x --score fame   ~ one of exact-cue
          evaluate claims --corpus x --errors -1    ~ 0 or more is wanted, not -1
          evaluate claims --corpus x --threads 0    ~ 1 or more is wanted, not 0
          evaluate figures                          ~ Missing required option: '--corpus=FILE.json'
          evaluate figures --corpus x --score fame  ~ one of value, value-unit
          evaluate relations                        ~ Missing required option: '--corpus=FILE'
          evaluate relations --corpus x --score fame ~ one of strict, head, strict-Work_For
          train                                     ~ say what to train: claims or relations
          train relations --corpus x                ~ Missing required option: '--output=DIR'
          evaluate articles                         ~ Missing required option: '--corpus=DIR'
          evaluate articles --corpus x --score fame ~ one of figures-span
          """)
  void aCommandLineThatIsNotUnderstoodIsUsage(String line, String message) {
    Cli cli = line.equals("-") ? Cli.run() : Cli.run(line.split(" "));
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains(message).doesNotContain("\tat ");
    assertThat(cli.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "validate --help",
        "explain --help",
        "evaluate --help",
        "evaluate claims --help",
        "evaluate figures --help",
        "evaluate relations --help",
        "train relations --help",
        "evaluate articles --help"
      })
  void helpIsThereForEveryCommand(String line) {
    Cli cli = Cli.run(line.split(" "));
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("Usage: broadsheet");
    if (line.startsWith("-")) {
      assertThat(cli.out()).contains("Exit codes:");
    } else {
      assertThat(cli.out()).contains("Examples:");
    }
  }

  @Test
  void tellsItsVersion() {
    assertThat(Cli.run("--version").out()).startsWith("broadsheet ");
  }

  @Test
  void noInputIsUsage() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("empty"));
    Cli cli = Cli.run("run", empty.toString(), "--output", dir.resolve("out").toString());
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).startsWith("broadsheet: ").hasLineCount(1);
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void anInputThatIsNotThereIsBrokenInput() {
    Cli cli =
        Cli.run("run", dir.resolve("nowhere").toString(), "-o", dir.resolve("out").toString());
    assertThat(cli.code()).isEqualTo(6);
    assertThat(cli.err()).contains("nowhere").hasLineCount(1);
  }

  @Test
  void anOutputThatIsAFileIsBrokenOutput() throws IOException {
    Path article = Files.writeString(dir.resolve("a.txt"), "It rained.");
    Path file = Files.writeString(dir.resolve("out"), "mine");
    Cli cli = Cli.run("run", article.toString(), "-o", file.toString());
    assertThat(cli.code()).isEqualTo(6);
    assertThat(cli.err()).contains(file.toString()).hasLineCount(1);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFolderThatIsNotOursIsNotWrittenOver() throws IOException {
    Path article = Files.writeString(dir.resolve("a.txt"), "It rained.");
    Path out = Files.createDirectory(dir.resolve("out"));
    Files.writeString(out.resolve("thesis.txt"), "mine");
    Cli cli = Cli.run("run", article.toString(), "-o", out.toString());
    assertThat(cli.code()).isEqualTo(6);
    assertThat(cli.err()).contains("--force").hasLineCount(1);
    assertThat(out.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void brokenRulesStopTheRunBeforeItBegins() throws IOException {
    Path article = Files.writeString(dir.resolve("a.txt"), "It rained.");
    Path rules = Files.createDirectories(dir.resolve("models/rules/claim"));
    Files.writeString(rules.resolve("bad.yaml"), "- id: claim.bad\n- about: no id\n");
    Cli cli =
        Cli.run(
            "run",
            article.toString(),
            "-o",
            dir.resolve("out").toString(),
            "--models",
            dir.resolve("models").toString());
    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err()).contains("bad.yaml:1").contains("bad.yaml:2");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsNoDatasetCannotBeExplainedOrValidated() {
    assertThat(Cli.run("explain", "x#f1", "--dataset", dir.toString()).code()).isEqualTo(6);
    assertThat(Cli.run("validate", dir.toString()).code()).isEqualTo(6);
  }

  @Test
  void whatIsNoCorpusCannotBeEvaluated() throws IOException {
    Cli other = Cli.run("evaluate", "claims", "--corpus", dir.toString());
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("a corpus has text/NAME.txt").hasLineCount(1);

    Cli none = Cli.run("evaluate", "claims", "--corpus", dir.resolve("none").toString());
    assertThat(none.code()).isEqualTo(6);

    Files.writeString(Files.createDirectory(dir.resolve("text")).resolve("a.txt"), "It rained.");
    Files.writeString(
        Files.createDirectory(dir.resolve("attributions")).resolve("a.ann"), "T1 Cue\n");
    Cli faulty = Cli.run("evaluate", "claims", "--corpus", dir.toString());
    assertThat(faulty.code()).isEqualTo(6);
    assertThat(faulty.err()).contains("a.ann:1: ").hasLineCount(1);

    assertThat(Cli.run("evaluate", "figures", "--corpus", dir.toString()).code()).isEqualTo(2);
    assertThat(Cli.run("evaluate", "articles", "--corpus", dir.toString()).code()).isEqualTo(2);
  }

  @Test
  void aFaultOfOursIsToldInOneLine() throws IOException {
    Path article = Files.writeString(dir.resolve("a.txt"), "It rained.");
    Cli cli =
        Cli.run(
            (rules, limits) -> {
              throw new IllegalStateException("a wheel came off");
            },
            "",
            "run",
            article.toString(),
            "-o",
            dir.resolve("out").toString(),
            "-q");
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).contains("internal fault", "a wheel came off").hasLineCount(1);
    assertThat(dir.resolve("out")).doesNotExist();
  }

  @Test
  void modelsThatAreNotCompleteStopTheRun() throws IOException {
    Path article = Files.writeString(dir.resolve("a.txt"), "It rained.");
    Cli cli =
        Cli.run(
            (rules, limits) -> {
              throw new ModelException("no dates are found");
            },
            "",
            "run",
            article.toString(),
            "-o",
            dir.resolve("out").toString(),
            "-q");
    assertThat(cli.code()).isEqualTo(4);
    assertThat(cli.err()).contains("no dates are found").hasLineCount(1);
  }
}
