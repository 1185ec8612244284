package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.NameMention;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Finds what a figure measures, whose it is, where and when. */
final class Surroundings {
  private final Lexicon casualties;
  private final Lexicon objectControl;

  Surroundings(RuleBook book) {
    casualties = book.lexicon("casualty-words");
    objectControl = book.lexicon("object-control-verbs");
  }

  void describe(Document document, Sentence s, Lexemes x, List<Draft> drafts, Entities entities) {
    Clauses clauses = new Clauses(s, objectControl);
    new MeasureFinder(document, s, x, clauses, casualties).fill(drafts);
    for (Draft d : drafts) {
      TokenRange own = new TokenRange(x.at(d.first).token(), x.at(d.end - 1).token() + 1);
      new Reading(document, s, clauses, d, own).fill();
    }
  }

  private record Reading(Document document, Sentence s, Clauses clauses, Draft d, TokenRange own) {
    void fill() {
      d.period = period();
      d.place = place();
    }

    private @Nullable String period() {
      TimeMention best = null;
      int distance = Integer.MAX_VALUE;
      for (TimeMention t : document.timesIn(s.index())) {
        if (t.tokens().overlaps(own) || !isPeriod(t)) {
          continue;
        }
        int gap =
            t.tokens().first() >= own.end()
                ? t.tokens().first() - own.end()
                : own.first() - t.tokens().end();
        int penalty = clauses.predicate(t.tokens().first()) == clauses.predicate(d.token) ? 0 : 20;
        if (gap + penalty < distance) {
          distance = gap + penalty;
          best = t;
        }
      }
      if (best == null || distance > 25) {
        return null;
      }
      return best.iso() != null
          ? best.iso()
          : best.tokens().span(s).in(document.text()).replaceAll("\\s+", " ");
    }

    private boolean isPeriod(TimeMention t) {
      String value = t.value() == null ? "" : t.value();
      if (value.endsWith("_REF") || t.type().equals("SET") || t.type().equals("TIME")) {
        return false;
      }
      if (t.type().equals("DURATION")) {
        Token before = t.tokens().first() > 0 ? s.token(t.tokens().first() - 1) : null;
        return before != null
            && before
                .text()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("last|past|first|next|the|previous");
      }
      return true;
    }

    private @Nullable String place() {
      NameMention best = null;
      int distance = Integer.MAX_VALUE;
      for (NameMention n : document.namesIn(s.index())) {
        if (!n.label().equals("LOCATION") || n.tokens().overlaps(own)) {
          continue;
        }
        int head = n.tokens().end() - 1;
        int c = s.tree().dependent(head, "case");
        boolean isPlaced =
            c >= 0
                && s.token(c)
                    .text()
                    .toLowerCase(java.util.Locale.ROOT)
                    .matches(
                        "in|at|near|across|inside|outside|throughout|to|off|around|along|within|on");
        if (!isPlaced) {
          continue;
        }
        int gap =
            n.tokens().first() >= own.end()
                ? n.tokens().first() - own.end()
                : own.first() - n.tokens().end();
        int penalty = clauses.predicate(head) == clauses.predicate(d.token) ? 0 : 10;
        if (gap + penalty < distance) {
          distance = gap + penalty;
          best = n;
        }
      }
      return best == null || distance > 20
          ? null
          : best.tokens().span(s).in(document.text()).replaceAll("\\s+", " ");
    }
  }
}
