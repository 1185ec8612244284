package org.broadsheet.annotate.names;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.broadsheet.prepared.NameNumbers;
import org.jspecify.annotations.Nullable;

/** Words that can only be asked for, which is all that CoreNLP's shapes want of a collection. */
final class WordSet extends AbstractCollection<String> {
  private final NameNumbers words;
  private final int size;

  /**
   * Takes over a table.
   *
   * @param words each with any number
   */
  WordSet(NameNumbers words, int size) {
    this.words = words;
    this.size = size;
  }

  static WordSet of(Set<String> words) {
    return new WordSet(new NameNumbers(List.copyOf(words)), words.size());
  }

  NameNumbers words() {
    return words;
  }

  @Override
  public boolean contains(@Nullable Object word) {
    return word instanceof String string && words.of(string) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    throw new UnsupportedOperationException("the words are kept by their hashes");
  }

  @Override
  public int size() {
    return size;
  }
}
