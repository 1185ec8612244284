package org.broadsheet.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The basic dependency tree of one sentence, in Universal Dependencies relations (de Marneffe et
 * al. 2021), with CoreNLP's English subtypes such as {@code nsubj:pass} and {@code obl:tmod}.
 *
 * <p>Tokens are named by their index in the sentence. A sentence that was not parsed has the {@link
 * #NONE empty tree}: no token has a governor or dependents there.
 */
public final class DependencyTree {
  /** The governor of the root, and of every token of a sentence that was not parsed. */
  public static final int ROOT = -1;

  /** The tree of a sentence that was not parsed. */
  public static final DependencyTree NONE = new DependencyTree(new int[0], new String[0]);

  private final int[] governors;
  private final String[] relations;
  private final int[][] dependents;

  private DependencyTree(int[] governors, String[] relations) {
    this.governors = governors;
    this.relations = relations;
    int[] counts = new int[governors.length];
    for (int g : governors) {
      if (g >= 0) {
        counts[g]++;
      }
    }
    dependents = new int[governors.length][];
    for (int i = 0; i < governors.length; i++) {
      dependents[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < governors.length; i++) {
      int g = governors[i];
      if (g >= 0) {
        dependents[g][counts[g]++] = i;
      }
    }
  }

  /**
   * Makes a tree.
   *
   * @param governors for each token the index of its governor, or {@link #ROOT}
   * @param relations for each token its relation to the governor, {@code root} for the root
   */
  public static DependencyTree of(int[] governors, String[] relations) {
    if (governors.length != relations.length) {
      throw new IllegalArgumentException(
          governors.length + " governors, " + relations.length + " relations");
    }
    return new DependencyTree(governors.clone(), relations.clone());
  }

  public boolean isParsed() {
    return governors.length > 0;
  }

  public int size() {
    return governors.length;
  }

  /** The token's governor, or {@link #ROOT}. */
  public int governor(int token) {
    return isParsed() ? governors[token] : ROOT;
  }

  /** The token's relation to its governor; {@code dep} in a sentence that was not parsed. */
  public String relation(int token) {
    return isParsed() ? relations[token] : "dep";
  }

  /**
   * Whether the relation is this one or a subtype of it: {@code nsubj} holds of {@code nsubj:pass}.
   */
  public boolean is(int token, String relation) {
    String r = relation(token);
    return r.startsWith(relation)
        && (r.length() == relation.length() || r.charAt(relation.length()) == ':');
  }

  /** The token's dependents in the order of the sentence. */
  public List<Integer> dependents(int token) {
    if (!isParsed()) {
      return List.of();
    }
    return Arrays.stream(dependents[token]).boxed().toList();
  }

  /** The token's dependents by that relation or a subtype of it, in the order of the sentence. */
  public List<Integer> dependents(int token, String relation) {
    List<Integer> found = new ArrayList<>(2);
    if (isParsed()) {
      for (int d : dependents[token]) {
        if (is(d, relation)) {
          found.add(d);
        }
      }
    }
    return found;
  }

  /** The first dependent by that relation or a subtype of it, or -1. */
  public int dependent(int token, String relation) {
    if (isParsed()) {
      for (int d : dependents[token]) {
        if (is(d, relation)) {
          return d;
        }
      }
    }
    return -1;
  }

  /** The sentence's root, or -1 where it was not parsed. */
  public int root() {
    for (int i = 0; i < governors.length; i++) {
      if (governors[i] == ROOT) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code token} is {@code ancestor} or stands somewhere below it. */
  public boolean isUnder(int token, int ancestor) {
    int t = token;
    for (int steps = 0; t >= 0 && steps <= governors.length; steps++) {
      if (t == ancestor) {
        return true;
      }
      t = governor(t);
    }
    return false;
  }

  /** The token and all below it, ascending. */
  public List<Integer> subtree(int token) {
    List<Integer> all = new ArrayList<>();
    all.add(token);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(dependents(all.get(i)));
    }
    all.sort(null);
    return all;
  }

  /** From the first to the last token of the subtree, whatever stands between. */
  public TokenRange range(int token) {
    List<Integer> all = subtree(token);
    return new TokenRange(all.get(0), all.get(all.size() - 1) + 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DependencyTree that
        && Arrays.equals(governors, that.governors)
        && Arrays.equals(relations, that.relations);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(governors) + Arrays.hashCode(relations);
  }

  /** Each token's relation and governor, counted from 1, such as {@code nsubj(2) root(0)}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < governors.length; i++) {
      out.append(i == 0 ? "" : " ").append(relations[i]).append('(').append(governors[i] + 1);
      out.append(')');
    }
    return out.toString();
  }
}
