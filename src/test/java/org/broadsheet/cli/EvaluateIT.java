package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scores of the product, through the command line. */
class EvaluateIT {
  @TempDir Path dir;

  @BeforeEach
  void corpus() throws IOException {
    Files.createDirectories(dir.resolve("text"));
    Files.createDirectories(dir.resolve("attributions"));
    article(
        "ferry",
        "“The ferries will run on Monday,” said Ada Quill, the mayor of Lowmere.\n",
        """
        T1\tContent 0 33\t“The ferries will run on Monday,”
        T2\tCue 34 38\tsaid
        T3\tSource 39 70\tAda Quill, the mayor of Lowmere
        E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3
        """);
    article("weather", "It rained in Lowmere on Monday, and the river rose.\n", "");
    article(
        "bank",
        "Otto Brandt said that the bank would close four branches. The weather was mild.\n",
        """
        T1\tContent 17 56\tthat the bank would close four branches
        T2\tCue 12 16\tsaid
        T3\tSource 0 11\tOtto Brandt
        T4\tContent 58 78\tThe weather was mild
        E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3
        E2\tAttribution-no-source:T4 Content:T4
        """);
  }

  private void article(String name, String text, String marks) throws IOException {
    Files.writeString(dir.resolve("text/" + name + ".txt"), text);
    Files.writeString(dir.resolve("attributions/" + name + ".ann"), marks);
  }

  private Cli evaluate(String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(
        new String[] {"evaluate", "claims", "--corpus", dir.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return Cli.run(args);
  }

  @Test
  void scoresClaimsAndShowsWhatIsWrong() {
    Cli cli = evaluate();

    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .startsWith("3 articles\n")
        .containsPattern("exact-cue +1.0000 +0.6667 +0.8000 +2 +3\n")
        .containsPattern("attribution +1.0000 +0.6667 +0.8000 +2 +3\n")
        .containsPattern("attribution-direct +1.0000 +1.0000 +1.0000 +1 +1\n")
        .containsPattern("  say +1.0000 +1.0000 +1.0000 +2 +2\n")
        .contains("    1  not found: (no cue)\n")
        .contains("bank: [content: The weather was mild].\n");
  }

  @Test
  void theNumberOfThreadsMakesNoDifference() {
    assertThat(evaluate("--threads", "3").out()).isEqualTo(evaluate("--threads", "1").out());
  }

  @Test
  void aFloorThatIsNotReachedFailsTheCheck() {
    assertThat(evaluate("--min-f1", "0.8").code()).isZero();

    Cli below = evaluate("--min-f1", "0.81", "--quiet");
    assertThat(below.code()).isEqualTo(5);
    assertThat(below.out()).isEmpty();
    assertThat(below.err()).isEqualTo("broadsheet: F1 of attribution is 0.8000, below 0.81\n");

    assertThat(evaluate("--min-f1", "0.99", "--score", "attribution-direct").code()).isZero();
  }

  @Test
  void writesTheScoresAsJsonToo() throws IOException {
    Path file = dir.resolve("scores.json");

    assertThat(evaluate("--json", file.toString(), "-q").code()).isZero();

    assertThat(file)
        .content()
        .startsWith("{\n  \"exact-cue\" : {\n    \"precision\" : 1.0000,\n")
        .contains("\"attribution\" : {")
        .endsWith("}\n");
    Cli unwritable = evaluate("--json", dir.resolve("none/scores.json").toString(), "-q");
    assertThat(unwritable.code()).isEqualTo(6);
    assertThat(unwritable.err()).contains("cannot write", "scores.json").hasLineCount(1);
  }

  @Test
  void scoresFigures() throws IOException {
    Path corpus =
        Files.writeString(
            dir.resolve("tolls.json"),
            """
            [{"text": "The ferry carried nearly 31,000 people in May.", "quantities": [
               {"value": "31000", "normalized_unit": "people", "change": "~"}]},
             {"text": "The toll rose to $6.", "quantities": [
               {"value": "6", "normalized_unit": "euro", "change": "up"}]},
             {"text": "It rained on Monday.", "quantities": []}]
            """);

    Cli cli = Cli.run("evaluate", "figures", "--corpus", corpus.toString());

    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .startsWith("3 texts\n")
        .containsPattern("value +1.0000 +1.0000 +1.0000 +2 +2\n")
        .containsPattern("value-unit +0.5000 +0.5000 +0.5000 +2 +2\n")
        .contains("    1  other unit: euro, found dollar\n")
        .contains("tolls-0002: The toll rose to [$6].\n");
    assertThat(
            Cli.run("evaluate", "figures", "--corpus", corpus.toString(), "--min-f1", "0.6").code())
        .isEqualTo(5);
  }
}
