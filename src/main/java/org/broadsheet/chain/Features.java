package org.broadsheet.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one position of a sequence: the names of the features that hold there.
 *
 * @param node features that speak for or against a label here
 * @param edge features that speak for or against a label here after another one before it
 * @param input features that a network looks at
 */
public record Features(List<String> node, List<String> edge, List<String> input) {
  /** An empty collection to add to. */
  public Features() {
    this(new ArrayList<>(80), new ArrayList<>(12), new ArrayList<>(40));
  }

  /** Adds what both a chain and a network look at. */
  public void both(String feature) {
    node.add(feature);
    input.add(feature);
  }
}
