package org.broadsheet.quality.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.quality.train.RelationTrainer.Guess;

/**
 * How sure and how right models were about pairs of names that they were not trained on: the table
 * by which one chooses how sure a model must be.
 */
public final class PairReport {
  private static final int STEPS = 10;

  private PairReport() {}

  /** The table as lines. */
  public static List<String> lines(RelationTrainer.Trained trained) {
    Map<String, List<Guess>> byRule = new TreeMap<>();
    trained.guesses().forEach(g -> byRule.computeIfAbsent(g.rule(), k -> new ArrayList<>()).add(g));
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d texts with %d pairs of names learned from, %d pairs of unmarked articles",
            trained.texts(),
            trained.pairs(),
            trained.background()));
    lines.add("How sure and how right models were on parts that they were not trained on:");
    byRule.forEach(
        (rule, guesses) -> {
          lines.add("");
          lines.add(
              String.format(
                  Locale.ROOT,
                  "%-28s %8s %9s %9s %9s",
                  rule,
                  "found",
                  "right",
                  "precision",
                  "recall"));
          for (int step = 2; step < STEPS; step++) {
            lines.add(line(guesses, (double) step / STEPS));
          }
        });
    return lines;
  }

  private static String line(List<Guess> guesses, double least) {
    long marked = guesses.stream().filter(Guess::isRelated).count();
    long found = guesses.stream().filter(g -> g.probability() >= least).count();
    long right = guesses.stream().filter(g -> g.probability() >= least && g.isRelated()).count();
    return String.format(
        Locale.ROOT,
        "  at least %-17.1f %8d %9d %9.3f %9.3f",
        least,
        found,
        right,
        found == 0 ? 0 : (double) right / found,
        marked == 0 ? 0 : (double) right / marked);
  }
}
