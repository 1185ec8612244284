package org.broadsheet.chain.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.broadsheet.chain.Features;
import org.broadsheet.chain.Lattice;
import org.junit.jupiter.api.Test;

class NetLearnerTest {
  private static final NetSettings QUIET = new NetSettings(6, 5, 0, 0, 0, 4);
  private static final List<String> LABELS = List.of("out", "source", "content");
  private static final int[][] SEQUENCE = {{0, 2}, {1}, {3, 4, 0}, {}, {2, 1}, {4}, {0, 3}};
  private static final byte[] GOLD = {1, 1, 0, 2, 2, 2, 0};

  /** How far a network is from the truth, as {@link NetLearner#show} says it. */
  private static double loss(NetLearner learner) {
    Lattice lattice = new Pass(learner.weights(), SEQUENCE, null).lattice(LABELS.size());
    return lattice.logSum() - lattice.score(new int[] {1, 1, 0, 2, 2, 2, 0});
  }

  /** A network whose numbers are large enough for all that is bent in it to be bent. */
  private static NetLearner learner() {
    NetLearner learner = new NetLearner(LABELS, 5, QUIET);
    SplittableRandom random = new SplittableRandom(3);
    for (Learned matrix : learner.matrices()) {
      for (float[] row : matrix.weights) {
        for (int c = 0; c < row.length; c++) {
          row[c] += (float) (random.nextDouble() - 0.5);
        }
      }
      matrix.turn();
    }
    return learner;
  }

  @Test
  void theGradientIsWhatSmallChangesDo() {
    NetLearner learner = learner();
    assertThat(learner.show(SEQUENCE, GOLD)).isEqualTo(loss(learner), within(1e-9));

    float change = 0.01f;
    for (Learned matrix : learner.matrices()) {
      for (int r = 0; r < matrix.weights.length; r++) {
        for (int c = 0; c < matrix.weights[r].length; c++) {
          float before = matrix.weights[r][c];
          matrix.weights[r][c] = before + change;
          double more = loss(learner);
          matrix.weights[r][c] = before - change;
          double less = loss(learner);
          matrix.weights[r][c] = before;
          assertThat((double) matrix.gradient[r][c])
              .as("a matrix of %d rows, row %d, column %d", matrix.weights.length, r, c)
              .isEqualTo((more - less) / (2 * change), within(2e-3));
        }
      }
    }
  }

  @Test
  void comesNearerToTheTruthStepByStep() {
    NetLearner learner = new NetLearner(LABELS, 5, new NetSettings(6, 5, 0.1f, 0.1f, 0.1f, 4));
    double before = loss(learner);
    for (int i = 0; i < 200; i++) {
      learner.show(SEQUENCE, GOLD);
      learner.step(0.02f);
    }

    assertThat(loss(learner)).isLessThan(before / 10);
  }

  @Test
  void learnsOfASequenceWithoutKnownFeatures() {
    NetLearner learner = new NetLearner(LABELS, 0, QUIET);

    assertThat(learner.show(new int[][] {{}}, new byte[] {1})).isPositive();
    learner.step(0.01f);
    assertThat(learner.net(List.of()).lattice(List.of(new Features())).size()).isEqualTo(1);
  }
}
