package org.broadsheet.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.TimeMention;
import org.broadsheet.pattern.Match;
import org.broadsheet.pattern.TokenPattern;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Rule;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers the unit that the sentence leaves out because it stands beside another one: "24
 * points in the first match and 31 in the second". The ways of leaving it out are rules ({@code
 * models/rules/figure/unit.yaml}), tried in their order.
 */
final class Ellipses {
  /** A row of numbers hands its unit on: each round may give the next one a neighbour. */
  private static final int ROUNDS = 3;

  private final List<UnitRule> rules;

  Ellipses(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    List<UnitRule> found = new ArrayList<>();
    for (Rule r : book.rules("figure")) {
      if (UnitRule.isOne(r)) {
        found.add(UnitRule.of(r, book, faults));
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    rules = List.copyOf(found);
  }

  void fill(Sentence s, Lexemes x, List<Draft> drafts, List<TimeMention> times) {
    FigureFacts facts = new FigureFacts(x, drafts, times);
    boolean isChanged = drafts.stream().anyMatch(FigureFacts::isBare);
    for (int round = 0; isChanged && round < ROUNDS; round++) {
      isChanged = false;
      for (UnitRule rule : rules) {
        for (TokenPattern run : rule.runs()) {
          for (Match m : run.find(s, facts)) {
            isChanged |= apply(rule, m, drafts, facts);
          }
        }
      }
    }
  }

  private static boolean apply(UnitRule rule, Match m, List<Draft> drafts, FigureFacts facts) {
    Draft bare = facts.figureAt(m.token(UnitRule.BARE));
    if (bare == null || !FigureFacts.isBare(bare)) {
      return false;
    }
    if (!rule.unit().isEmpty()) {
      bare.unit = rule.unit();
      bare.form = rule.form();
      return true;
    }
    Draft like =
        m.has(UnitRule.LIKE)
            ? facts.figureAt(m.token(UnitRule.LIKE))
            : before(drafts, bare, rule.from());
    if (like == null || FigureFacts.isBare(like) || like.unit.isEmpty()) {
      return false;
    }
    take(bare, like);
    bare.form = rule.form();
    return true;
  }

  /** The nearest figure of one of the kinds that has a unit and stands before another figure. */
  private static @Nullable Draft before(List<Draft> drafts, Draft bare, Set<FigureKind> kinds) {
    for (int i = drafts.indexOf(bare) - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      boolean isSum = d.kind == FigureKind.MONEY && !bare.amount.low().hasScale();
      if (kinds.contains(d.kind) && !isSum && !FigureFacts.isBare(d) && !d.unit.isEmpty()) {
        return d; // "40 jets worth $5 billion, with options for 20 more": jets
      }
    }
    return null;
  }

  /** Counts a number in what another one is counted in; what it says itself of a rate stands. */
  private static void take(Draft bare, Draft like) {
    boolean hasRate = bare.unit.startsWith("per ");
    int per = like.unit.indexOf(" per ");
    boolean isWhole = // "28 euros a share, or 3.4 billion in all"
        bare.amount.low().hasScale() && !like.amount.low().hasScale();
    String unit = (hasRate || isWhole) && per > 0 ? like.unit.substring(0, per) : like.unit;
    bare.unit = hasRate ? unit + " " + bare.unit : unit;
    bare.kind = like.kind;
    Unit counted = like.amount.unit();
    BigDecimal factor = counted == null ? BigDecimal.ONE : counted.factor();
    bare.value = bare.value == null ? null : NumberReader.strip(bare.value.multiply(factor));
    bare.max = bare.max == null ? null : NumberReader.strip(bare.max.multiply(factor));
  }
}
