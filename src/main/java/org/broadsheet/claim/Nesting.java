package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.text.Span;

/** Inside whose content a claim is reported. No claim is inside itself, by whatever way round. */
final class Nesting {
  private static final int NONE = -1;

  private final List<Draft> drafts;
  private final int[] parents;

  private Nesting(List<Draft> drafts) {
    this.drafts = drafts;
    this.parents = new int[drafts.size()];
    Arrays.fill(parents, NONE);
  }

  /** For each claim the index of the smallest one whose content holds its cue, or -1. */
  static int[] parents(List<Draft> drafts) {
    Nesting nesting = new Nesting(drafts);
    for (int child = 0; child < drafts.size(); child++) {
      nesting.parents[child] = nesting.parent(child);
    }
    return nesting.parents;
  }

  private int parent(int child) {
    List<Integer> around = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (i != child && holds(i, child) && !(holds(child, i) && isOuter(child, i))) {
        around.add(i);
      }
    }
    around.sort(Comparator.comparingInt(this::size));
    return around.stream().filter(i -> !isInside(i, child)).findFirst().orElse(NONE);
  }

  private boolean holds(int outer, int inner) {
    Span cue = drafts.get(inner).cueSpan();
    if (drafts.get(inner).rule().cites()) { // the paper's claim and that of whom it cites
      return !drafts.get(outer).rule().cites()
          && drafts.get(outer).content().equals(drafts.get(inner).content());
    }
    return !drafts.get(outer).cueSpan().equals(cue) && drafts.get(outer).holds(cue);
  }

  /**
   * Of two claims each of which holds the other's cue ("It was reportedly sold, according to the
   * union") the one with a source reports the other; else the longer one.
   */
  private boolean isOuter(int a, int b) {
    boolean sourced = drafts.get(a).source() != null;
    if (sourced != (drafts.get(b).source() != null)) {
      return sourced;
    }
    return size(a) == size(b) ? a < b : size(a) > size(b);
  }

  private boolean isInside(int claim, int outer) {
    int at = claim;
    while (at != NONE && at != outer) {
      at = parents[at];
    }
    return at == outer;
  }

  private int size(int claim) {
    return drafts.get(claim).content().stream().mapToInt(Span::length).sum();
  }
}
