package org.broadsheet.chain.net;

/**
 * The numbers of a network.
 *
 * @param vectors a vector for each feature; those that hold at a position are summed
 * @param forward the recurrent layer from the first position to the last
 * @param backward the same from the last to the first
 * @param output for each unit of both, its weight for each label and each pair of labels
 * @param bias what these sums begin with, as a matrix of one row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and never handed out of the package
record NetWeights(
    float[][] vectors, Lstm forward, Lstm backward, float[][] output, float[][] bias) {
  int inputs() {
    return forward.input().length;
  }

  int units() {
    return forward.units();
  }

  int outputs() {
    return bias[0].length;
  }
}
