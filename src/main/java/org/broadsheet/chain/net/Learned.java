package org.broadsheet.chain.net;

import java.util.SplittableRandom;

/**
 * A matrix of weights while it is learned, with its gradient, and what earlier gradients were like:
 * a weight's steps are as long as its gradient is steady (Adam: Kingma, Ba 2015). Rows are moved
 * one by one, for most features are not seen between two steps.
 */
final class Learned {
  private static final float MEAN_KEPT = 0.9f;
  private static final float SQUARE_KEPT = 0.999f;
  private static final float LEAST = 1e-6f;

  final float[][] weights;
  final float[][] gradient;

  /** The weights with rows for columns, as the way back wants them. */
  final float[][] turned;

  private final float[][] means;
  private final float[][] squares;
  private final int[] steps;

  /** With weights drawn evenly from {@code -reach} to {@code reach}. */
  Learned(int rows, int columns, double reach, SplittableRandom random) {
    weights = new float[rows][columns];
    gradient = new float[rows][columns];
    means = new float[rows][columns];
    squares = new float[rows][columns];
    turned = new float[columns][rows];
    steps = new int[rows];
    for (float[] row : weights) {
      for (int c = 0; c < columns && reach > 0; c++) {
        row[c] = (float) ((random.nextDouble() * 2 - 1) * reach);
      }
    }
    turn();
  }

  /** Moves all rows against the gradient, and begins a new one. */
  void step(float rate, float scale) {
    for (int r = 0; r < weights.length; r++) {
      step(r, rate, scale);
    }
    turn();
  }

  /**
   * Moves one row against the gradient, and begins a new one; {@link #turned} is left as it was.
   *
   * @param rate how far a steady gradient moves a weight
   * @param scale what the gradient is multiplied with
   */
  void step(int row, float rate, float scale) {
    steps[row]++;
    float mean = (float) (1 / (1 - StrictMath.pow(MEAN_KEPT, steps[row])));
    float square = (float) (1 / (1 - StrictMath.pow(SQUARE_KEPT, steps[row])));
    move(weights[row], gradient[row], means[row], squares[row], rate * mean, square, scale);
  }

  private static void move(
      float[] weights,
      float[] gradient,
      float[] means,
      float[] squares,
      float rate,
      float square,
      float scale) {
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i] * scale;
      gradient[i] = 0;
      means[i] = MEAN_KEPT * means[i] + (1 - MEAN_KEPT) * g;
      squares[i] = SQUARE_KEPT * squares[i] + (1 - SQUARE_KEPT) * g * g;
      weights[i] -= rate * means[i] / ((float) Math.sqrt(squares[i] * square) + LEAST);
    }
  }

  void turn() {
    for (int r = 0; r < weights.length; r++) {
      for (int c = 0; c < turned.length; c++) {
        turned[c][r] = weights[r][c];
      }
    }
  }
}
