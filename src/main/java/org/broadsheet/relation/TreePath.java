package org.broadsheet.relation;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.DependencyTree;

/**
 * The way from one token to another over the tree: up from the first to what both stand under, and
 * down to the second.
 *
 * @param up the first token and what it hangs on, without the top
 * @param top the lowest token that both stand under, which may be one of them; -1 where there is
 *     none
 * @param down the second token and what it hangs on, without the top
 */
record TreePath(List<Integer> up, int top, List<Integer> down) {
  TreePath {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  static TreePath between(DependencyTree tree, int first, int second) {
    List<Integer> up = line(tree, first);
    List<Integer> down = line(tree, second);
    for (int a : up) {
      int at = down.indexOf(a);
      if (at >= 0) {
        return new TreePath(up.subList(0, up.indexOf(a)), a, down.subList(0, at));
      }
    }
    return new TreePath(up, DependencyTree.ROOT, down);
  }

  private static List<Integer> line(DependencyTree tree, int token) {
    List<Integer> line = new ArrayList<>();
    for (int t = token; t >= 0 && line.size() <= tree.size(); t = tree.governor(t)) {
      line.add(t);
    }
    return line;
  }

  int steps() {
    return up.size() + down.size();
  }

  /** The tokens on the way but its two ends. */
  List<Integer> inner() {
    List<Integer> inner = new ArrayList<>();
    up.stream().skip(1).forEach(inner::add);
    if (top >= 0 && !up.isEmpty() && !down.isEmpty()) {
      inner.add(top);
    }
    down.stream().skip(1).forEach(inner::add);
    return inner;
  }
}
