package org.broadsheet.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Patterns by the lemmas that they cannot do without, so that a sentence is tried only with those
 * that have a chance.
 *
 * @param <R> what belongs to a pattern: the rule that it is of
 */
public final class PatternIndex<R> {
  /**
   * A fit, and whose it is.
   *
   * @param rule what was given with the pattern
   * @param match the fit
   */
  public record Found<R>(R rule, Match match) {}

  private record Entry<R>(R rule, Finder finder) {}

  private interface Finder {
    List<Match> find(Sentence sentence, Facts facts);
  }

  private final List<Entry<R>> entries;
  private final Map<String, List<Integer>> byLemma;
  private final List<Integer> always;

  private PatternIndex(
      List<Entry<R>> entries, Map<String, List<Integer>> byLemma, List<Integer> always) {
    this.entries = entries;
    this.byLemma = byLemma;
    this.always = always;
  }

  /**
   * The fits of all patterns in a sentence, pattern by pattern in the order in which they were
   * added.
   */
  public List<Found<R>> find(Sentence sentence, Facts facts) {
    Set<Integer> candidates = new TreeSet<>(always);
    for (String lemma : TokenTestParser.lemmasOf(sentence)) {
      candidates.addAll(byLemma.getOrDefault(lemma, List.of()));
    }
    List<Found<R>> found = new ArrayList<>();
    for (int i : candidates) {
      Entry<R> e = entries.get(i);
      for (Match m : e.finder().find(sentence, facts)) {
        found.add(new Found<>(e.rule(), m));
      }
    }
    return found;
  }

  /** Collects patterns. */
  public static final class Builder<R> {
    private final List<Entry<R>> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byLemma = new HashMap<>();
    private final List<Integer> always = new ArrayList<>();

    public Builder<R> add(R rule, DependencyPattern pattern) {
      return add(rule, pattern::find, pattern.triggers());
    }

    public Builder<R> add(R rule, TokenPattern pattern) {
      return add(rule, pattern::find, pattern.triggers());
    }

    private Builder<R> add(R rule, Finder finder, @Nullable Collection<String> triggers) {
      int place = entries.size();
      entries.add(new Entry<>(rule, finder));
      if (triggers == null) {
        always.add(place);
      } else {
        for (String t : new LinkedHashSet<>(triggers)) {
          byLemma.computeIfAbsent(t, k -> new ArrayList<>()).add(place);
        }
      }
      return this;
    }

    public PatternIndex<R> build() {
      return new PatternIndex<>(List.copyOf(entries), Map.copyOf(byLemma), List.copyOf(always));
    }
  }
}
