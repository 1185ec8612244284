package org.broadsheet.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a lattice answers is what counting all labellings one by one gives. */
class LatticeTest {
  private static final int LABELS = 3;
  private static final int SIZE = 5;

  private static Lattice random(long seed) {
    Random random = new Random(seed);
    double[][] nodes = new double[SIZE][LABELS];
    double[][] edges = new double[SIZE][LABELS * LABELS];
    for (int i = 0; i < SIZE; i++) {
      Arrays.setAll(nodes[i], k -> random.nextGaussian());
      Arrays.setAll(edges[i], k -> random.nextGaussian());
    }
    return new Lattice(nodes, edges);
  }

  private static List<int[]> labellings() {
    List<int[]> all = new ArrayList<>();
    for (int n = 0; n < Math.pow(LABELS, SIZE); n++) {
      int[] path = new int[SIZE];
      for (int i = 0, rest = n; i < SIZE; i++, rest /= LABELS) {
        path[i] = rest % LABELS;
      }
      all.add(path);
    }
    return all;
  }

  private static double probability(Lattice lattice, int[] path) {
    return Math.exp(lattice.score(path) - lattice.logSum());
  }

  @Test
  void theBestLabellingScoresMost() {
    for (long seed = 1; seed <= 20; seed++) {
      Lattice lattice = random(seed);
      double most = labellings().stream().mapToDouble(lattice::score).max().orElseThrow();

      assertThat(lattice.score(lattice.best())).isEqualTo(most, within(1e-9));
    }
  }

  @Test
  void allLabellingsAreCertain() {
    Lattice lattice = random(1);

    assertThat(labellings().stream().mapToDouble(p -> probability(lattice, p)).sum())
        .isEqualTo(1, within(1e-9));
  }

  @Test
  void marginalsAreTheSharesOfLabellings() {
    Lattice lattice = random(2);
    double[][] one = lattice.marginals();
    double[][] two = lattice.pairMarginals();
    for (int i = 0; i < SIZE; i++) {
      for (int y = 0; y < LABELS; y++) {
        double share = 0;
        double pair = 0;
        for (int[] p : labellings()) {
          share += p[i] == y ? probability(lattice, p) : 0;
          pair += i > 0 && p[i - 1] == 1 && p[i] == y ? probability(lattice, p) : 0;
        }
        assertThat(one[i][y]).isEqualTo(share, within(1e-9));
        assertThat(two[i][LABELS + y]).isEqualTo(pair, within(1e-9));
      }
    }
  }

  @Test
  void aRunIsAsLikelyAsTheLabellingsThatHaveJustIt() {
    Lattice lattice = random(3);
    for (Lattice.Run run : lattice.runs(2, SIZE, 0)) {
      double share = 0;
      for (int[] p : labellings()) {
        boolean just = (run.first() == 0 || p[run.first() - 1] != 2);
        just &= run.end() == SIZE || p[run.end()] != 2;
        for (int i = run.first(); i < run.end(); i++) {
          just &= p[i] == 2;
        }
        share += just ? probability(lattice, p) : 0;
      }
      assertThat(run.probability()).isEqualTo(share, within(1e-9));
    }
  }

  @Test
  void runsKeepApart() {
    List<Lattice.Run> runs = random(4).runs(1, SIZE, 0);

    for (int i = 1; i < runs.size(); i++) {
      assertThat(runs.get(i - 1).end()).isLessThan(runs.get(i).first());
    }
  }

  @Test
  void mixesScores() {
    Lattice a = random(11);
    Lattice b = random(12);
    Lattice mixed = a.mix(0.4, b, 0.6);

    for (int[] path : labellings()) {
      assertThat(mixed.score(path))
          .isEqualTo(0.4 * a.score(path) + 0.6 * b.score(path), within(1e-9));
    }
  }
}
