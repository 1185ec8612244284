package org.broadsheet.entity;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All entities of the run's articles that have one type and one slug; see {@link CorpusResolver}.
 */
final class RunNode {
  final EntityType type;
  final String slug;

  /** Spellings of the name with the number of articles. */
  final Map<String, Integer> names = new TreeMap<>();

  /** Other names and titles with the number of articles. */
  final Map<String, Integer> aliases = new TreeMap<>();

  final Map<String, Integer> titles = new TreeMap<>();

  /** The taken-apart name of a person, else {@code null}. */
  @Nullable PersonName person;

  /** Whether others have its name, so that a role stands in its slug. */
  boolean isToldApart;

  /** Why it was joined with others, or {@code null}. */
  @Nullable RunJoin why;

  int mentions;

  /** Articles; a sum over articles, since an article has at most one entity of a type and slug. */
  int articles;

  private RunNode parent = this;

  RunNode(EntityType type, String slug) {
    this.type = type;
    this.slug = slug;
  }

  /** The node that stands for all that this one was joined with. */
  RunNode root() {
    RunNode r = this;
    while (r.parent != r.parent.parent) {
      r.parent = r.parent.parent;
    }
    r = r.parent;
    return r;
  }

  /** Joins the two groups; the one whose name is to be shown stands for both. */
  void join(RunNode other, RunJoin reason) {
    RunNode a = root();
    RunNode b = other.root();
    if (a != b) {
      why = why == null ? reason : why;
      other.why = other.why == null ? reason : other.why;
      boolean first = NAMESAKE.compare(a, b) <= 0;
      (first ? b : a).parent = first ? a : b;
    }
  }

  private int parts() {
    return person == null ? 0 : person.size();
  }

  /** The fullest name first; of equally full ones that of more articles. */
  static final Comparator<RunNode> NAMESAKE =
      Comparator.<RunNode>comparingInt(n -> -n.parts())
          .thenComparingInt(n -> n.person == null && Acronyms.isAcronym(n.name()) ? 1 : 0)
          .thenComparingInt(n -> -n.articles)
          .thenComparing(n -> n.slug);

  /** The spelling of most articles, the first by code points among equals. */
  String name() {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> e : names.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return best;
  }
}
