package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.NameMention;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.jspecify.annotations.Nullable;

/** Finds the place that a figure speaks of: one in what it measures, or near it in its clause. */
final class PlaceFinder {
  private final Setting around;
  private final Set<String> prepositions;
  private final int reach;
  private final int border;

  PlaceFinder(Setting around, FigureWords words) {
    this.around = around;
    prepositions = words.of("place-preposition");
    reach = words.limit("place-reach");
    border = words.limit("place-border");
  }

  /** The place's words, or {@code null}. */
  @Nullable String find(Draft d) {
    TokenRange own = around.own(d);
    NameMention best = null;
    int nearest = reach + 1;
    for (NameMention n : around.document.namesIn(around.s.index())) {
      if (!n.label().equals("LOCATION") || n.tokens().overlaps(own) || !isPlace(n)) {
        continue;
      }
      int distance = isInside(n, d.measured) || isInside(n, d.subject) ? 0 : distance(d, own, n);
      if (distance < nearest) {
        nearest = distance;
        best = n;
      }
    }
    return best == null
        ? null
        : around.words(
            around.phrase(best.tokens().first(), best.tokens().end(), best.tokens().first()));
  }

  private boolean isInside(NameMention n, @Nullable Phrase p) {
    return p != null && p.sentence() == around.s.index() && p.tokens().contains(n.tokens());
  }

  private int distance(Draft d, TokenRange own, NameMention n) {
    int first = n.tokens().first();
    int gap = first >= own.end() ? first - own.end() : own.first() - n.tokens().end();
    int head = n.tokens().end() - 1;
    boolean isSameClause = around.clauses.predicate(head) == around.clauses.predicate(d.token);
    return gap + (isSameClause ? 0 : border);
  }

  /** Whether a preposition puts something there, and the name is no club's or firm's. */
  private boolean isPlace(NameMention n) {
    int head = n.tokens().end() - 1;
    Mention m = around.entities.at(around.s.index(), head);
    boolean isOther = m != null && m.type() != EntityType.PLACE;
    int c = around.tree.dependent(head, "case");
    return !isOther && c >= 0 && prepositions.contains(around.lower(c));
  }
}
