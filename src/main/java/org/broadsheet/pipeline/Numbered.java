package org.broadsheet.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.broadsheet.dataset.TextRange;

/**
 * The findings of one kind in the order of the dataset, by begin and end; findings with one place
 * keep the order in which they were found. Their ordinals, from 1, are the last part of their ids.
 *
 * @param <T> the kind of finding
 */
final class Numbered<T> {
  /**
   * A finding with its place.
   *
   * @param item the finding
   * @param index its index in the list as it was found
   * @param ordinal its number in the article, from 1
   * @param range from its first to its last character, in code points of the original text
   */
  record Entry<T>(T item, int index, int ordinal, TextRange range) {}

  private final List<Entry<T>> entries = new ArrayList<>();
  private final int[] ordinals;

  Numbered(List<T> items, Function<T, TextRange> place) {
    List<Entry<T>> placed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      placed.add(new Entry<>(items.get(i), i, 0, place.apply(items.get(i))));
    }
    placed.sort(
        Comparator.comparingInt((Entry<T> e) -> e.range().begin())
            .thenComparingInt(e -> e.range().end()));
    ordinals = new int[items.size()];
    for (Entry<T> e : placed) {
      entries.add(new Entry<>(e.item(), e.index(), entries.size() + 1, e.range()));
      ordinals[e.index()] = entries.size();
    }
  }

  List<Entry<T>> entries() {
    return entries;
  }

  /** The ordinal of the finding that was found at {@code index}. */
  int ordinal(int index) {
    return ordinals[index];
  }
}
