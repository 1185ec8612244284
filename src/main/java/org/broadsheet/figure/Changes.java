package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.annotate.DependencyTree;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Marks figures that go up or down, and says which is the old, the new and the difference. */
final class Changes {
  private final Lexicon verbs;
  private final Lexicon nouns;
  private final Lexicon adverbs;

  Changes(RuleBook book) {
    verbs = book.lexicon("change-verbs");
    nouns = book.lexicon("change-nouns");
    adverbs = book.lexicon("change-adverbs");
  }

  void mark(Sentence s, Lexemes x, List<Draft> drafts) {
    for (Draft d : drafts) {
      if (d.change != Change.NONE
          || d.kind == FigureKind.AGE
          || d.kind == FigureKind.SCORE
          || d.kind == FigureKind.RANK) {
        continue;
      }
      boolean isMarked = byAdverb(x, d) || byNoun(s, x, d) || byVerb(s, x, d);
      boolean isLevel = d.kind == FigureKind.MEASURE || d.role == Role.NEW;
      if (isMarked && !isLevel && d.value != null && d.value.signum() < 0) {
        d.value = d.value.abs();
      }
    }
    frames(x, drafts);
    levels(x, drafts);
  }

  /** "up 2 percent", "down by 3", "34.4% higher", "+0.2%". */
  private boolean byAdverb(Lexemes x, Draft d) {
    int at = d.first - 1;
    if (x.is(at, "by", "another", "a", "an")) {
      at--;
    }
    Lexeme l = x.at(at);
    boolean isSign = l.isMark("+▲▼") && x.at(d.first).isGlued();
    Lexicon.Entry e = adverbs.find(l.lower());
    if (e != null
        && e.get("place").equals("before")
        && (l.isWord() || isSign)
        && !x.is(
            at - 1, "made", "make", "makes", "making", "break", "broken", "slow", "give", "gave",
            "set")) {
      set(d, e);
      return true;
    }
    if (d.value != null
        && d.value.signum() < 0
        && (d.kind == FigureKind.PERCENT || x.at(d.first - 1).isWord())
        && d.kind != FigureKind.MEASURE
        && d.kind != FigureKind.COUNT) {
      d.change = Change.DOWN;
      d.role = Role.DELTA;
      return true;
    }
    e = adverbs.find(x.at(d.end).lower());
    if (e != null
        && e.get("place").equals("after")
        && (d.kind == FigureKind.PERCENT || d.unit.equals("point") || d.kind == FigureKind.MONEY)
        && !x.is(d.end + 1, "than", "to", "the")) {
      set(d, e);
      return true;
    }
    return false;
  }

  private static void set(Draft d, Lexicon.Entry e) {
    d.change = e.get("direction").equals("up") ? Change.UP : Change.DOWN;
    d.role = Role.DELTA;
  }

  /** "a 90% drop", "an increase of 5 points", "a 5% pay rise". */
  private boolean byNoun(Sentence s, Lexemes x, Draft d) {
    if (d.kind != FigureKind.PERCENT
        && d.kind != FigureKind.RATIO
        && d.kind != FigureKind.MONEY
        && !d.unit.equals("point")
        && d.kind != FigureKind.MEASURE) {
      return false;
    }
    for (int i = d.end; i < Math.min(d.end + 4, x.size()); i++) {
      Lexeme l = x.at(i);
      if (!l.isWord() && !l.isMark("-‐‑")) {
        break;
      }
      if (l.isMark("-‐‑")) {
        continue;
      }
      String tag = s.token(l.token()).tag();
      if (!tag.startsWith("NN") && !tag.startsWith("JJ")) {
        break;
      }
      Lexicon.Entry e = nouns.find(s.token(l.token()).lemma());
      boolean isVerbLike =
          i + 1 < x.size() && x.at(i + 1).isWord() && s.token(x.at(i + 1).token()).isTag("NN");
      if (e != null && tag.startsWith("NN") && !isVerbLike) {
        set(d, e);
        if (d.kind == FigureKind.PERCENT) {
          d.end = i + 1;
        }
        d.form = "change.noun";
        return true;
      }
    }
    int of = d.first - 1;
    if (x.is(of, "of", "by")) {
      Lexeme l = x.at(of - 1);
      Lexicon.Entry e =
          l.isWord() && s.token(l.token()).isTag("NN")
              ? nouns.find(s.token(l.token()).lemma())
              : null;
      if (e != null) {
        set(d, e);
        d.form = "change.noun";
        return true;
      }
    }
    return false;
  }

