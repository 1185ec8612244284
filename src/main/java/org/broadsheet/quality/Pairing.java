package org.broadsheet.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Findings and marks paired one to one: as many pairs as can be, and where there is a choice the
 * likest first. So two findings of one thing earn what one earns.
 */
public final class Pairing {
  private static final int NOBODY = -1;

  /** What a finding may be paired with, in order of preference. */
  private final List<List<Integer>> choices = new ArrayList<>();

  private final int[] findingOf;
  private final int[] markOf;

  private Pairing(int findings, int marks) {
    markOf = new int[findings];
    findingOf = new int[marks];
    Arrays.fill(markOf, NOBODY);
    Arrays.fill(findingOf, NOBODY);
  }

  /** A pair that may be made. */
  private record Edge(int finding, int mark, double likeness) {}

  /** Pairs where it makes no difference who gets whom. */
  public static <F, M> Pairing of(List<F> findings, List<M> marks, BiPredicate<F, M> fits) {
    return of(findings, marks, fits, (f, m) -> 0);
  }

  /**
   * Pairs.
   *
   * @param fits which pairs may be made
   * @param likeness which to prefer; of equals the first
   */
  public static <F, M> Pairing of(
      List<F> findings, List<M> marks, BiPredicate<F, M> fits, ToDoubleBiFunction<F, M> likeness) {
    Pairing pairing = new Pairing(findings.size(), marks.size());
    List<Edge> edges = new ArrayList<>();
    for (int f = 0; f < findings.size(); f++) {
      List<Edge> own = new ArrayList<>();
      for (int m = 0; m < marks.size(); m++) {
        if (fits.test(findings.get(f), marks.get(m))) {
          own.add(new Edge(f, m, likeness.applyAsDouble(findings.get(f), marks.get(m))));
        }
      }
      own.sort(Comparator.comparingDouble(e -> -e.likeness()));
      pairing.choices.add(own.stream().map(Edge::mark).toList());
      edges.addAll(own);
    }
    edges.sort(
        Comparator.comparingDouble((Edge e) -> -e.likeness())
            .thenComparingInt(Edge::finding)
            .thenComparingInt(Edge::mark));
    for (Edge e : edges) {
      if (pairing.markOf[e.finding()] == NOBODY && pairing.findingOf[e.mark()] == NOBODY) {
        pairing.pair(e.finding(), e.mark());
      }
    }
    for (int f = 0; f < findings.size(); f++) {
      if (pairing.markOf[f] == NOBODY) {
        pairing.place(f, new boolean[marks.size()]);
      }
    }
    return pairing;
  }

  /**
   * Finds a mark for a finding, moving others to their next choice where that makes room (an
   * augmenting path, Kuhn 1955).
   */
  private boolean place(int finding, boolean[] seen) {
    for (int mark : choices.get(finding)) {
      if (!seen[mark]) {
        seen[mark] = true;
        if (findingOf[mark] == NOBODY || place(findingOf[mark], seen)) {
          pair(finding, mark);
          return true;
        }
      }
    }
    return false;
  }

  private void pair(int finding, int mark) {
    markOf[finding] = mark;
    findingOf[mark] = finding;
  }

  /** Number of pairs. */
  public int size() {
    return markOf.length - Collections.frequency(Arrays.stream(markOf).boxed().toList(), NOBODY);
  }

  /** The index of the finding's mark, or -1. */
  public int markOf(int finding) {
    return markOf[finding];
  }

  /** The index of the mark's finding, or -1. */
  public int findingOf(int mark) {
    return findingOf[mark];
  }
}
