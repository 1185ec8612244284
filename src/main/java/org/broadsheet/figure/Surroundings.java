package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Document;
import org.broadsheet.annotate.NameMention;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.entity.Entities;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Finds what a figure measures, whose it is, where and when. */
final class Surroundings {
  Surroundings(RuleBook book) {}

  void describe(Document document, Sentence s, Lexemes x, List<Draft> drafts, Entities entities) {
    if (!s.tree().isParsed()) {
      return;
    }
    Clauses clauses = new Clauses(s);
    for (Draft d : drafts) {
      TokenRange own = new TokenRange(x.at(d.first).token(), x.at(d.end - 1).token() + 1);
      new Reading(document, s, clauses, d, own).fill();
    }
  }

  private record Reading(Document document, Sentence s, Clauses clauses, Draft d, TokenRange own) {
    void fill() {
      measure();
      d.period = period();
      d.place = place();
    }

    private void measure() {
      DependencyTree tree = s.tree();
      int top = top();
      int of = nmod(top, "of");
      if (of < 0
          && d.kind != FigureKind.COUNT
          && own.end() < s.size()
          && s.token(own.end()).text().equals("of")) {
        of = nounAfter(own.end() + 1);
      }
      int g = tree.governor(top);
      int p = clauses.predicate(top);
      int subject = p < 0 ? -1 : clauses.subject(p);
      if (subject >= 0 && (own.contains(subject) || tree.isUnder(top, subject))) {
        subject = -1;
      }
      if (d.form.equals("change.noun")) {
        int noun = changeNoun();
        int what = nmod(noun, "in");
        what = what < 0 ? nmod(noun, "of") : what;
        what = what < 0 ? nmod(noun, "to") : what;
        what = what < 0 ? nmod(noun, "for") : what;
        if (what >= 0 && !own.contains(what)) {
          d.measure = words(clauses.phrase(what, own));
        } else {
          Phrase np = clauses.phrase(noun, own);
          d.measure = np.tokens().length() > 1 ? words(np) : null;
        }
        d.subject = subject >= 0 ? clauses.phrase(subject, own) : null;
        if (d.measure == null && d.subject != null) {
          d.measure = words(d.subject);
          d.subject = null;
        }
        return;
      }
      if (d.kind == FigureKind.COUNT && d.head != d.token) {
        counted(subject);
        return;
      }
      if (of >= 0 && !own.contains(of)) {
        d.measure = words(clauses.phrase(of, own));
        d.subject = subject >= 0 && subject != of ? clauses.phrase(subject, own) : null;
        return;
      }
      if (g >= 0
          && s.token(g).isTag("NN")
          && !own.contains(g)
          && tree.relation(top).matches("nummod|compound|amod|dep|nmod:npmod|obl:npmod|nmod:poss")
          && top < g) {
        d.measure = words(clauses.phrase(g, own));
        d.subject = subject >= 0 && !tree.isUnder(g, subject) ? clauses.phrase(subject, own) : null;
        return;
      }
      if (g >= 0 && s.token(g).isTag("NN") && tree.is(top, "nmod") && !own.contains(g)) {
        d.measure = words(clauses.phrase(g, own));
        d.subject = subject >= 0 && !tree.isUnder(g, subject) ? clauses.phrase(subject, own) : null;
        return;
      }
      if (g >= 0 && tree.is(top, "appos") && !own.contains(g)) {
        d.measure = words(clauses.phrase(g, own));
        return;
      }
      if (p < 0) {
        return;
      }
      int object = own.contains(p) ? -1 : tree.dependent(p, "obj");
      boolean isObject = object >= 0 && !own.contains(object) && !tree.isUnder(top, object);
      if (isObject && d.role != Role.NONE) {
        d.measure = words(clauses.phrase(object, own));
        d.subject = subject >= 0 ? clauses.phrase(subject, own) : null;
        return;
      }
      if (d.role == Role.NONE && d.kind == FigureKind.MONEY && isObject) {
        d.measure = words(clauses.phrase(object, own));
        d.subject = subject >= 0 ? clauses.phrase(subject, own) : null;
        return;
      }
      if (subject >= 0) {
        d.measure = words(clauses.phrase(subject, own));
      }
    }

    private void counted(int subject) {
      Phrase np = clauses.phrase(d.head, own);
      boolean isDescribed = np.tokens().end() > own.end();
      if (isDescribed) {
        d.measure =
            words(new Phrase(s.index(), new TokenRange(nounStart(), np.tokens().end()), d.head));
      }
      if (subject >= 0) {
        d.subject = clauses.phrase(subject, own);
      }
    }

    /** The first word of the counted noun's compound. */
    private int nounStart() {
      int first = d.head;
      while (first - 1 >= own.first()
          && !s.token(first - 1).isTag("CD")
          && s.token(first - 1).tag().matches("NN.*|JJ.*|VBN|VBG|HYPH")
          && first - 1 > d.token) {
        first--;
      }
      return first;
    }

    private int changeNoun() {
      for (int i = own.end() - 1; i >= own.first(); i--) {
        if (s.token(i).isTag("NN") && !s.token(i).text().equals("%")) {
          return i;
        }
      }
      for (int i = own.first() - 1; i >= Math.max(0, own.first() - 3); i--) {
        if (s.token(i).isTag("NN")) {
          return i;
        }
      }
      return d.head;
    }

    /** The highest token of the figure's own words in the tree. */
    private int top() {
      int t = d.head;
      for (int steps = 0; steps < own.length(); steps++) {
        int g = s.tree().governor(t);
        if (g < 0 || !own.contains(g)) {
          break;
        }
        t = g;
      }
      return t;
    }

    private int nmod(int head, String preposition) {
      for (int m : s.tree().dependents(head)) {
        if (s.tree().relation(m).matches("nmod|obl")) {
          int c = s.tree().dependent(m, "case");
          if (c >= 0 && s.token(c).text().equalsIgnoreCase(preposition)) {
            return m;
          }
        }
      }
      return -1;
    }

    private int nounAfter(int i) {
      for (int k = i; k < s.size(); k++) {
        if (s.token(k).isTag("NN")) {
          int g = s.tree().governor(k);
          while (g > k && s.token(g).isTag("NN") && s.tree().relation(k).equals("compound")) {
            k = g;
            g = s.tree().governor(k);
          }
          return k;
        }
        if (!s.token(k).tag().matches("DT|JJ.*|PRP\\$|CD|VBG|VBN|POS")) {
          return -1;
        }
      }
      return -1;
    }

    private String words(Phrase p) {
      return p.tokens().span(s).in(document.text()).replaceAll("\\s+", " ");
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
      if (value.endsWith("_REF") || t.type().equals("SET")) {
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