  /** "rose 3 percent", "fell by a third to 41", "cut its staff by 300". */
  private boolean byVerb(Sentence s, Lexemes x, Draft d) {
    DependencyTree tree = s.tree();
    Lexeme case1 = x.at(d.first - 1);
    Lexicon.Entry e = null;
    if (tree.isParsed()) {
      int t = d.head;
      for (int steps = 0; steps < 4 && t >= 0; steps++) {
        String rel = tree.relation(t);
        int g = tree.governor(t);
        if (g < 0) {
          break;
        }
        if (s.token(g).isTag("VB") && rel.matches("obj|obl.*|advmod|dep|nmod.*|ccomp|xcomp|iobj")) {
          e = verbs.find(s.token(g).lemma());
          break;
        }
        if (!rel.matches("nummod|compound|nmod.*|amod|dep|advmod|quantmod|det|nsubj|obl:npmod|conj")
            || rel.equals("nsubj")) {
          break;
        }
        t = g;
      }
    }
    int v = verbBefore(s, x, d.first);
    if (e == null && v >= 0) {
      e = verbs.find(s.token(x.at(v).token()).lemma());
    }
    if (e == null) {
      return false;
    }
    Change dir = e.get("direction").equals("up") ? Change.UP : Change.DOWN;
    if (case1.lower().equals("from")) {
      d.role = Role.OLD;
      return true;
    }
    if (case1.lower().equals("to")) {
      d.role = Role.NEW;
      d.change = dir;
      return true;
    }
    boolean isDelta = case1.lower().equals("by") || (v >= 0 && v == d.first - 1);
    boolean canMove =
        d.kind == FigureKind.PERCENT
            || d.kind == FigureKind.MONEY
            || d.kind == FigureKind.RATIO
            || d.unit.equals("point")
            || d.kind == FigureKind.MEASURE
            || case1.lower().equals("by");
    if (isDelta && canMove) {
      d.change = dir;
      d.role = Role.DELTA;
      return true;
    }
    return false;
  }

  /** Index of a verb right before a figure, over "by", "to", "another" and adverbs; -1 if none. */
  private int verbBefore(Sentence s, Lexemes x, int first) {
    int i = first - 1;
    for (int steps = 0; steps < 3 && i >= 0; steps++) {
      Lexeme l = x.at(i);
      if (!l.isWord()) {
        return -1;
      }
      if (s.token(l.token()).isTag("VB")) {
        return i;
      }
      boolean isLight =
          x.is(i, "by", "to", "from", "another", "a", "an", "up", "down", "further", "back")
              || s.token(l.token()).isTag("RB");
      if (!isLight) {
        return -1;
      }
      i--;
    }
    return -1;
  }

  /** "from 75 percent to 68 percent", "to $7 billion from $6 billion": old and new. */
  private static void frames(Lexemes x, List<Draft> drafts) {
    for (int k = 0; k + 1 < drafts.size(); k++) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      if (b.first - a.end > 8) {
        continue;
      }
      boolean isFromTo = x.is(a.first - 1, "from") && x.is(b.first - 1, "to");
      boolean isUpFrom = x.is(b.first - 1, "from") && x.is(b.first - 2, "up", "down");
      boolean isToFrom =
          isUpFrom
              || ((x.is(a.first - 1, "to", "at") || a.role == Role.NEW)
                  && x.is(b.first - 1, "from"));
      if (!isFromTo && !isToFrom) {
        continue;
      }
      Draft old = isFromTo ? a : b;
      Draft fresh = isFromTo ? b : a;
      old.role = Role.OLD;
      old.change = Change.NONE;
      fresh.role = Role.NEW;
      share(old, fresh);
      fresh.change = direction(old, fresh);
    }
  }

  private static void share(Draft a, Draft b) {
    if (Lists.isBare(a) && !b.unit.isEmpty()) {
      Lists.take(a, b);
    } else if (Lists.isBare(b) && !a.unit.isEmpty()) {
      b.unit = a.unit;
      b.kind = a.kind;
    }
  }

  /** "rose 64 points to 4,577", "16,369 up 58 points": the level counts what the step counts. */
  private static void levels(Lexemes x, List<Draft> drafts) {
    for (int k = 0; k + 1 < drafts.size(); k++) {
      Draft a = drafts.get(k);
      Draft b = drafts.get(k + 1);
      boolean isAfter = a.role == Role.DELTA && Lists.isBare(b) && x.is(b.first - 1, "to", "at");
      boolean isBefore = b.role == Role.DELTA && Lists.isBare(a) && x.is(b.first - 1, "up", "down");
      Draft step = isAfter ? a : b;
      Draft level = isAfter ? b : a;
      boolean isLevel = isAfter || isBefore;
      boolean isShared = step.kind == FigureKind.COUNT || step.kind == FigureKind.MEASURE;
      if (isLevel && isShared && b.first - a.end <= 3 && !step.unit.isEmpty()) {
        level.unit = step.unit;
        level.kind = step.kind;
      }
      if (isLevel && level.role == Role.NONE) {
        level.role = Role.NEW;
      }
    }
  }

  private static Change direction(Draft old, Draft fresh) {
    if (old.value == null || fresh.value == null || !old.unit.equals(fresh.unit)) {
      return fresh.change;
    }
    int c = fresh.value.compareTo(old.value);
    return c > 0 ? Change.UP : c < 0 ? Change.DOWN : Change.NONE;
  }

  Lexicon.@Nullable Entry noun(String lemma) {
    return nouns.find(lemma);
  }
}
