package org.broadsheet.chain.net;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Hides at random a part of what a network looks at while it learns, so that it does not rely on
 * any one thing (dropout: Srivastava et al. 2014). What stays counts for more, so that the sums
 * stay what they are.
 */
final class Noise {
  private final NetSettings settings;
  private final SplittableRandom random;
  private float[][] input = new float[0][];
  private float[][] output = new float[0][];

  Noise(NetSettings settings, SplittableRandom random) {
    this.settings = settings;
    this.random = random;
  }

  /** How much a feature that stays counts. */
  float strength() {
    return 1 / (1 - settings.hiddenFeatures());
  }

  /** The features that stay. */
  int[][] hide(int[][] all) {
    int[][] kept = new int[all.length][];
    for (int t = 0; t < all.length; t++) {
      int[] some = new int[all[t].length];
      int count = 0;
      for (int f : all[t]) {
        if (stays(settings.hiddenFeatures())) {
          some[count++] = f;
        }
      }
      kept[t] = Arrays.copyOf(some, count);
    }
    return kept;
  }

  void coverInput(float[][] numbers) {
    input = masks(numbers, settings.hiddenInputs());
    cover(numbers, input);
  }

  void coverOutput(float[][] numbers) {
    output = masks(numbers, settings.hiddenUnits());
    cover(numbers, output);
  }

  /** Covers a gradient as its numbers were covered last. */
  void coverInputAgain(float[][] gradient) {
    cover(gradient, input);
  }

  /** Covers a gradient as its numbers were covered last. */
  void coverOutputAgain(float[][] gradient) {
    cover(gradient, output);
  }

  private float[][] masks(float[][] numbers, float share) {
    float[][] masks = new float[numbers.length][];
    for (int t = 0; t < masks.length; t++) {
      masks[t] = new float[numbers[t].length];
      for (int i = 0; i < masks[t].length; i++) {
        masks[t][i] = stays(share) ? 1 / (1 - share) : 0;
      }
    }
    return masks;
  }

  private boolean stays(float share) {
    return share == 0 || (random.nextInt() >>> 1) >= (int) (share * Integer.MAX_VALUE);
  }

  private static void cover(float[][] numbers, float[][] masks) {
    for (int t = 0; t < numbers.length; t++) {
      float[] mask = masks[t];
      float[] covered = numbers[t];
      for (int i = 0; i < covered.length; i++) {
        covered[i] *= mask[i];
      }
    }
  }
}
