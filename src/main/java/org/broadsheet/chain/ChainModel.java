package org.broadsheet.chain;

import java.util.List;
import java.util.Map;

/** The weights of a linear-chain conditional random field. Immutable; safe to share. */
public final class ChainModel {
  private final List<String> labels;
  private final FeatureTable nodes;
  private final FeatureTable edges;

  ChainModel(List<String> labels, FeatureTable nodes, FeatureTable edges) {
    this.labels = List.copyOf(labels);
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * With weights of its own.
   *
   * @param labels the labels, by number
   * @param nodes each node feature's weight for each label
   * @param edges each edge feature's weight for each pair of labels, {@code before * labels + here}
   */
  public ChainModel(List<String> labels, Map<String, double[]> nodes, Map<String, double[]> edges) {
    this(
        labels,
        FeatureTable.of(nodes, labels.size()),
        FeatureTable.of(edges, labels.size() * labels.size()));
  }

  public List<String> labels() {
    return labels;
  }

  FeatureTable nodes() {
    return nodes;
  }

  FeatureTable edges() {
    return edges;
  }

  /** The scores of a sequence, which has at least one position. */
  public Lattice lattice(List<Features> sequence) {
    return lattice(sequence, new double[labels.size()]);
  }

  /** The same with a score that every position adds to a label. */
  public Lattice lattice(List<Features> sequence, double[] bias) {
    int n = sequence.size();
    int size = labels.size();
    double[][] node = new double[n][size];
    double[][] edge = new double[n][size * size];
    for (int i = 0; i < n; i++) {
      node[i] = bias.clone();
      for (String f : sequence.get(i).node()) {
        nodes.addTo(node[i], f);
      }
      if (i > 0) {
        for (String f : sequence.get(i).edge()) {
          edges.addTo(edge[i], f);
        }
      }
    }
    return new Lattice(node, edge);
  }
}
