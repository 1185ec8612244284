package org.broadsheet.claim;

import java.util.Locale;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.text.Span;

/** Says how sure a claim is: by its cue, by hedges around the cue and in its main clause. */
final class Certainties {
  private final Lexicon hedges;

  Certainties(RuleBook book) {
    hedges = book.lexicon("hedges");
  }

  Certainty of(Draft d, Document document) {
    if (d.rule().certainty() != null) {
      return d.rule().certainty();
    }
    Certainty least = d.word() == null ? Certainty.CERTAIN : d.word().certainty();
    Sentence s = d.sentence();
    for (Token t : d.cue().in(s)) {
      least = less(least, t, "cue");
    }
    Span first = d.content().get(0);
    int words = 0;
    for (Token t : s.tokens()) {
      if (first.contains(t.span().start()) && words < 40) {
        least = less(least, t, "content");
        words++;
      }
    }
    return least;
  }

  private Certainty less(Certainty least, Token t, String place) {
    Lexicon.Entry e = hedges.find(t.text());
    if (e == null || !e.list("place").contains(place)) {
      return least;
    }
    Certainty own = Certainty.valueOf(e.get("certainty").toUpperCase(Locale.ROOT));
    return own.compareTo(least) > 0 ? own : least;
  }
}
