package org.broadsheet.claim;

import java.util.Arrays;
import org.broadsheet.annotate.DependencyTree;

/** How the tokens of a sentence hang together with a cue, one entry a token; shared, not copied. */
final class CuePaths {
  private static final int MOST_STEPS_UP = 12;

  /** As many relations of a path are told apart. */
  private static final int NEAR = 3;

  /** The relations from the cue up and down to the token: {@code <ccomp>nsubj}. */
  final String[] path;

  /** The beginning of that path, to the branch that the token is in. */
  final String[] branch;

  /** The token at which that branch begins, or -1. */
  final int[] branchRoot;

  /** The first token of the token's subtree. */
  final int[] leftmost;

  private final DependencyTree tree;

  CuePaths(DependencyTree tree, int size, int cue) {
    this.tree = tree;
    path = new String[size];
    branch = new String[size];
    branchRoot = new int[size];
    leftmost = new int[size];
    Arrays.fill(branchRoot, -1);
    Arrays.fill(path, "?");
    Arrays.fill(branch, "?");
    Arrays.setAll(leftmost, t -> t);
    for (int t = 0; t < size; t++) {
      for (int up = tree.governor(t); up >= 0 && leftmost[up] > t; up = tree.governor(up)) {
        leftmost[up] = t;
      }
    }
    climb(cue);
  }

  /** Goes up from the cue, and from each token above it down all branches but its own. */
  private void climb(int cue) {
    path[cue] = "";
    branch[cue] = "";
    String up = "";
    int from = -1;
    int steps = 0;
    for (int t = cue; t >= 0 && steps < MOST_STEPS_UP; t = tree.governor(t)) {
      if (t != cue) {
        path[t] = up;
        branch[t] = up;
        branchRoot[t] = t;
      }
      for (int c : tree.dependents(t)) {
        if (c != from) {
          String top = up + ">" + tree.relation(c);
          spread(c, top, top, c, 1);
        }
      }
      from = t;
      up = steps < NEAR ? up + "<" + tree.relation(t) : up.endsWith("+") ? up : up + "+";
      steps++;
    }
  }

  private void spread(int token, String soFar, String top, int root, int depth) {
    path[token] = soFar;
    branch[token] = top;
    branchRoot[token] = root;
    for (int c : tree.dependents(token)) {
      spread(c, depth < NEAR ? soFar + ">" + tree.relation(c) : soFar, top, root, depth + 1);
    }
  }
}
