package org.broadsheet.quality.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers features by their names and counts how often each was seen. */
final class FeatureIndex {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] counts = new int[1 << 16];

  /** The numbers of some features, each counted once more. */
  int[] count(List<String> names) {
    int[] found = new int[names.size()];
    for (int i = 0; i < found.length; i++) {
      Integer number = numbers.get(names.get(i));
      if (number == null) {
        number = numbers.size();
        numbers.put(names.get(i), number);
        if (number == counts.length) {
          counts = Arrays.copyOf(counts, counts.length * 2);
        }
      }
      counts[number]++;
      found[i] = number;
    }
    return found;
  }

  Map<String, Integer> numbers() {
    return numbers;
  }

  int size() {
    return numbers.size();
  }

  /** How often a feature was seen. */
  int count(int number) {
    return counts[number];
  }

  /** Those of the numbers whose features were seen that often. */
  int[] frequent(int[] all, int least) {
    return Arrays.stream(all).filter(n -> counts[n] >= least).toArray();
  }
}
