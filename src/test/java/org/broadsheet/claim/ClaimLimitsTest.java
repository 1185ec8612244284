package org.broadsheet.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Models;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimLimitsTest {
  private static final String FILE = "models/lexicon/claim-limits.tsv";

  @TempDir Path models;
  private final List<Fault> faults = new ArrayList<>();

  private RuleBook book(String... rows) throws IOException {
    Files.createDirectories(models.resolve("lexicon"));
    Files.createDirectories(models.resolve("rules"));
    Files.writeString(models.resolve("rules/none.yaml"), "[]\n");
    Path file = models.resolve("lexicon/claim-limits.tsv");
    Files.writeString(file, "limit\tvalue\tsource\n" + String.join("\n", rows) + "\n");
    return RuleBook.load(Models.at(models));
  }

  private ClaimLimits limits(String... rows) throws IOException {
    return new ClaimLimits(book(rows).lexicon("claim-limits"), faults);
  }

  @Test
  void readsProbabilitiesPowersAndNumbersOfWords() throws IOException {
    ClaimLimits limits = limits("a\t0.25\town", "b\t1\town", "c\t1.15\town", "d\t30\town");
    assertThat(limits.probability("a")).isEqualTo(0.25);
    assertThat(limits.probability("b")).isEqualTo(1);
    assertThat(limits.power("c")).isEqualTo(1.15);
    assertThat(limits.words("d")).isEqualTo(30);
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.15", "2", "-0.1", ".5", "", "half"})
  void takesNothingBeyondOneForAProbability(String value) throws IOException {
    limits("a\t" + value + "\town").probability("a");
    assertThat(faults)
        .containsExactly(
            new Fault(FILE, 2, "the limit 'a' is '" + value + "'; wanted is a number from 0 to 1"));
  }

  @Test
  void takesNoPowerFromTwoOnAndNoHalfWord() throws IOException {
    ClaimLimits limits = limits("a\t2.5\town", "b\t0.5\town", "c\t0\town");
    limits.power("a");
    limits.words("b");
    limits.words("c");
    assertThat(faults).extracting(Fault::line).containsExactly(2, 3, 4);
  }

  @Test
  void namesTheLimitThatIsMissing() throws IOException {
    limits().words("reach");
    assertThat(faults).containsExactly(new Fault(FILE, 0, "no limit 'reach'"));
  }

  @Test
  void onlySharpenMayExceedOne() throws IOException {
    String[] names = {
      "chain", "net", "look", "named", "piece", "accept", "lean", "alone", "sure", "sharpen"
    };
    String[] rows = List.of(names).stream().map(n -> n + "\t1.1\town").toArray(String[]::new);
    RuleBook book = book(rows);
    assertThatThrownBy(() -> ModelLimits.read(book))
        .isInstanceOfSatisfying(
            RuleException.class, e -> assertThat(e.faults()).hasSize(names.length - 1))
        .hasMessageNotContaining("sharpen");
  }
}
