package org.broadsheet.annotate.parser;

import java.util.Arrays;

/**
 * How far the parse of one sentence is: a stack of tokens whose dependents are still sought, the
 * tokens not yet looked at, and the arcs so far (arc-standard, Nivre 2004). Token 0 is the root,
 * the sentence's own are counted from 1.
 */
final class State {
  static final int NONE = -1;

  private final int size;
  private final int[] stack;
  private int depth;
  private int next = 1;
  private final int[] heads;
  private final int[] relations;

  /** Dependents come from inside to outside: the last one of a side is the outermost. */
  private final int[] left;

  private final int[] secondLeft;
  private final int[] right;
  private final int[] secondRight;

  State(int size) {
    this.size = size;
    stack = new int[size + 1];
    depth = 1; // the root
    heads = none();
    relations = new int[size + 1];
    left = none();
    secondLeft = none();
    right = none();
    secondRight = none();
  }

  private int[] none() {
    int[] none = new int[size + 1];
    Arrays.fill(none, NONE);
    return none;
  }

  boolean isDone() {
    return depth == 1 && next > size;
  }

  boolean canShift() {
    return next <= size;
  }

  /** Whether there are two tokens between which an arc may be drawn, the root not counted. */
  boolean canConnect() {
    return depth > 2;
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** Makes the token below the topmost one its dependent. */
  void connectLeft(int relation) {
    int head = stack[depth - 1];
    int dependent = stack[depth - 2];
    heads[dependent] = head;
    relations[dependent] = relation;
    secondLeft[head] = left[head];
    left[head] = dependent;
    stack[depth - 2] = head;
    depth--;
  }

  /** Makes the topmost token a dependent of the one below it. */
  void connectRight(int relation) {
    int head = stack[depth - 2];
    int dependent = stack[depth - 1];
    heads[dependent] = head;
    relations[dependent] = relation;
    secondRight[head] = right[head];
    right[head] = dependent;
    depth--;
  }

  /** The tokens that the network looks at, {@link #NONE} where there is none. */
  void look(int[] tokens) {
    tokens[0] = stack(2);
    tokens[1] = stack(1);
    tokens[2] = stack(0);
    for (int i = 0; i < 3; i++) {
      tokens[3 + i] = next + i <= size ? next + i : NONE;
    }
    lookBelow(stack(0), tokens, Features.FIRST_DEPENDENT);
    lookBelow(stack(1), tokens, Features.FIRST_DEPENDENT + 6);
  }

  private void lookBelow(int token, int[] tokens, int from) {
    tokens[from] = of(left, token);
    tokens[from + 1] = of(right, token);
    tokens[from + 2] = of(secondLeft, token);
    tokens[from + 3] = of(secondRight, token);
    tokens[from + 4] = of(left, of(left, token));
    tokens[from + 5] = of(right, of(right, token));
  }

  private static int of(int[] dependents, int token) {
    return token == NONE ? NONE : dependents[token];
  }

  private int stack(int below) {
    return below < depth ? stack[depth - 1 - below] : NONE;
  }

  /** A token's head so far, 0 for the root. */
  int head(int token) {
    return heads[token];
  }

  /** The relation to that head, 0 where there is none yet. */
  int relation(int token) {
    return relations[token];
  }
}
