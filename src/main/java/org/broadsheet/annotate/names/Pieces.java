package org.broadsheet.annotate.names;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.prepared.NameNumbers;

/** Numbers the words, shapes, clusters and groups of letters that a model has features of. */
final class Pieces {
  /** The number of what no feature of the model holds. */
  static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a piece, a new one where it had none. */
  int add(String piece) {
    Integer number = numbers.putIfAbsent(piece, numbers.size());
    return number == null ? numbers.size() - 1 : number;
  }

  int size() {
    return numbers.size();
  }

  /**
   * The pieces so far.
   *
   * @throws IllegalArgumentException where two of them cannot be told apart
   */
  NameNumbers numbered() {
    return new NameNumbers(numbers);
  }
}
