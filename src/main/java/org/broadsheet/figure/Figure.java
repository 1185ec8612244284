package org.broadsheet.figure;

import java.math.BigDecimal;
import org.broadsheet.annotate.Phrase;
import org.broadsheet.annotate.TokenRange;
import org.broadsheet.rules.RuleId;
import org.broadsheet.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that the text states.
 *
 * @param sentence index of the sentence in the document
 * @param tokens the tokens that the number with its modifier and unit lies in
 * @param span the number with its modifier and unit in the clean text ("nearly 31,000 people");
 *     finer than the tokens where words are joined ("$2-4", "37m")
 * @param number the tokens of the number alone
 * @param kind what sort of quantity
 * @param value the normalised number, the low end of a range; {@code null} where it cannot be read
 *     safely
 * @param valueMax the high end of a range, the second number of a score; else {@code null}
 * @param unit as the contract defines it; empty where there is none
 * @param bound how the text limits it
 * @param change whether it says up, down or neither
 * @param role what it is in a change of which the text gives several figures
 * @param measure what is measured, or {@code null}
 * @param subject whose it is, or {@code null}
 * @param place the words of the place in the same clause, or {@code null}
 * @param period ISO 8601 where it resolves, else the text's own words, or {@code null}
 * @param confidence probability from 0 to 1 that the row is right
 * @param rule the rule that found it
 */
public record Figure(
    int sentence,
    TokenRange tokens,
    Span span,
    TokenRange number,
    FigureKind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueMax,
    String unit,
    Bound bound,
    Change change,
    Role role,
    @Nullable String measure,
    @Nullable Phrase subject,
    @Nullable String place,
    @Nullable String period,
    double confidence,
    RuleId rule) {}
