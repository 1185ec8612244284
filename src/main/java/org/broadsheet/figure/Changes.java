package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.annotate.Token;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.pattern.Match;
import org.broadsheet.pattern.TokenPattern;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * Marks figures that go up or down, and says which is the old, the new and the difference. The ways
 * of saying so are rules ({@code models/rules/figure/change.yaml}); the first that fits a figure
 * has it.
 */
final class Changes {
  /** Words before a value that stands where it is and has not come there. */
  private static final String[] LEVEL = {"of", "at", "is", "was", "to", "from"};

  private final List<ChangeRule> rules;
  private final List<Lexicon> directions;
  private final int reach;

  /** Verbs that say that a share becomes another one, and not which way. */
  private final Set<String> moves;

  Changes(RuleBook book, FigureWords words) {
    reach = words.limit("change-reach");
    moves = words.of("change-move");
    List<Fault> faults = new ArrayList<>();
    List<ChangeRule> found = new ArrayList<>();
    for (Rule r : book.rules("figure")) {
      if (ChangeRule.isOne(r)) {
        found.add(ChangeRule.of(r, book, faults));
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    rules = List.copyOf(found);
    directions =
        List.of(
            book.lexicon("change-verbs"),
            book.lexicon("change-nouns"),
            book.lexicon("change-adverbs"));
  }

  /**
   * Whether the two numbers of a range are an old and a new value, or a size and a new value:
   * "increased from 4 to 10 percent", "fell 1.5 cents to 81 cents".
   */
  boolean isStep(Sentence s, Lexemes x, Amount a) {
    int before = a.first() - 1;
    if (!hasTo(x, a)) {
      return false;
    }
    if (x.is(before, "up", "down") && a.first() < a.low().first()) {
      return true; // "edged up $4 to $2,912"
    }
    boolean isOneUnit = a.unit() != null && x.is(a.low().end(), "to"); // "cut 5 to 7 percent"
    if (isOneUnit && a.first() == a.low().first() && !x.is(before, "from")) {
      return false;
    }
    if (isCue(s, x.at(before)) && s.token(x.at(before).token()).isTag("VB")) {
      return true;
    }
    if (x.is(before, "by") && (isCue(s, x.at(before - 1)) || x.is(before - 1, "up", "down"))) {
      return true;
    }
    if (!x.is(before, "from")) {
      return false;
    }
    for (int i = before - 1; i >= Math.max(0, before - reach); i--) {
      boolean isNew = x.is(i, "to") && isNumber(x, i + 1); // "to 3 percent from 6 to 8 percent"
      if (x.at(i).isMark(".;:") || x.is(i, "from") || isNew) {
        return false;
      }
      if (isCue(s, x.at(i)) || (isShare(a) && isMove(s, x.at(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number stands at a lexeme, or behind a sign or a modifier there. */
  private static boolean isNumber(Lexemes x, int i) {
    return x.at(i).isDigits() || x.at(i + 1).isDigits();
  }

  private static boolean isShare(Amount a) {
    return a.unit() != null && a.unit().isPercent();
  }

  /** "go from 10 to 12 percent". */
  private boolean isMove(Sentence s, Lexeme l) {
    return l.isWord()
        && s.token(l.token()).isTag("VB")
        && moves.contains(s.token(l.token()).lemma());
  }

  /** Whether the numbers are joined by "to", not by a dash. */
  private static boolean hasTo(Lexemes x, Amount a) {
    for (int i = a.first(); i < a.end(); i++) {
      if (x.is(i, "to")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a verb or a noun of change. */
  private boolean isCue(Sentence s, Lexeme l) {
    if (!l.isWord()) {
      return false;
    }
    Token t = s.token(l.token());
    return (t.isTag("VB") && directions.get(0).has(t.lemma()))
        || (t.isTag("NN") && directions.get(1).has(t.lemma()));
  }

  void mark(Sentence s, Lexemes x, List<Draft> drafts, List<TimeMention> times) {
    FigureFacts facts = new FigureFacts(x, drafts, times);
    for (ChangeRule rule : rules) {
      for (TokenPattern run : rule.runs()) {
        for (Match m : run.find(s, facts)) {
          apply(rule, m, x, facts);
        }
      }
    }
    for (Draft d : drafts) {
      bySign(x, d);
    }
    settle(drafts);
    units(drafts);
  }

  private void apply(ChangeRule rule, Match m, Lexemes x, FigureFacts facts) {
    int at = m.has(ChangeRule.CUE) ? m.token(ChangeRule.CUE) : -1;
    Change cue = at < 0 ? Change.NONE : direction(m, at);
    Draft old = figure(m, ChangeRule.OLD, facts);
    Draft fresh = figure(m, ChangeRule.NEW, facts);
    Draft delta = figure(m, ChangeRule.DELTA, facts);
    Draft like = figure(m, ChangeRule.LIKE, facts);
    Draft same = figure(m, ChangeRule.SAME, facts);
    if (like != null && same != null) {
      boolean isLimit = like.bound != Bound.ABOUT && like.max == null;
      boolean isAside = m.has(ChangeRule.ASIDE) && isLimit && same.kind == like.kind;
      if (isAside && same.bound == Bound.EXACT) {
        same.bound = like.bound;
      }
      boolean isOther = same.kind == FigureKind.MEASURE || same.kind == FigureKind.MONEY;
      boolean isFit = // "to 4 million, or 9 million acres"
          same.unitFits(like) || (isOther && Lists.isBare(like));
      if (like.role != Role.NONE && isFit) {
        set(same, like.role, like.change, rule, like.cue);
      }
    }
    if (old != null && fresh != null) {
      share(old, fresh);
      if (fresh.unit.startsWith(old.unit + " per ")) { // "$70 a barrel, compared with $65"
        old.unit = fresh.unit;
      } else if (old.unit.startsWith(fresh.unit + " per ")) {
        fresh.unit = old.unit;
      }
      if (old.unit.equals("time") && fresh.unit.equals("time")) {
        old.kind = fresh.kind; // "2.1 times earnings, compared with 1.6 times"
        old.form = fresh.form;
      }
      boolean isPair = !(rule.pairs() || rule.compares()) || old.unit.equals(fresh.unit);
      if (!isPair || old.isSettled || fresh.isSettled) {
        return;
      }
      set(old, Role.OLD, Change.NONE, rule, at);
      Change told = rule.compares() && at < 0 ? Change.NONE : between(old, fresh, cue);
      set(fresh, Role.NEW, told, rule, at);
      return;
    }
    if (old != null) {
      set(old, Role.OLD, Change.NONE, rule, at);
    }
    if (fresh != null) {
      set(fresh, Role.NEW, cue, rule, at);
    }
    if (delta != null && set(delta, Role.DELTA, cue, rule, at) && rule.covers()) {
      cover(m, x, delta);
    }
  }

  private static @Nullable Draft figure(Match m, String name, FigureFacts facts) {
    return m.has(name) ? facts.figureAt(m.token(name)) : null;
  }

  private static boolean set(Draft d, Role role, Change change, ChangeRule rule, int cue) {
    if (d.isSettled || d.role != Role.NONE || d.change != Change.NONE) {
      return false;
    }
    d.role = role;
    d.change = change;
    d.changedBy = rule;
    d.cue = cue;
    d.isSettled = true;
    if (role == Role.DELTA && d.value != null && d.value.signum() < 0 && !d.isLevel()) {
      d.value = d.value.abs();
    }
    return true;
  }

  /** "a 90% drop" is all of the figure's words; of "a $2m loan increase" only the sum is. */
  private static void cover(Match m, Lexemes x, Draft d) {
    TokenRange cue = m.tokens(ChangeRule.CUE);
    if (cue == null || d.kind != FigureKind.PERCENT || cue.end() <= x.at(d.end - 1).token()) {
      return;
    }
    while (d.end < x.size() && x.at(d.end).token() < cue.end()) {
      d.end++;
    }
  }

  /** The direction that a word says: a verb's or noun's by lemma, an adverb's as it stands. */
  private Change direction(Match m, int token) {
    Token t = m.sentence().token(token);
    for (Lexicon l : directions) {
      Lexicon.Entry e = l.find(t.lemma().toLowerCase(Locale.ROOT));
      e = e == null ? l.find(t.text()) : e;
      if (e != null) {
        return e.get("direction").equals("up") ? Change.UP : Change.DOWN;
      }
    }
    return Change.NONE;
  }

  /** "+0.2%", and "-0.2%", whose minus says down; but a rate may be "at -0.5%". */
  private static void bySign(Lexemes x, Draft d) {
    boolean isStep = d.kind == FigureKind.PERCENT || d.kind == FigureKind.MONEY;
    if (d.isSettled || d.value == null || !isStep) {
      return;
    }
    Lexeme before = x.at(d.first - 1);
    if (d.value.signum() < 0 && d.first == d.amount.first() && !x.is(d.first - 1, LEVEL)) {
      d.value = d.value.abs();
      d.change = Change.DOWN;
      d.role = Role.DELTA;
    } else if (before.isMark("+▲") && x.at(d.first).isGlued()) {
      d.change = Change.UP;
      d.role = Role.DELTA;
    }
  }

  private static void share(Draft a, Draft b) {
    boolean isOfShare = // "to 3.7 percent of output, from 41 billion"
        (a.kind == FigureKind.PERCENT && b.amount.low().hasScale())
            || (b.kind == FigureKind.PERCENT && a.amount.low().hasScale());
    if (isOfShare) {
      return;
    }
    if (Lists.isBare(a) && !b.unit.isEmpty()) {
      Lists.take(a, b);
    } else if (Lists.isBare(b) && !a.unit.isEmpty()) {
      b.unit = a.unit;
      b.kind = a.kind;
    }
  }

  private static Change between(Draft old, Draft fresh, Change cue) {
    if (old.value == null || fresh.value == null || !old.unit.equals(fresh.unit)) {
      return cue;
    }
    int c = fresh.value.compareTo(old.value);
    return c > 0 ? Change.UP : c < 0 ? Change.DOWN : Change.NONE;
  }

  /**
   * "fell 7 percent to $2.3 billion": one change is told once, by its size; the new value says up
   * or down only where no size does, or where the old one stands beside it.
   */
  private static void settle(List<Draft> drafts) {
    boolean hasSize = drafts.stream().anyMatch(d -> d.role == Role.DELTA);
    for (int k = 0; hasSize && k < drafts.size(); k++) {
      boolean hasOld =
          (k > 0 && drafts.get(k - 1).role == Role.OLD)
              || (k + 1 < drafts.size() && drafts.get(k + 1).role == Role.OLD);
      if (drafts.get(k).role == Role.NEW && !hasOld) {
        drafts.get(k).change = Change.NONE;
      }
    }
  }

  /** "rose 64 points to 4,577": the new value counts what the step or a value before it counts. */
  private static void units(List<Draft> drafts) {
    Draft counted = drafts.stream().filter(d -> d.unit.equals("point")).findFirst().orElse(null);
    for (Draft d : drafts) {
      boolean isBareLevel = d.role == Role.NEW && Lists.isBare(d);
      if (isBareLevel && counted != null) {
        d.unit = counted.unit;
        d.kind = counted.kind;
      }
      boolean isCounting = d.role != Role.NONE || d.unit.equals("point");
      boolean isNumber = d.kind == FigureKind.COUNT || d.kind == FigureKind.MEASURE;
      counted = isCounting && isNumber && !d.unit.isEmpty() ? d : counted;
    }
  }
}
