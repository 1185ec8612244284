package org.broadsheet.pattern;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a pattern fits a sentence.
 *
 * @param sentence the sentence
 * @param whole the tokens that the pattern covers: for a dependency pattern its first node, for a
 *     token pattern the run
 * @param captures what the pattern named, by name: one token for a node, a run for a group
 */
public record Match(Sentence sentence, TokenRange whole, Map<String, TokenRange> captures) {
  public Match {
    captures = Collections.unmodifiableMap(new TreeMap<>(captures));
  }

  public boolean has(String name) {
    return captures.containsKey(name);
  }

  /** The tokens captured under a name, or {@code null}. */
  public @Nullable TokenRange tokens(String name) {
    return captures.get(name);
  }

  /**
   * Index of the first token captured under a name: the node itself in a dependency pattern.
   *
   * @throws IllegalArgumentException where the match has no such capture
   */
  public int token(String name) {
    TokenRange r = captures.get(name);
    if (r == null) {
      throw new IllegalArgumentException("no capture '" + name + "' among " + captures.keySet());
    }
    return r.first();
  }

  /**
   * The capture with all that stands below its first token in the tree, from first to last, as a
   * phrase.
   */
  public Phrase phrase(String name) {
    int head = token(name);
    TokenRange range =
        sentence.tree().isParsed()
            ? sentence.tree().range(head)
            : Objects.requireNonNull(captures.get(name));
    return new Phrase(sentence.index(), range, head);
  }
}
