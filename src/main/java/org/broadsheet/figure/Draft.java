package org.broadsheet.figure;

import java.math.BigDecimal;
import org.broadsheet.annotate.Phrase;
import org.jspecify.annotations.Nullable;

/** A figure in the making: stages fill in what they find, then it becomes a {@link Figure}. */
final class Draft {
  /** The number and unit as read. */
  final Amount amount;

  /** Lexemes of the figure, modifiers and counted noun included: {@code [first, end)}. */
  int first;

  int end;

  FigureKind kind = FigureKind.COUNT;
  String unit = "";
  Bound bound = Bound.EXACT;
  Change change = Change.NONE;
  Role role = Role.NONE;
  @Nullable BigDecimal value;
  @Nullable BigDecimal max;

  /** Token of the number's last word: where the tree hangs it. */
  int token;

  /** Token of the counted noun or of the unit; the number's own where there is neither. */
  int head;

  /** What made it, for the rule: {@code count.noun}, {@code money.amount} … */
  String form = "";

  @Nullable String measure;

  /** The words that the measure was read off, or null. */
  @Nullable Phrase measured;

  @Nullable Phrase subject;
  @Nullable String place;
  @Nullable String period;

  /** The rule that says how it changes; {@code null} where none does. */
  @Nullable ChangeRule changedBy;

  /** Token of the word that says up or down ("drop"); -1 where none does. */
  int cue = -1;

  /** Whether it has been decided if and how it changes. */
  boolean isSettled;

  /** Whether it only lies between two events or tells how old a record is: "nine days later". */
  boolean isBetween;

  /** Why the value cannot be read, or null. */
  @Nullable String trouble;

  Draft(Amount amount) {
    this.amount = amount;
    first = amount.first();
    end = amount.end();
  }

  /** Whether the number stands on a scale that goes below zero: degrees, metres of altitude. */
  boolean isLevel() {
    return kind == FigureKind.MEASURE || role == Role.NEW;
  }

  /** Whether the same may be said of both figures: of two sizes, or of one in two units. */
  boolean unitFits(Draft other) {
    return kind != FigureKind.AGE && (kind == other.kind || other.role == Role.DELTA);
  }

  /** Whether it counts points, which are nobody's but a value's. */
  boolean isPoints() {
    return unit.equals("point");
  }

  /** Whether its unit stands beside another number. */
  boolean isUnitTaken() {
    return form.startsWith("unit.");
  }

  boolean isRatio() {
    return kind == FigureKind.RATIO;
  }

  /** Measures the same as another one. */
  void takeMeasure(Draft other) {
    measure = other.measure;
    measured = other.measured;
    subject = other.subject;
  }
}
