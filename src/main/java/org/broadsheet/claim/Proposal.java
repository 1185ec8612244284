package org.broadsheet.claim;

import java.util.List;
import org.broadsheet.chain.Lattice.Run;
import org.jspecify.annotations.Nullable;

/**
 * A claim that the models propose.
 *
 * @param window where it was looked for, with the cue
 * @param cueProbability that just these words are a cue
 * @param source the positions of the window that name the source, and how likely it is just these;
 *     {@code null} where none does
 * @param content the same for every piece of the content
 */
record Proposal(Window window, double cueProbability, @Nullable Run source, List<Run> content) {
  Proposal {
    content = List.copyOf(content);
  }

  /** How likely the likeliest piece of the content is right. */
  double contentProbability() {
    return content.stream().mapToDouble(Run::probability).max().orElse(0);
  }

  double sourceProbability() {
    return source == null ? 0 : source.probability();
  }

  boolean hasContentAt(int position) {
    return content.stream().anyMatch(p -> p.first() <= position && position < p.end());
  }
}
