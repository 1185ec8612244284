package org.broadsheet.chain.net;

/**
 * The network's bent line: {@code x(27 + x²) / (27 + 9x²)}, which is nearly the hyperbolic tangent
 * and reaches 1 at 3. Unlike that one it is the same on any machine, and cheap.
 */
final class Curve {
  private static final float END = 3;

  private Curve() {}

  /** Puts the line's heights in the place of the numbers. */
  static void bend(float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      float x = Math.max(-END, Math.min(END, numbers[i]));
      float q = x * x;
      numbers[i] = x * (27f + q) / (27f + 9f * q);
    }
  }

  /** The same with a line between 0 and 1, half as steep: how far gates are open. */
  static void open(float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      float x = Math.max(-END, Math.min(END, 0.5f * numbers[i]));
      float q = x * x;
      numbers[i] = 0.5f + 0.5f * (x * (27f + q) / (27f + 9f * q));
    }
  }

  /** Multiplies each number with how steep the line is where another one stands. */
  static void slope(float[] numbers, float[] where) {
    for (int i = 0; i < numbers.length; i++) {
      float x = Math.max(-END, Math.min(END, where[i]));
      float q = x * x;
      float root = (9f - q) / (9f + 3f * q);
      numbers[i] *= root * root;
    }
  }

  /** The same for the line of gates. */
  static void slopeOfGate(float[] numbers, float[] where) {
    for (int i = 0; i < numbers.length; i++) {
      float x = Math.max(-END, Math.min(END, 0.5f * where[i]));
      float q = x * x;
      float root = (9f - q) / (9f + 3f * q);
      numbers[i] *= 0.25f * (root * root);
    }
  }
}
