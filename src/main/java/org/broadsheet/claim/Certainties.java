package org.broadsheet.claim;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Says how sure a claim is: by its cue, by hedges around the cue and in its main clause. */
final class Certainties {
  private static final Set<String> JOINED = Set.of("conj", "parataxis");

  private final Lexicon hedges;

  Certainties(RuleBook book) {
    hedges = book.lexicon("hedges");
  }

  /** The least of what rule, cue and hedges say. */
  Certainty of(Draft d, @Nullable CueWord word) {
    if (d.rule().certainty() != null) {
      return d.rule().certainty();
    }
    Certainty least = word == null ? Certainty.CERTAIN : word.certainty();
    boolean isAsked = word != null && word.act() == Act.ASK; // "asked how she could do it"
    Sentence s = d.sentence();
    DependencyTree tree = s.tree();
    for (Token t : s.tokens()) {
      int i = t.index();
      if (d.cue().contains(i)) {
        least = less(least, t.text(), "cue");
      } else if (d.holds(t.span())) {
        if (isOfMainClause(d, s, i)) {
          least = less(least, t.text(), "content");
          least = isAsked ? least : modal(least, s, i);
        }
      } else if (tree.governor(i) == d.head() && tree.is(i, "advmod")) {
        least = less(least, t.text(), "cue");
      }
    }
    int above = tree.governor(d.head());
    if (above >= 0 && tree.is(d.head(), "xcomp")) {
      least = less(least, s.token(above).lemma(), "above");
    }
    return least;
  }

  private Certainty modal(Certainty least, Sentence s, int token) {
    if (!s.tree().is(token, "aux")) {
      return least;
    }
    Certainty own = less(least, s.token(token).text(), "modal");
    return VerbGroup.isNegated(s, s.tree().governor(token))
        ? own
        : less(own, s.token(token).text(), "positive-modal");
  }

  /**
   * "The storm is likely to turn" guesses, "people who are likely to vote" does not: the word is
   * the root of the content, or hangs on it.
   */
  private static boolean isOfMainClause(Draft d, Sentence s, int token) {
    DependencyTree tree = s.tree();
    if (!tree.isParsed() || isRoot(d, s, token)) {
      return true;
    }
    int governor = tree.governor(token);
    return (tree.is(token, "advmod") || tree.is(token, "aux")) && isRoot(d, s, governor);
  }

  /** The top of the content, or what is joined to it: "it rained and may rain again". */
  private static boolean isRoot(Draft d, Sentence s, int token) {
    int top = token;
    while (isInContent(d, s, top) && JOINED.contains(s.tree().relation(top))) {
      top = s.tree().governor(top);
    }
    return isInContent(d, s, top) && !isInContent(d, s, s.tree().governor(top));
  }

  private static boolean isInContent(Draft d, Sentence s, int token) {
    return token >= 0 && d.holds(s.token(token).span());
  }

  private Certainty less(Certainty least, String word, String place) {
    Lexicon.Entry e = hedges.find(word);
    if (e == null || !e.list("place").contains(place)) {
      return least;
    }
    Certainty own = Certainty.valueOf(e.get("certainty").toUpperCase(Locale.ROOT));
    return own.compareTo(least) > 0 ? own : least;
  }
}
