package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.NameMention;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.MentionForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place that a figure speaks of: one in what it measures, or one that its own clause
 * names, not that of another clause or of another noun.
 */
final class PlaceFinder {
  private final Setting around;
  private final DependencyTree tree;
  private final Set<String> prepositions;
  private final Set<String> hitting;
  private final Set<String> course;
  private final int reach;
  private final int border;

  PlaceFinder(Setting around, FigureWords words) {
    this.around = around;
    tree = around.tree;
    prepositions = words.of("place-preposition");
    hitting = words.of("hitting");
    course = words.of("course");
    reach = words.limit("place-reach");
    border = words.limit("place-border");
  }

  /** The place's words, or {@code null}. */
  @Nullable String find(Draft d) {
    if (d.isBetween) {
      return null;
    }
    TokenRange own = around.own(d);
    TokenRange best = null;
    int nearest = reach + 1;
    for (TokenRange n : places()) {
      if (n.overlaps(own) || !isPlace(n)) {
        continue;
      }
      boolean isInside = isInside(n, d.measured) || isInside(n, d.subject);
      int distance = isInside ? 0 : distance(d, own, n);
      if (distance < nearest) {
        nearest = distance;
        best = n;
      }
    }
    return best == null
        ? null
        : around.words(around.phrase(best.first(), best.end(), best.first()));
  }

  /** The names of places in the sentence. */
  private List<TokenRange> places() {
    List<TokenRange> found = new ArrayList<>();
    for (NameMention n : around.document.namesIn(around.s.index())) {
      if (n.label().equals("LOCATION")) {
        found.add(n.tokens());
      }
    }
    for (Mention m : around.entities.in(around.s.index())) {
      boolean isName = m.type() == EntityType.PLACE && m.form() == MentionForm.NAME;
      if (isName && found.stream().noneMatch(f -> f.overlaps(m.tokens()))) {
        found.add(m.tokens());
      }
    }
    return found;
  }

  private boolean isInside(TokenRange n, @Nullable Phrase p) {
    return p != null && p.sentence() == around.s.index() && p.tokens().contains(n);
  }

  /** How far a place is from a figure, in words; beyond reach where it is another clause's. */
  private int distance(Draft d, TokenRange own, TokenRange n) {
    int gap = n.first() >= own.end() ? n.first() - own.end() : own.first() - n.end();
    if (!tree.isParsed()) {
      return gap;
    }
    int head = head(n);
    int g = tree.governor(head);
    int what = around.clauses.predicate(d.token);
    int when = around.clauses.predicate(g < 0 ? head : g);
    boolean isOfNoun = g >= 0 && g != when && around.isNoun(g);
    if (isOfNoun && !isPartOf(d, g) && !isArgument(g, when)) {
      return reach + 1; // "helped by demand in Asia"
    }
    if (what == when || isDescribing(d, g)) {
      return gap;
    }
    boolean isAge = d.kind == FigureKind.AGE; // "was 14 when her parents fled to Peru"
    return !isAge && isJoined(what, when) ? gap + border / 2 : reach + 1;
  }

  private int head(TokenRange n) {
    int head = n.end() - 1;
    while (tree.governor(head) >= 0 && n.contains(tree.governor(head))) {
      head = tree.governor(head);
    }
    return head;
  }

  /** Whether the noun that a place belongs to has to do with the figure itself. */
  private boolean isPartOf(Draft d, int noun) {
    TokenRange one = new TokenRange(noun, noun + 1);
    return isInside(one, d.measured)
        || isInside(one, d.subject)
        || around.own(d).contains(noun)
        || tree.isUnder(d.token, noun);
  }

  /** "a skull found in Norway": what is said of the measured thing itself. */
  private boolean isDescribing(Draft d, int verb) {
    int noun = verb >= 0 && tree.is(verb, "acl") ? tree.governor(verb) : -1;
    return noun >= 0 && isPartOf(d, noun);
  }

  private boolean isArgument(int noun, int verb) {
    return tree.governor(noun) == verb && tree.relation(noun).matches("nsubj.*|obj|obl");
  }

  /**
   * Whether what is said in one clause holds where the other happens: "fled Orvik, taking $4m",
   * "were killed when a train derailed near Orvik"; not "said in Orvik that 12 were killed".
   */
  private boolean isJoined(int what, int when) {
    int p = what;
    for (int steps = 0; steps < 3 && p >= 0 && tree.governor(p) >= 0; steps++) {
      boolean isOwnClause =
          tree.dependent(p, "nsubj") >= 0 && around.clauses.relativePronoun(p) < 0;
      if (isOwnClause || !tree.relation(p).matches("xcomp|conj|acl.*|advcl.*|dep")) {
        break;
      }
      p = around.clauses.predicate(tree.governor(p));
      if (p == when) {
        return true;
      }
    }
    int first = what >= 0 && tree.is(what, "conj") ? tree.governor(what) : what;
    int over = when >= 0 && tree.is(when, "advcl") ? tree.governor(when) : -1;
    boolean isNext = over >= 0 && tree.is(over, "conj") && tree.governor(over) == what;
    return over >= 0
        && (over == what || over == first || isNext) // "were killed and 120 injured when"
        && tree.dependents(when).stream().anyMatch(c -> course.contains(around.lower(c)));
  }

  /** Whether a preposition or a verb puts something there, and the name is no club's or firm's. */
  private boolean isPlace(TokenRange n) {
    int head = n.end() - 1;
    Mention m = around.entities.at(around.s.index(), head);
    boolean isOther = m != null && m.type() != EntityType.PLACE;
    int c = tree.dependent(head, "case");
    boolean isThere = c >= 0 && prepositions.contains(around.lower(c));
    int verb = tree.governor(head);
    boolean isHit = tree.relation(head).equals("obj") && hitting.contains(around.lemma(verb));
    return !isOther && (isThere || isHit);
  }
}
