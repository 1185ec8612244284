package org.broadsheet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.rules.Fault;
import org.broadsheet.rules.Lexicon;
import org.broadsheet.rules.RuleBook;
import org.broadsheet.rules.RuleException;

/**
 * Small words and marks that say where claims begin and end and what is none, and how far a
 * quotation reaches: {@code models/lexicon/claim-words.tsv} and {@code quotation-limits.tsv}.
 *
 * @param close prepositions whose phrase belongs to the noun before it
 * @param conditions words that begin a clause which does
 * @param dashes marks before the name of who signed a quotation
 * @param stops marks with which somebody's last words end
 * @param appointing verbs that put somebody into an office: "was named director" reports nothing
 * @param reach how many words may stand between a quotation and the verb that attributes it
 * @param speech a quotation of so many words is speech
 */
record ClaimWords(
    Set<String> close,
    Set<String> conditions,
    Set<String> dashes,
    Set<String> stops,
    Set<String> appointing,
    int reach,
    int speech) {
  ClaimWords {
    close = Set.copyOf(close);
    conditions = Set.copyOf(conditions);
    dashes = Set.copyOf(dashes);
    stops = Set.copyOf(stops);
    appointing = Set.copyOf(appointing);
  }

  /**
   * Reads the lists.
   *
   * @throws RuleException where a use is unknown, or a limit is missing or is no number
   */
  static ClaimWords read(RuleBook book) {
    List<Fault> faults = new ArrayList<>();
    Lexicon words = book.lexicon("claim-words");
    ClaimLimits limits = new ClaimLimits(book.lexicon("quotation-limits"), faults);
    for (Lexicon.Entry e : words.entries()) {
      if (!Set.of("close", "condition", "dash", "stop", "appointing").contains(e.get("use"))) {
        faults.add(new Fault(words.file(), e.line(), "unknown use '" + e.get("use") + "'"));
      }
    }
    ClaimWords read =
        new ClaimWords(
            of(words, "close"),
            of(words, "condition"),
            of(words, "dash"),
            of(words, "stop"),
            of(words, "appointing"),
            limits.words("reach"),
            limits.words("speech"));
    if (!faults.isEmpty()) {
      throw new RuleException(faults);
    }
    return read;
  }

  private static Set<String> of(Lexicon words, String use) {
    return Set.copyOf(words.termsWhere("use", use));
  }
}
