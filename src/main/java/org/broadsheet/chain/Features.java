package org.broadsheet.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one position of a sequence: the names of the features that hold there.
 *
 * @param node features that speak for or against a label here
 * @param edge features that speak for or against a label here after another one before it
 */
public record Features(List<String> node, List<String> edge) {
  /** An empty collection to add to. */
  public Features() {
    this(new ArrayList<>(80), new ArrayList<>(12));
  }
}
